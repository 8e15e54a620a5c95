import type { Location } from 'vscode-languageserver-types';
import { type Occurrence, occurrencesOf } from './occurrences.ts';
import { inOrder, nameAt, sameThing } from './same-thing.ts';
import type { Snapshot } from './snapshot.ts';

/** Where a thing is named, in all maps; a kind also by its other names. */
export function references(
  snapshot: Snapshot,
  offset: number,
  { includeDeclaration }: { readonly includeDeclaration: boolean },
): Location[] {
  const name = nameAt(snapshot, offset);
  if (!name) return [];
  return occurrencesWithAliases(snapshot, name)
    .filter(({ role }) => includeDeclaration || role === 'reference')
    .map(({ source }) => snapshot.locationOf(source));
}

function occurrencesWithAliases(snapshot: Snapshot, name: Occurrence): readonly Occurrence[] {
  const { occurrences, maps } = sameThing(snapshot, name);
  if (name.sort !== 'kind') return occurrences;
  const others = maps.flatMap((map) => {
    const kind = map.resolved.knowledge.find(name.name);
    const names = kind ? [kind.name, ...kind.aliases].filter((one) => one !== name.name) : [];
    return names.flatMap((one) => occurrencesOf(map).of('kind', one));
  });
  const known = new Set<string>();
  const isNew = ({ source }: Occurrence): boolean => {
    const key = `${source.file} ${source.start}`;
    return !known.has(key) && known.add(key) !== undefined;
  };
  return inOrder([...occurrences, ...others].filter(isNew));
}
