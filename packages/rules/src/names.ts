import type { Entry, NameUse, ResolvedMap, Sort } from '@migmap/core';
import { blocksOf } from './blocks.ts';

/** What a use of a name means: of the sorts that may stand there, the first that has the name. */
export interface Meaning {
  readonly sort: Sort;
  /** Absent for tags and built-in kinds, which are declared nowhere. */
  readonly entry?: Entry;
}

/** Every meaning that a use may have; the first is the one that counts, none means it is unknown. */
export function meaningsOf(map: ResolvedMap, use: NameUse): Meaning[] {
  return use.sorts.flatMap((sort): Meaning[] => {
    const entry = map.find(sort, use.ref.value);
    if (entry) return [{ sort, entry }];
    return isUndeclared(map, sort, use.ref.value) ? [{ sort }] : [];
  });
}

/** Names that may stand at a use, for spelling. */
export function candidatesOf(map: ResolvedMap, sorts: readonly Sort[]): string[] {
  const names = sorts.flatMap((sort) => {
    if (sort === 'kind') return map.knowledge.names();
    return sort === 'tag' ? [...tagsOf(map)] : map.names(sort);
  });
  return [...new Set(names)];
}

/** All tags that anything in the map bears. */
export function tagsOf(map: ResolvedMap): ReadonlySet<string> {
  let tags = tagTables.get(map);
  if (!tags) {
    tags = new Set();
    for (const block of blocksOf(map)) for (const tag of block.tags) (tags as Set<string>).add(tag.value);
    tagTables.set(map, tags);
  }
  return tags;
}

/** Uses of the map by what they mean, so that looking one up costs nothing. */
export function usesOf(map: ResolvedMap, sort: Sort, name: string): readonly NameUse[] {
  let table = useTables.get(map);
  if (!table) {
    table = useTable(map);
    useTables.set(map, table);
  }
  return table.get(sort)?.get(name) ?? [];
}

const tagTables = new WeakMap<ResolvedMap, ReadonlySet<string>>();
const useTables = new WeakMap<ResolvedMap, UseTable>();

type UseTable = ReadonlyMap<Sort, ReadonlyMap<string, readonly NameUse[]>>;

function useTable(map: ResolvedMap): UseTable {
  const table = new Map<Sort, Map<string, NameUse[]>>();
  for (const use of map.uses) {
    const sort = use.sorts.find((each) => hasName(map, each, use.ref.value));
    if (sort === undefined) continue;
    const uses = table.get(sort) ?? new Map<string, NameUse[]>();
    table.set(sort, uses);
    const known = uses.get(use.ref.value);
    if (known) known.push(use);
    else uses.set(use.ref.value, [use]);
  }
  return table;
}

/** Whether a use means anything at all. */
export function hasMeaning(map: ResolvedMap, { ref, sorts }: NameUse): boolean {
  return sorts.some((sort) => hasName(map, sort, ref.value));
}

function hasName(map: ResolvedMap, sort: Sort, name: string): boolean {
  return map.find(sort, name) !== undefined || isUndeclared(map, sort, name);
}

function isUndeclared(map: ResolvedMap, sort: Sort, name: string): boolean {
  if (sort === 'kind') return map.knowledge.find(name) !== undefined;
  return sort === 'tag' && tagsOf(map).has(name);
}
