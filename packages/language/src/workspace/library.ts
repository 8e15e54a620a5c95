import type { MapFile, Problem, SourceFile } from '@migmap/core';
import type { Settings } from '@migmap/rules';
import { readFile } from '../reading/read-file.ts';
import { leadImports, withoutMissing } from './imports.ts';
import { LoadedMap } from './loaded-map.ts';
import { mapsOf } from './maps.ts';

/**
 * Texts by URI, and the maps that they make up. It reads no files: its owner puts texts in, also those that
 * imports turn out to want. A text is parsed once, and of one that was edited only what is new; a map is judged
 * again when one of its files is another.
 */
export class MapLibrary {
  readonly #texts = new Map<string, Known>();
  /** Files at which a map may start, each with the root of its map. */
  readonly #entries = new Map<string, string>();
  readonly #shelves = new Map<string, Shelf>();
  readonly #settings: SettingsOf;
  #index: ReadonlyMap<string, readonly LoadedMap[]> | undefined;
  #isFilled = false;
  #edition = 0;

  /** `settings` says how a map is judged; it is judged again when that gives another object. */
  constructor(settings: SettingsOf = () => NO_SETTINGS) {
    this.#settings = settings;
  }

  /** What a file holds. */
  put(uri: string, content: string | Uint8Array): void {
    const known = this.#texts.get(uri);
    const before = known instanceof Text ? known : undefined;
    if (before?.holds(content)) return;
    this.#set(uri, new Text(uri, content, before?.lastRead));
  }

