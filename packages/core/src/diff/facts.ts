import type { Block, Named, NameRef, See, Sort, Text } from '../model/map.ts';
import type { ResolvedMap } from '../model/resolve.ts';
import type { Sourced, SourceRef } from '../model/source.ts';
import { type Fact, type Item, joined, nameItem, textItem } from './items.ts';

/** Says one property of a thing as a fact. */
export type Reader<Value> = (value: Value, map: ResolvedMap) => Fact | undefined;

/**
 * For each property of a sort of thing how it is read, and `elsewhere` for what is a thing of its own. The type asks
 * for all of them: a property that the language learns cannot be forgotten here.
 */
export type Table<Thing> = {
  readonly [Key in Exclude<keyof Thing, keyof Named | 'sort'>]-?:
    | Reader<NonNullable<Thing[Key]>>
    | 'elsewhere';
};

/** What a table reads of a thing, with what every block may hold. */
export function factsOf<Thing extends Block>(thing: Thing, table: Table<Thing>, map: ResolvedMap): Fact[] {
  const facts = shared(thing);
  for (const key of Object.keys(table) as (keyof Table<Thing> & keyof Thing)[]) {
    const reader = table[key] as Reader<unknown> | 'elsewhere';
    const value = thing[key];
    const fact = reader === 'elsewhere' || value === undefined ? undefined : reader(value, map);
    if (fact !== undefined && fact.items.length > 0) facts.push(fact);
  }
  return facts;
}

function shared(thing: Block & { readonly title?: Text }): Fact[] {
  const facts: Fact[] = [];
  if (thing.title) facts.push({ property: 'title', form: 'one', items: [textItem(thing.title)] });
  if (thing.see.length > 0) facts.push({ property: 'see', form: 'set', items: thing.see.map(seeItem) });
  const tags = thing.tags.map((tag) => nameItem(tag, 'tag'));
  if (tags.length > 0) facts.push({ property: 'tags', form: 'set', items: tags });
  return facts;
}

function seeItem({ target, title }: See): Item {
  return joined(target.source, target.value, title?.value);
}

/** A single value. */
export function one<Value>(property: string, item: (value: Value) => Item): Reader<Value> {
  return (value) => ({ property, form: 'one', items: [item(value)] });
}

/** Several values, whose order says nothing. */
export function set<Value>(property: string, item: (value: Value) => Item): Reader<readonly Value[]> {
  return (values) => ({ property, form: 'set', items: values.map(item) });
}

/** Several values, one after the other. */
export function list<Value>(property: string, item: (value: Value) => Item): Reader<readonly Value[]> {
  return (values) => ({ property, form: 'list', items: values.map(item) });
}

export function name(property: string, sort: Sort): Reader<NameRef> {
  return one(property, (ref) => nameItem(ref, sort));
}

export function names(property: string, sort: Sort): Reader<readonly NameRef[]> {
  return set(property, (ref) => nameItem(ref, sort));
}

/** A word that is there or not. */
export function flag(property: string): Reader<SourceRef> {
  return one(property, (source) => ({ parts: ['yes'], source }));
}

/** Names of which each means the first of some sorts that has it. */
export function namesOfSorts(property: string, sorts: readonly Sort[]): Reader<readonly NameRef[]> {
  return (refs, map) => ({
    property,
    form: 'set',
    items: refs.map((ref) => nameItem(ref, sortOf(ref, sorts, map))),
  });
}

export function sortOf({ value }: Sourced<string>, sorts: readonly Sort[], map: ResolvedMap): Sort {
  return sorts.find((sort) => map.find(sort, value) !== undefined) ?? sorts[0] ?? 'tag';
}
