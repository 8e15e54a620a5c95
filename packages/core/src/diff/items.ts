import type { Span, Window } from '../model/date.ts';
import type { NameRef, Sort, Text } from '../model/map.ts';
import type { Quantity } from '../model/quantity.ts';
import { formatQuantity } from '../model/quantity.ts';
import type { Sourced, SourceRef } from '../model/source.ts';

/** A name that refers to something of a sort. */
export interface Ref {
  readonly sort: Sort;
  readonly name: string;
}

/** One value of a property: words, and names that refer to something. */
export interface Item {
  readonly parts: readonly (string | Ref)[];
  readonly source: SourceRef;
  /** What it is compared by, where several spellings mean the same: `60min` and `1h`. */
  readonly same?: string;
}

/** A property of a thing with its values. */
export interface Fact {
  readonly property: string;
  readonly items: readonly Item[];
  /** `one`: a single value; `set`: the order of several says nothing; `list`: it does. */
  readonly form: 'one' | 'set' | 'list';
}

/** How a name is written for comparing: what has another name now is known by both. */
export type Naming = (ref: Ref) => string;

/** The value as the author would read it. */
export function wordsOf({ parts }: Item): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.name)).join('');
}

/** What two values share exactly when they mean the same. */
export function keyOf(item: Item, naming: Naming): string {
  if (item.same !== undefined) return item.same;
  return item.parts.map((part) => (typeof part === 'string' ? part : `\u0001${naming(part)}\u0001`)).join('');
}

export function refsIn({ items }: Fact): Ref[] {
  return items.flatMap(({ parts }) => parts.filter((part) => typeof part !== 'string'));
}

export function textItem({ value, source }: Text): Item {
  return { parts: [value], source };
}

export function valueItem({ value, source }: Sourced<string | number>): Item {
  return { parts: [String(value)], source };
}

export function nameItem({ value, source }: NameRef, sort: Sort): Item {
  return { parts: [{ sort, name: value }], source };
}

export function quantityItem({ value, source }: Sourced<Quantity>): Item {
  return { parts: [formatQuantity(value)], source, same: sameQuantity(value) };
}

export function sameQuantity(quantity: Quantity): string {
  return `${quantity.kind} ${quantity.base} ${quantity.kind === 'money' ? quantity.unit : ''}`;
}

export function spanItem({ value, source }: Sourced<Span>): Item {
  return { parts: [`${value.from.value} .. ${value.to.value}`], source };
}

export function windowItem({ value, source }: Sourced<Window>): Item {
  const words = value.weekly
    ? `${value.fromDay} ${value.fromTime} .. ${value.toDay} ${value.toTime}`
    : `${value.from} .. ${value.to}`;
  return { parts: [words], source };
}

/** A value made of several: what is missing takes no place. */
export function joined(source: SourceRef, ...pieces: readonly (Item | string | undefined | false)[]): Item {
  const items = pieces.flatMap((piece) =>
    typeof piece === 'string' ? [{ parts: [piece], source }] : piece ? [piece] : [],
  );
  const parts = items.flatMap((item, at) => (at === 0 ? item.parts : [' ', ...item.parts]));
  const isPlain = items.every(({ same }) => same === undefined);
  if (isPlain) return { parts, source };
  return { parts, source, same: items.map((item) => item.same ?? keyOf(item, plainName)).join(' ') };
}

/** Of several names in one value each is a name; with quantities beside them they count as words. */
function plainName({ sort, name }: Ref): string {
  return `${sort} ${name}`;
}
