import type { Facts, Need } from './facts.ts';
import type { State } from './history.ts';

export type Side = 'old' | 'new' | 'stays';
export type Grip = 'hard' | 'soft';

const SIDES: readonly Side[] = ['old', 'new', 'stays'];

/** Which instances have needs, and whether only soft dependencies keep them in use. */
export function inUse(facts: Facts, state: State): Map<string, Grip> {
  const used = new Map<string, Grip>();
  for (const instance of state.live) {
    const standsBy = instance.endsWith(' old') && state.moved.has(instance.slice(0, -4));
    if (!standsBy) used.set(instance, 'hard');
  }
  for (let before = ''; before !== print(used); ) {
    before = print(used);
    for (const need of facts.needs) keepInUse(need, facts, state, used);
  }
  return used;
}

function print(used: ReadonlyMap<string, Grip>): string {
  return JSON.stringify([...used].sort());
}

/** An old side that stands by is in use while somebody can work with nothing else. */
function keepInUse(need: Need, facts: Facts, state: State, used: Map<string, Grip>): void {
  const old = `${need.to} old`;
  if (need.ofBridge || !state.live.has(old) || used.get(old) === 'hard') return;
  for (const side of SIDES) {
    const grip = used.get(`${need.from} ${side}`);
    if (!grip || !asks(facts, need, side)) continue;
    const suitable = suitableSides(need, side, state);
    if (suitable.length !== 1 || suitable[0] !== 'old') continue;
    const level: Grip = need.soft || grip === 'soft' ? 'soft' : 'hard';
    if (level === 'hard' || !used.has(old)) used.set(old, level);
  }
}

/** Whether the dependency concerns that instance of the dependent at all. */
export function asks(facts: Facts, need: Need, side: Side): boolean {
  if (need.side && side !== 'stays' && need.side !== side) return false;
  const provider = facts.dispositions.get(need.to);
  if (provider === undefined) return false;
  if (provider === 'introduced') return side === 'new';
  if (provider === 'dropped') return side !== 'new';
  return true;
}

/** The live instances of the provider with which that instance of the dependent can work. */
export function suitableSides(need: Need, side: Side, state: State): Side[] {
  const bridged = need.bridge !== undefined && state.liveBridges.has(need.bridge);
  return SIDES.filter((other) => state.live.has(`${need.to} ${other}`) && works(need, side, other, bridged));
}

/** The table of the reference. */
export function works(need: Need, dependent: Side, provider: Side, bridged: boolean): boolean {
  if (provider === 'stays') return true;
  const likeOld = dependent !== 'new';
  if (likeOld === (provider === 'old')) return true;
  if (bridged || need.observer || need.tolerates === 'both') return true;
  if (likeOld) return need.tolerates === 'new' || need.standard;
  return need.tolerates === 'old';
}
