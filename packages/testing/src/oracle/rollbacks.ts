import type { Facts, Need } from './facts.ts';
import { coveredBy, type History, type State } from './history.ts';
import type { Act } from './legality.ts';
import { asks, inUse, type Side, suitableSides, works } from './needs.ts';

/** Why going back does not work at some instant. */
export interface Cause {
  readonly code: 'rollback/beyond-retirement' | 'rollback/broken-by-retirement' | 'rollback/shadowed';
  readonly other?: string;
  /** The instance whose order finding already says it: `A B instance`. */
  readonly saidBy?: string;
}

export interface Way {
  /** The last written `until` of its points; of a `together`, the earliest of its members. */
  readonly until?: string;
}

/** The services that can go back, and how long it is written that they can. */
export function waysBack(facts: Facts, legal: readonly Act[]): Map<string, Way> {
  const ways = new Map<string, Way>();
  for (const rollback of facts.map.rollbacks) {
    for (const name of coveredBy(rollback, legal)) {
      const untils = [ways.get(name)?.until, rollback.until?.value]
        .filter((until) => until !== undefined)
        .sort();
      const last = untils.at(-1);
      ways.set(name, last === undefined ? {} : { until: last });
    }
  }
  for (const together of facts.map.togethers) {
    const members = together.services.map((name) => name.value);
    const earliest = members.flatMap((name) => ways.get(name)?.until ?? []).sort()[0];
    if (earliest === undefined) continue;
    for (const name of members) if (ways.has(name)) ways.set(name, { until: earliest });
  }
  return ways;
}

export interface Horizon {
  readonly state: State;
  readonly causes: readonly Cause[];
}

export interface Retreat {
  readonly ways: ReadonlyMap<string, Way>;
  readonly horizons: ReadonlyMap<string, Horizon>;
  /** What goes back with a service at some instant while it still can. */
  readonly cascades: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Walks one order and asks at each instant which services could go back now. */
export function retreatOf(facts: Facts, history: History): Retreat {
  const ways = waysBack(facts, history.legal);
  const horizons = new Map<string, Horizon>();
  const cascades = new Map<string, Set<string>>();
  for (const state of history.states) {
    const scene: Scene = { facts, history, state, ways, horizons };
    findHorizons(scene);
    for (const name of ways.keys()) {
      if (!state.begun.has(name) || isClosed(scene, name) || horizons.has(name)) continue;
      const cascade = cascades.get(name) ?? new Set<string>();
      for (const member of membersNow(scene, name)) cascade.add(member);
      cascades.set(name, cascade);
    }
  }
  return { ways, horizons, cascades };
}

interface Scene {
  readonly facts: Facts;
  readonly history: History;
  readonly state: State;
  readonly ways: ReadonlyMap<string, Way>;
  readonly horizons: Map<string, Horizon>;
}

/** A horizon closes a way back, and may so bring the horizon of another: until nothing changes. */
function findHorizons(scene: Scene): void {
  const found = new Set<string>();
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const name of scene.ways.keys()) {
      if (!scene.state.begun.has(name) || (scene.horizons.has(name) && !found.has(name))) continue;
      const causes = causesNow(scene, name);
      if (causes.length === 0) continue;
      found.add(name);
      scene.horizons.set(name, { state: scene.state, causes });
    }
  }
  for (const name of found) scene.horizons.set(name, { state: scene.state, causes: causesNow(scene, name) });
}

/** The way back is closed: by its written day, else by its horizon or the end of its wave. */
function isClosed({ facts, state, ways, horizons }: Scene, name: string): boolean {
  const way = ways.get(name);
  if (!way) return true;
  if (way.until !== undefined) {
    if (state.dayAfter !== undefined) return way.until <= state.dayAfter;
    return state.day !== undefined && way.until < state.day;
  }
  if (facts.dispositions.get(name) === 'introduced') return state.settled.has(name);
  return horizons.has(name);
}

function causesNow(scene: Scene, name: string): Cause[] {
  const { facts, state } = scene;
  const causes: Cause[] = [];
  const replaced = facts.dispositions.get(name) === 'replaced';
  if (replaced && !state.live.has(`${name} old`)) causes.push({ code: 'rollback/beyond-retirement' });
  for (const need of facts.needs) {
    if (!replaced || need.ofBridge || need.soft || need.from !== name || !asks(facts, need, 'old')) continue;
    if (suitableSides(need, 'old', state).length > 0) continue;
    causes.push({
      code: 'rollback/broken-by-retirement',
      other: need.to,
      saidBy: `${name} ${need.to} old`,
    });
  }
  for (const other of heldBy(scene, name)) {
    if (canGoBack(scene, other)) continue;
    causes.push({ code: 'rollback/shadowed', other, saidBy: `${other} ${name} new` });
  }
  return causes;
}

/** A pilot can always be stopped. */
function canGoBack(scene: Scene, name: string): boolean {
  return !scene.state.begun.has(name) || !isClosed(scene, name);
}

/** Services of which an instance in use works with new `name`, and could not with its old side. */
function heldBy({ facts, state }: Scene, name: string): string[] {
  const used = inUse(facts, state);
  const holders = facts.needs.filter((need) => {
    if (need.ofBridge || need.soft || need.to !== name || !state.live.has(`${name} new`)) return false;
    return (['old', 'new', 'stays'] as const).some(
      (side) =>
        used.has(`${need.from} ${side}`) && asks(facts, need, side) && needsNew(facts, need, side, state),
    );
  });
  return [...new Set(holders.map((need) => need.from))];
}

function needsNew(facts: Facts, need: Need, side: Side, state: State): boolean {
  const bridged = need.bridge !== undefined && state.liveBridges.has(need.bridge);
  if (!works(need, side, 'new', bridged)) return false;
  return facts.dispositions.get(need.to) === 'introduced' || !works(need, side, 'old', bridged);
}

/** Those that go back with a service now, and those that go back with them. */
function membersNow(scene: Scene, name: string): Set<string> {
  const members = new Set<string>();
  const open = [name];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const other of heldBy(scene, at)) {
      if (other === name || members.has(other) || !canGoBack(scene, other)) continue;
      members.add(other);
      open.push(other);
    }
  }
  return members;
}
