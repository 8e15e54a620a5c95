import type { Bridge, Entry, Service, SourceRef } from '@migmap/core';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
} from 'vscode-languageserver-types';
import type { LoadedMap } from '../workspace/loaded-map.ts';
import { planIndexOf } from './plan-index.ts';
import { nameAt } from './same-thing.ts';
import type { Snapshot } from './snapshot.ts';
import { summaryOf } from './summaries.ts';
import { symbolKindOf } from './symbol-kinds.ts';

/*
 * The hierarchy of calls is that of dependencies: incoming is who depends on a service, outgoing what it depends on.
 * A bridge is in it with what goes through it and what it needs itself.
 */

export function prepareDependencyHierarchy(snapshot: Snapshot, offset: number): CallHierarchyItem[] {
  const name = nameAt(snapshot, offset);
  const thing = name?.entry && asThing(name.entry);
  return thing ? [itemOf(snapshot, snapshot.map, thing)] : [];
}

/** Who depends on it, each with the places where it says so. */
export function dependents(snapshot: Snapshot, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const calls = new Calls(snapshot);
  for (const map of snapshot.maps) {
    const thing = thingOf(map, item);
    if (!thing) continue;
    for (const { dependent, target } of planIndexOf(map).dependentsOf(thing.sort, thing.name.value))
      calls.add(map, dependent, target.source);
  }
  return calls.all.map(({ item, ranges }) => ({ from: item, fromRanges: ranges }));
}

/** What it depends on, each with the places where it says so. */
export function dependencies(snapshot: Snapshot, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const calls = new Calls(snapshot);
  for (const map of snapshot.maps) {
    for (const { targets, bridge } of thingOf(map, item)?.dependencies ?? []) {
      for (const target of targets) calls.add(map, map.resolved.service(target), target.source);
      if (bridge) calls.add(map, asThing(map.resolved.find('bridge', bridge.value)), bridge.source);
    }
  }
  return calls.all.map(({ item, ranges }) => ({ to: item, fromRanges: ranges }));
}

type Thing = (Service | Bridge) & { readonly sort: 'service' | 'bridge' };
type Call = { readonly item: CallHierarchyItem; readonly ranges: CallHierarchyItem['range'][] };

/** One call a thing, however often and in however many maps it is named. */
class Calls {
  readonly #calls = new Map<string, Call>();
  readonly #places = new Set<string>();
  readonly #snapshot: Snapshot;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  get all(): Call[] {
    return [...this.#calls.values()];
  }

  add(map: LoadedMap, other: Service | Bridge | undefined, place: SourceRef): void {
    if (!other) return;
    const { file, start } = other.name.source;
    const key = `${file} ${start}`;
    const call = this.#calls.get(key) ?? { item: itemOf(this.#snapshot, map, other as Thing), ranges: [] };
    this.#calls.set(key, call);
    const where = `${key} ${place.file} ${place.start}`;
    if (this.#places.has(where)) return;
    this.#places.add(where);
    call.ranges.push(this.#snapshot.rangeOf(place));
  }
}

/** What a later question needs to know again. */
interface ItemData {
  readonly sort: Thing['sort'];
  readonly name: string;
}

function itemOf(snapshot: Snapshot, map: LoadedMap, thing: Thing): CallHierarchyItem {
  const data: ItemData = { sort: thing.sort, name: thing.name.value };
  const detail = summaryOf(map, thing, snapshot.speak);
  return {
    name: thing.name.value,
    kind: symbolKindOf(thing.sort),
    ...(detail === '' ? {} : { detail }),
    ...snapshot.locationOf(thing.source),
    selectionRange: snapshot.rangeOf(thing.name.source),
    data,
  };
}

function thingOf({ resolved }: LoadedMap, { data }: CallHierarchyItem): Thing | undefined {
  const { sort, name } = (data ?? {}) as Partial<ItemData>;
  return sort && name !== undefined ? asThing(resolved.find(sort, name)) : undefined;
}

function asThing(entry: Entry | undefined): Thing | undefined {
  return entry?.sort === 'service' || entry?.sort === 'bridge' ? (entry as Entry & Thing) : undefined;
}
