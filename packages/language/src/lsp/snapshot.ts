import { inEnglish, type MapFile, type Say, type SourceRef, type Speaker, saying } from '@migmap/core';
import type { Location, Position, Range } from 'vscode-languageserver-types';
import type { MapLibrary } from '../workspace/library.ts';
import type { LoadedMap } from '../workspace/loaded-map.ts';
import { type Occurrences, occurrencesOf } from './occurrences.ts';
import { offsetAt, rangeOf } from './positions.ts';

/**
 * What a provider gets to see: one file as it is at this moment, and the maps that hold it. Everything in it is
 * computed when first asked for, and shared with all other providers until a file changes.
 */
export class Snapshot {
  /** The file's name in the model: what `SourceRef.file` says of it. */
  readonly uri: string;
  readonly file: MapFile;
  /** The map that the file belongs to; where several import it, the first of its own folder. */
  readonly map: LoadedMap;
  /** All maps that hold the file, that one first. */
  readonly maps: readonly LoadedMap[];
  readonly library: MapLibrary;
  /** Puts phrases into the words of the reader. */
  readonly speak: Speaker;
  /** The tag for texts to the reader. */
  readonly say: Say;
  readonly #spelling: (uri: string) => string;

  constructor(library: MapLibrary, file: MapFile, maps: Maps, { spelling, speak }: Reader) {
    this.library = library;
    this.uri = file.file.uri;
    this.file = file;
    this.map = maps[0];
    this.maps = maps;
    this.speak = speak;
    this.say = saying(speak);
    this.#spelling = spelling;
  }

  get text(): string {
    return this.file.file.text;
  }

  /** Every declaration and reference of a name in the map. */
  get occurrences(): Occurrences {
    return occurrencesOf(this.map);
  }

  /** The text of any file of the maps. */
  textOf(uri: string): string {
    return this.#fileOf(uri)?.file.text ?? '';
  }

  offsetAt(position: Position): number {
    return offsetAt(this.file.file, position);
  }

  /** The range of a place, in whichever file of the maps it is. */
  rangeOf(source: SourceRef): Range {
    const file = source.file === this.uri ? this.file : this.#fileOf(source.file);
    return file ? rangeOf(file.file, source) : NOWHERE;
  }

  locationOf(source: SourceRef): Location {
    return { uri: this.clientUri(source.file), range: this.rangeOf(source) };
  }

  /** The URI of a file as the client spells it. Only such ones may leave the server. */
  clientUri(uri: string): string {
    return this.#spelling(uri);
  }

  #fileOf(uri: string): MapFile | undefined {
    for (const map of this.maps) {
      const file = map.file(uri);
      if (file) return file;
    }
    // What one name leads to may be in a map that shares another file with these.
    return this.library.mapsWith(uri)[0]?.file(uri);
  }
}

/** Who reads what is made of a snapshot. */
export interface Reader {
  /** How a client spells the URI of a file. */
  readonly spelling: (uri: string) => string;
  readonly speak: Speaker;
}

type Maps = readonly [LoadedMap, ...LoadedMap[]];

const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const ANYBODY: Reader = { spelling: (same) => same, speak: inEnglish };

/** A snapshot of a file; undefined where no map holds it. */
export function snapshotOf(library: MapLibrary, uri: string, reader: Reader = ANYBODY): Snapshot | undefined {
  const [first, ...others] = library.mapsWith(uri);
  const file = first?.file(uri);
  return first && file && new Snapshot(library, file, [first, ...others], reader);
}
