import type { NameRef, ResolvedMap, Say, Sort, Sourced, SourceRef, Speaker, Text, Walk } from '@migmap/core';
import type { LoadedMap } from '../../workspace/loaded-map.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Ink } from './ink.ts';

/** What a page is written with: the map that it is about, and ink. */
export class Telling {
  readonly snapshot: Snapshot;
  /** The map of the snapshot that it is about. */
  readonly loaded: LoadedMap;
  readonly ink: Ink;

  constructor(snapshot: Snapshot, loaded: LoadedMap, ink: Ink) {
    this.snapshot = snapshot;
    this.loaded = loaded;
    this.ink = ink;
  }

  /** The tag for texts to the reader. */
  get say(): Say {
    return this.snapshot.say;
  }

  get speak(): Speaker {
    return this.snapshot.speak;
  }

  get map(): ResolvedMap {
    return this.loaded.resolved;
  }

  get walked(): Walk {
    return this.loaded.walked;
  }

  /** The title in front of the name; without a title, the name alone. */
  heading(thing: Titled, what: string): string {
    const title = thing.title?.value ?? '';
    const name = thing.name?.value ?? '';
    const shown = title === '' ? this.ink.strong(name) : this.ink.strong(title);
    return `${shown}${title === '' || name === '' ? '' : ` (${this.ink.code(name)})`}, ${what}`;
  }

  /** A name that leads to where it is declared. */
  name(thing: Titled & { readonly source: SourceRef }): string {
    const { name, title, source } = thing;
    if (!name?.value)
      return title ? `"${this.ink.text(title.value)}"` : this.#link(this.snapshot.say`here`, source);
    return this.#link(this.ink.code(name.value), name.source);
  }

  /** A name in the map, leading to what it means. */
  ref(sort: Sort, ref: NameRef): string {
    const entry = this.map.find(sort, ref.value);
    return entry ? this.name(entry) : this.ink.code(ref.value);
  }

  refs(sort: Sort, refs: readonly NameRef[], most = FEW): string {
    return this.few(
      refs.map((ref) => this.ref(sort, ref)),
      most,
    );
  }

  names(things: readonly (Titled & { readonly source: SourceRef })[], most = FEW): string {
    return this.few(
      things.map((thing) => this.name(thing)),
      most,
    );
  }

  /** The first few, and how many more. */
  few(said: readonly string[], most = FEW): string {
    if (said.length <= most + 1) return said.join(', ');
    const { say } = this.snapshot;
    return say`${said.slice(0, most).join(', ')} and ${said.length - most} more`;
  }

  text(words: Text): string {
    return this.ink.text(words.value);
  }

  quoted(words: Text): string {
    return `"${this.ink.text(words.value)}"`;
  }

  /** The text as it stands in the map. */
  written(source: SourceRef): string {
    const file = this.loaded.file(source.file);
    return (file?.file.text.slice(source.start, source.end) ?? '').replace(/\s+/g, ' ');
  }

  /** The beginning of a description: a hover is no place to read on. */
  description(words: Text | undefined): string | undefined {
    const [first = ''] = words?.value.split('\n', 1) ?? [];
    if (first === '') return undefined;
    return this.ink.text(first.length > LONG ? `${first.slice(0, LONG).trimEnd()} …` : first);
  }

  #link(words: string, source: SourceRef): string {
    const { uri, range } = this.snapshot.locationOf(source);
    return this.ink.link(words, `${uri}#L${range.start.line + 1}`);
  }
}

const FEW = 5;
const LONG = 140;

/** What has a name, or a title, or both. */
export interface Titled {
  readonly name?: Sourced<string> | undefined;
  readonly title?: Text | undefined;
}