  /** There is no such file, or nobody can tell: then nothing is said against those who import it. */
  putNothing(uri: string, why: 'absent' | 'unknown'): void {
    if (this.#texts.get(uri) !== why) this.#set(uri, why);
  }

  /** As if nobody had ever asked; if something imports it, it is among the wanted again. */
  forget(uri: string): void {
    if (this.#texts.delete(uri)) this.#change();
  }

  /** A map may start at this file. What only imports lead to belongs to other maps alone. */
  enter(uri: string, root: string): void {
    if (this.#entries.get(uri) === root) return;
    this.#entries.set(uri, root);
    this.#change();
  }

  leave(uri: string): void {
    if (this.#entries.delete(uri)) this.#change();
  }

  has(uri: string): boolean {
    return this.#texts.get(uri) instanceof Text;
  }

  /** Every file of which a text is here. */
  uris(): string[] {
    return [...this.#texts].flatMap(([uri, known]) => (known instanceof Text ? [uri] : []));
  }

  /** Files of which nothing is known, though maps may start at them or imports lead to them. */
  wanted(): string[] {
    return [...new Set([...this.#shelvesNow().values()].flatMap((shelf) => shelf.wanted))].sort();
  }

  maps(): LoadedMap[] {
    return [...this.#shelvesNow().values()].flatMap((shelf) => shelf.maps);
  }

  /** The maps that hold a file; first those of the file's own root. */
  mapsWith(uri: string): readonly LoadedMap[] {
    this.#index ??= this.#makeIndex();
    const maps = this.#index.get(uri) ?? [];
    const own = this.#entries.get(uri);
    return [...maps.filter((map) => map.root === own), ...maps.filter((map) => map.root !== own)];
  }

  /** Every file that is part of a map. */
  filesInMaps(): string[] {
    this.#index ??= this.#makeIndex();
    return [...this.#index.keys()].sort();
  }

  #set(uri: string, known: Known): void {
    this.#texts.set(uri, known);
    this.#change();
  }

  /** Another number whenever anything has changed. */
  get edition(): number {
    return this.#edition;
  }

  #change(): void {
    this.#edition++;
    this.#index = undefined;
    this.#isFilled = false;
  }

  #makeIndex(): Map<string, LoadedMap[]> {
    const index = new Map<string, LoadedMap[]>();
    for (const map of this.maps()) {
      for (const { file } of map.map.files) {
        const known = index.get(file.uri);
        if (known) known.push(map);
        else index.set(file.uri, [map]);
      }
    }
    return index;
  }

  /** The shelves, filled anew where something has changed since. */
  #shelvesNow(): ReadonlyMap<string, Shelf> {
    if (this.#isFilled) return this.#shelves;
    this.#isFilled = true;
    const entries = this.#entriesByRoot();
    for (const root of this.#shelves.keys()) if (!entries.has(root)) this.#shelves.delete(root);
    for (const [root, uris] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const shelf = this.#shelves.get(root) ?? new Shelf(root, this.#settings);
      this.#shelves.delete(root);
      this.#shelves.set(root, shelf);
      shelf.fill(uris, this.#texts);
    }
    return this.#shelves;
  }

  #entriesByRoot(): Map<string, string[]> {
    const entries = new Map<string, string[]>();
    for (const [uri, root] of this.#entries) {
      const known = entries.get(root);
      if (known) known.push(uri);
      else entries.set(root, [uri]);
    }
    return entries;
  }
}

/** The settings of the map that starts at a file. */
export type SettingsOf = (root: string, entry: string) => Settings;

const NO_SETTINGS: Settings = {};

type Known = Text | 'absent' | 'unknown';

/** A text, parsed when first asked for. */
class Text {
  readonly #uri: string;
  #content: string | Uint8Array;
  #read: MapFile | undefined;
  #before: SourceFile | undefined;

  constructor(uri: string, content: string | Uint8Array, before: SourceFile | undefined) {
    this.#uri = uri;
    this.#content = content;
    this.#before = before;
  }

  get read(): MapFile {
    this.#read ??= readFile(this.#uri, this.#content, this.#before);
    this.#before = undefined;
    return this.#read;
  }

  /** The file as it was when somebody last read it, be it an earlier text. */
  get lastRead(): SourceFile | undefined {
    return this.#read?.file ?? this.#before;
  }

  /** Whether it is the same text; bytes are compared once they have been read. */
  holds(content: string | Uint8Array): boolean {
    if (typeof content !== 'string' || typeof this.#content === 'string') return this.#content === content;
    if (this.#read?.file.text !== content || this.#read.problems.some(isOfBytes)) return false;
    this.#content = content;
    return true;
  }
}

/** What is wrong with bytes is right once a client has made a text of them. */
function isOfBytes({ code }: Problem): boolean {
  return code === 'syntax/encoding';
}

/** The maps of one root. */
class Shelf {
  readonly #root: string;
  readonly #settings: SettingsOf;
  readonly #led = new WeakMap<MapFile, MapFile>();
  readonly #without = new WeakMap<MapFile, { readonly missing: string; readonly file: MapFile }>();
  maps: readonly LoadedMap[] = [];
  wanted: readonly string[] = [];

  constructor(root: string, settings: SettingsOf) {
    this.#root = root;
    this.#settings = settings;
  }

  /** Joins the files that entries lead to; a map of the same files as before stays the same. */
  fill(entries: readonly string[], texts: ReadonlyMap<string, Known>): void {
    const files = new Map<string, MapFile>();
    const wanted: string[] = [];
    // Grows while it is gone through: imports are added at its end.
    const waiting = new Set([...entries].sort());
    for (const uri of waiting) {
      const known = texts.get(uri);
      if (known === undefined) wanted.push(uri);
      if (!(known instanceof Text)) continue;
      const file = this.#lead(known.read);
      files.set(uri, file);
      for (const one of file.imports) if (one.uri !== undefined) waiting.add(one.uri);
    }
    for (const [uri, file] of files) files.set(uri, this.#complete(file, texts));
    this.wanted = wanted;
    this.#join(files);
  }

  #join(files: ReadonlyMap<string, MapFile>): void {
    const before = new Map(this.maps.map((map) => [map.entry, map]));
    this.maps = mapsOf(files).map((map) => {
      const old = before.get(map.files.at(-1)?.file.uri ?? '');
      return old?.isOf(map.files) ? old : new LoadedMap(this.#root, map, this.#settings);
    });
  }

  #lead(read: MapFile): MapFile {
    let led = this.#led.get(read);
    if (led === undefined) {
      led = leadImports(read, this.#root);
      this.#led.set(read, led);
    }
    return led;
  }

  /** The same file as long as the same of its imports are missing. */
  #complete(file: MapFile, texts: ReadonlyMap<string, Known>): MapFile {
    const isMissing = (uri: string): boolean => texts.get(uri) === 'absent';
    const missing = file.imports.flatMap(({ uri }) => (uri !== undefined && isMissing(uri) ? [uri] : []));
    if (missing.length === 0) return file;
    const key = missing.join(' ');
    const known = this.#without.get(file);
    if (known?.missing === key) return known.file;
    const completed = withoutMissing(file, (uri) => !isMissing(uri));
    this.#without.set(file, { missing: key, file: completed });
    return completed;
  }
}
