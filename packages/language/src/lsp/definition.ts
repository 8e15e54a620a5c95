import type { Entry, SourceRef } from '@migmap/core';
import type { LocationLink, Range } from 'vscode-languageserver-types';
import type { LoadedMap } from '../workspace/loaded-map.ts';
import type { Snapshot } from './snapshot.ts';
import { nameIn } from './unread-names.ts';

/** Where the thing is declared that a name means, in each map that holds the file; of an import, the file. */
export function definition(snapshot: Snapshot, offset: number): LocationLink[] {
  const imported = importAt(snapshot, offset);
  if (imported) return imported;
  return snapshot.maps
    .flatMap((map) => {
      const found = nameIn(map, snapshot.uri, offset);
      const entry =
        found && (found.entry ?? (found.sort === 'kind' ? declaredKind(map, found.name) : undefined));
      return entry ? [linkTo(snapshot, found.source, entry)] : [];
    })
    .filter(isFirst);
}

/** A link to a declaration: the whole of it is shown, its name is selected. */
export function linkTo(snapshot: Snapshot, origin: SourceRef, entry: Entry): LocationLink {
  const { uri, range } = snapshot.locationOf(entry.source);
  return {
    originSelectionRange: snapshot.rangeOf(origin),
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: snapshot.rangeOf(entry.name.source),
  };
}

/** The kind that a map declares under a name, or under the name that an alias stands for. */
export function declaredKind({ resolved }: LoadedMap, name: string): Entry | undefined {
  return resolved.find('kind', name) ?? resolved.find('kind', resolved.knowledge.find(name)?.name ?? '');
}

/** Maps that share files lead to the same places. */
export function isFirst(link: LocationLink, index: number, all: readonly LocationLink[]): boolean {
  const key = placeOf(link);
  return all.findIndex((other) => placeOf(other) === key) === index;
}

function placeOf({ targetUri, targetSelectionRange: { start } }: LocationLink): string {
  return `${targetUri} ${start.line} ${start.character}`;
}

function importAt(snapshot: Snapshot, offset: number): LocationLink[] | undefined {
  const found = snapshot.file.imports.find(
    ({ path }) => path.source.start <= offset && offset <= path.source.end,
  );
  if (!found) return undefined;
  if (found.uri === undefined) return [];
  const originSelectionRange = snapshot.rangeOf(found.path.source);
  const targetUri = snapshot.clientUri(found.uri);
  return [{ originSelectionRange, targetUri, targetRange: START, targetSelectionRange: START }];
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
