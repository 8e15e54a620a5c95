import { label, type Phrase, type Sort, say } from '@migmap/core';
import type { LoadedMap } from '../workspace/loaded-map.ts';
import { fileName } from '../workspace/uris.ts';
import { type Occurrence, occurrencesOf } from './occurrences.ts';
import type { SameThing } from './same-thing.ts';
import { aSort, theSort } from './sort-names.ts';

/** What stands against a new name: somebody has it already, or it would change what other names mean. */
export function clashOf(
  { maps, occurrences }: SameThing,
  { sort }: Occurrence,
  newName: string,
): Phrase | undefined {
  for (const map of maps) {
    const taken = takenBy(map, sort, newName);
    if (taken !== undefined) return taken;
    const other = otherwiseMeant(map, occurrences, sort);
    if (other !== undefined) return other;
    const captured = captures(map, occurrences, sort, newName);
    if (captured) return confusion(newName, captured);
  }
  return undefined;
}

function takenBy(map: LoadedMap, sort: Sort, name: string): Phrase | undefined {
  const { resolved } = map;
  const entry = resolved.find(sort, name);
  if (entry) return say`${theSort(sort)} ${label(entry)} has this name already; choose another`;
  if (sort === 'tag' && has(map, 'tag', name))
    return say`\`${name}\` is a tag already, and the two would become one; choose another name`;
  if (sort === 'kind' && resolved.knowledge.find(name))
    return say`\`${name}\` is a built-in kind, and this one would take its place; choose another name`;
  return undefined;
}

/** A file that several maps share may name a service for one of them and a wave for another. */
function otherwiseMeant(map: LoadedMap, renamed: readonly Occurrence[], sort: Sort): Phrase | undefined {
  for (const { name, source, sorts } of renamed) {
    if (sorts.length === 1) continue;
    const here = occurrencesOf(map).at(source.file, source.start);
    if (here?.entry && here.sort !== sort)
      return say`in the map that starts at ${fileName(map.entry)}, \`${name}\` is also ${aSort(here.sort)}; let the two have different names first`;
  }
  return undefined;
}

/** Which of two sorts a name would be taken for, and which is meant. */
interface Captured {
  readonly taken: Sort;
  readonly meant: Sort;
}

/** Where several sorts may stand the first that has the name is meant, so that one may hide another. */
function captures(
  map: LoadedMap,
  renamed: readonly Occurrence[],
  sort: Sort,
  newName: string,
): Captured | undefined {
  const names = occurrencesOf(map);
  for (const { sorts } of renamed) {
    const taken = sorts.slice(0, Math.max(0, sorts.indexOf(sort))).find((other) => has(map, other, newName));
    if (taken) return { taken, meant: sort };
  }
  for (const meant of SHARING) {
    if (meant === sort) continue;
    const hidden = names.of(meant, newName).some(({ sorts, entry, role }) => {
      const own = sorts.indexOf(sort);
      return (
        role === 'reference' &&
        (entry !== undefined || meant === 'tag') &&
        own >= 0 &&
        own < sorts.indexOf(meant)
      );
    });
    if (hidden) return { taken: sort, meant };
  }
  return undefined;
}

/** The sorts that may stand in one place. */
const SHARING: readonly Sort[] = ['service', 'layer', 'wave', 'tag'];

function has(map: LoadedMap, sort: Sort, name: string): boolean {
  if (sort === 'tag') return occurrencesOf(map).of('tag', name).length > 0;
  return map.resolved.find(sort, name) !== undefined;
}

function confusion(name: string, { taken, meant }: Captured): Phrase {
  return say`where ${aSort(taken)} or ${aSort(meant)} may stand, \`${name}\` would then mean ${theSort(taken)} and no longer ${theSort(meant)}; choose another name`;
}
