import type { Entry, NameUse, ResolvedMap, Sort, SourceRef } from '@migmap/core';
import { blocksOf } from '@migmap/rules';
import type { LoadedMap } from '../workspace/loaded-map.ts';

/** A place at which a name is declared, or refers to something. */
export interface Occurrence {
  readonly role: 'declaration' | 'reference';
  /** Of a reference that may be of several sorts, the sort of what it means; of one that means nothing, the first. */
  readonly sort: Sort;
  readonly name: string;
  /** The name itself. */
  readonly source: SourceRef;
  /** What the name means. Built-in kinds and tags are declared nowhere, and neither is what does not exist. */
  readonly entry?: Entry;
  /** The sorts that may stand here. */
  readonly sorts: readonly Sort[];
}

/** Every name of a map, by its place and by what it means. */
export interface Occurrences {
  /** The name that an offset is in, or just behind. */
  at(file: string, offset: number): Occurrence | undefined;
  /** Where a thing is declared and where it is meant, in the order of files and places. */
  of(sort: Sort, name: string): readonly Occurrence[];
  /** All names of one file, in the order of their places. */
  in(file: string): readonly Occurrence[];
}

/** The names of a map; read once, as long as the map stays the same. */
export function occurrencesOf({ resolved }: Pick<LoadedMap, 'resolved'>): Occurrences {
  let known = kept.get(resolved);
  if (known === undefined) {
    known = index(resolved);
    kept.set(resolved, known);
  }
  return known;
}

const kept = new WeakMap<ResolvedMap, Occurrences>();

/** What is at a place and where a name is are asked apart, after every key, so that each has a table of its own. */
function index(map: ResolvedMap): Occurrences {
  const all = [...allOf(map)];
  let byFile: ReadonlyMap<string, readonly Occurrence[]> | undefined;
  let byName: ReadonlyMap<Sort, ReadonlyMap<string, readonly Occurrence[]>> | undefined;
  const inFile = (file: string): readonly Occurrence[] => {
    byFile ??= tableByFile(all);
    return byFile.get(file) ?? [];
  };
  return {
    at: (file, offset) => around(inFile(file), offset),
    of: (sort, name) => {
      byName ??= tableByName(map, all);
      return byName.get(sort)?.get(name) ?? [];
    },
    in: inFile,
  };
}

function tableByFile(all: readonly Occurrence[]): ReadonlyMap<string, readonly Occurrence[]> {
  const byFile = new Map<string, Occurrence[]>();
  for (const occurrence of all) push(byFile, occurrence.source.file, occurrence);
  for (const list of byFile.values()) list.sort((a, b) => a.source.start - b.source.start);
  return byFile;
}

function tableByName(
  map: ResolvedMap,
  all: readonly Occurrence[],
): ReadonlyMap<Sort, ReadonlyMap<string, readonly Occurrence[]>> {
  const byName = new Map<Sort, Map<string, Occurrence[]>>();
  for (const occurrence of all) {
    const names = byName.get(occurrence.sort) ?? new Map<string, Occurrence[]>();
    byName.set(occurrence.sort, names);
    push(names, occurrence.name, occurrence);
  }
  const order = new Map(map.map.files.map(({ file }, at) => [file.uri, at]));
  const fileOrder = (one: Occurrence): number => order.get(one.source.file) ?? 0;
  for (const names of byName.values()) {
    for (const list of names.values())
      list.sort((a, b) => fileOrder(a) - fileOrder(b) || a.source.start - b.source.start);
  }
  return byName;
}

function* allOf(map: ResolvedMap): Iterable<Occurrence> {
  for (const sort of DECLARED_SORTS) {
    for (const name of map.names(sort)) {
      const entry = map.find(sort, name);
      if (entry) yield declaration(entry);
    }
  }
  for (const { second } of map.duplicates) yield declaration(second);
  const tags = [...blocksOf(map)].flatMap((block) => block.tags);
  for (const { value: name, source } of tags)
    yield { role: 'reference', sort: 'tag', name, source, sorts: ['tag'] };
  const tagNames = new Set(tags.map(({ value }) => value));
  for (const use of map.uses) if (use.ref.value !== '') yield reference(map, use, tagNames);
}

/** Sorts of things that are declared; tags are not. */
export const DECLARED_SORTS: readonly Sort[] = [
  'layer',
  'kind',
  'team',
  'site',
  'service',
  'bridge',
  'certificate',
  'record',
  'data',
  'backup',
  'contract',
  'decision',
  'wave',
  'risk',
  'view',
  'rollback',
  'criterion',
];

function declaration(entry: Entry): Occurrence {
  const { value: name, source } = entry.name;
  return { role: 'declaration', sort: entry.sort, name, source, entry, sorts: [entry.sort] };
}

function reference(map: ResolvedMap, { ref, sorts }: NameUse, tags: ReadonlySet<string>): Occurrence {
  const { value: name, source } = ref;
  const found = sorts.find((sort) => map.find(sort, name) || (sort === 'tag' && tags.has(name)));
  const sort = found ?? sorts[0] ?? 'service';
  const entry = map.find(sort, name);
  return { role: 'reference', sort, name, source, sorts, ...(entry ? { entry } : {}) };
}

/** Names never overlap, so of those that start at or before the offset the last one is meant. */
function around(sorted: readonly Occurrence[], offset: number): Occurrence | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.source.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = sorted[low - 1];
  return found && offset <= found.source.end ? found : undefined;
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
