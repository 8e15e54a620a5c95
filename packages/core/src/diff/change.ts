import type { SourceRef } from '../model/source.ts';
import type { Ref } from './items.ts';
import type { ThingSort } from './thing.ts';

/**
 * `moved`: a step, or what else belongs to a wave, is in another one. `split`, `merged`: a part or a statement became several, or several became one.
 * `reordered`: what has an order has another one. Of a thing that was added or removed, what it holds is not told
 * again.
 */
export type ChangeKind =
  | 'added'
  | 'removed'
  | 'renamed'
  | 'changed'
  | 'moved'
  | 'split'
  | 'merged'
  | 'reordered';

/** One thing that is not as it was. Without `before` it was not there, without `after` it is gone. */
export interface Change {
  readonly kind: ChangeKind;
  readonly sort: ThingSort;
  readonly before?: Mention;
  readonly after?: Mention;
  /** Of `changed`: which property. */
  readonly property?: string;
  /** Values of the property, steps of a parting, members of an order. */
  readonly values?: Values;
  /** The wave that it is about, by the name that it has now, or had. */
  readonly wave?: string;
  /** Teams that answer for what it is about, on either side. */
  readonly owners: readonly string[];
}

export interface Values {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Several values, whose order says nothing. */
  readonly form: 'one' | 'set' | 'list';
}

/** A thing as one of the maps has it. */
export interface Mention {
  /** Its qualified name. */
  readonly id: string;
  /** As a reader calls it: `service mail`. */
  readonly words: string;
  /** The same without what it belongs to: of `criterion "Delivery" of service mail` the criterion. */
  readonly own: string;
  /** What it is, belongs to, or is about, the nearest first: of a dependency both its ends, of a step its service. */
  readonly about: readonly Ref[];
  readonly title?: string;
  /** Of what moves from wave to wave: the one it stands in. */
  readonly wave?: string;
  /** The value that changed, or the name of the thing. */
  readonly source: SourceRef;
}

/** What one map says otherwise than another. */
export interface MapDiff {
  readonly changes: readonly Change[];
}
