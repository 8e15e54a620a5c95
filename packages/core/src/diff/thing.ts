import type { Sort } from '../model/map.ts';
import type { SourceRef } from '../model/source.ts';
import type { Fact, Ref } from './items.ts';

/** Sorts of things that a difference tells apart. */
export type ThingSort =
  | Exclude<Sort, 'tag'>
  | 'map'
  | 'link'
  | 'together'
  | 'freeze'
  | 'assertion'
  | 'dependency'
  | 'gate'
  | 'notification'
  | 'training'
  | 'hotline'
  | 'check'
  | 'step'
  | 'task';

/** Something that a map says, with all its properties, as it can be held against another map's. */
export interface Thing {
  readonly sort: ThingSort;
  /** What it is known by within its holder: a name, or what stands for one. */
  readonly label: readonly (string | Ref)[];
  readonly holder?: Thing;
  /** Present where it has a name of its own, which others may refer to. */
  readonly name?: string;
  readonly title?: string;
  readonly facts: readonly Fact[];
  /** The text that says all of it: where that is the same and no name is another, nothing has changed. */
  readonly text?: string;
  /** Where that text stands. */
  readonly block?: SourceRef;
  /** What a reader looks for: its name, or the words that begin it. */
  readonly source: SourceRef;
}
