import type { Entry, SourceRef } from '@migmap/core';
import type { LoadedMap } from '../workspace/loaded-map.ts';
import type { Occurrence } from './occurrences.ts';
import type { Snapshot } from './snapshot.ts';
import { nameIn, namesOf } from './unread-names.ts';

/** A thing with all its names, in every map that it reaches. */
export interface SameThing {
  /** Each place once, by files and places; files of the snapshot's own map first. */
  readonly occurrences: readonly Occurrence[];
  /** The maps that hold one of these files and have the name in it. */
  readonly maps: readonly LoadedMap[];
}

/**
 * Follows a name over the borders of maps. Two maps that import one file may each declare what it names, so what
 * is named there is the same thing for both, and so is all else that they call by that name.
 */
export function sameThing(snapshot: Snapshot, { sort, name, source }: Occurrence): SameThing {
  const names = new Map<LoadedMap, readonly Occurrence[]>();
  const reach = (map: LoadedMap): void => {
    if (!names.has(map)) names.set(map, namesOf(map, sort, name));
  };
  for (const map of snapshot.maps) reach(map);
  const asked = [...names.values()].flat().filter((one) => placeKey(one.source) === placeKey(source));
  const declarations = new Set(asked.map(({ entry }) => declarationKey(entry)));
  const found = new Map<string, Occurrence>();
  // Each place may lead to another map, and each map to other declarations of the name.
  for (let before = -1; before !== found.size + declarations.size; ) {
    before = found.size + declarations.size;
    for (const one of [...names.values()].flat()) {
      const place = placeKey(one.source);
      if (!found.has(place) && !declarations.has(declarationKey(one.entry))) continue;
      declarations.add(declarationKey(one.entry));
      if (found.has(place)) continue;
      found.set(place, one);
      for (const map of snapshot.library.mapsWith(one.source.file)) reach(map);
    }
  }
  const maps = [...names].filter(([, own]) => own.some((one) => found.has(placeKey(one.source))));
  return { occurrences: inOrder([...found.values()]), maps: maps.map(([map]) => map) };
}

/** The name at an offset of the snapshot's file; in whichever of its maps it means something, the first if none. */
export function nameAt(snapshot: Snapshot, offset: number): Occurrence | undefined {
  const found = snapshot.maps.flatMap((map) => nameIn(map, snapshot.uri, offset) ?? []);
  return found.find(({ entry }) => entry !== undefined) ?? found[0];
}

/** Files in the order in which they were found, places as they stand in them. */
export function inOrder<T extends Pick<Occurrence, 'source'>>(found: readonly T[]): T[] {
  const order = new Map<string, number>();
  for (const { source } of found) if (!order.has(source.file)) order.set(source.file, order.size);
  const fileOf = ({ source }: T): number => order.get(source.file) ?? 0;
  return [...found].sort((a, b) => fileOf(a) - fileOf(b) || a.source.start - b.source.start);
}

function placeKey({ file, start }: SourceRef): string {
  return `${file} ${start}`;
}

/** The same for all things that are declared nowhere: of one sort and name they are one. */
function declarationKey(entry: Entry | undefined): string {
  return entry ? `${entry.name.source.file} ${entry.name.source.start}` : '';
}
