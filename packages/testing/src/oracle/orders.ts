import type { Step, Wave } from '@migmap/core';
import type { Facts } from './facts.ts';

/** A step of a wave, or (without one) the wave's end. */
export interface PlanEvent {
  readonly wave: Wave;
  readonly step?: Step;
  /** The place of the step in its wave, from 1; 0 for the end. */
  readonly place: number;
}

/** Every order in which the plan may happen: all interleavings of waves that nothing orders. */
export function allOrders(facts: Facts): PlanEvent[][] {
  const orders: PlanEvent[][] = [];
  const extend = (order: PlanEvent[], doneOf: ReadonlyMap<string, number>): void => {
    const open = facts.waves.filter((wave) => canGoOn(facts, wave, doneOf));
    if (open.length === 0) orders.push(order);
    for (const wave of open) {
      const done = doneOf.get(wave.name.value) ?? 0;
      extend([...order, eventAt(wave, done)], new Map(doneOf).set(wave.name.value, done + 1));
    }
  };
  extend([], new Map());
  return orders;
}

/** How many orders there are, without listing them. */
export function countOrders(facts: Facts): number {
  const known = new Map<string, number>();
  const count = (doneOf: ReadonlyMap<string, number>): number => {
    const key = facts.waves.map((wave) => doneOf.get(wave.name.value) ?? 0).join(' ');
    const before = known.get(key);
    if (before !== undefined) return before;
    const open = facts.waves.filter((wave) => canGoOn(facts, wave, doneOf));
    let sum = open.length === 0 ? 1 : 0;
    for (const { name } of open)
      sum += count(new Map(doneOf).set(name.value, (doneOf.get(name.value) ?? 0) + 1));
    known.set(key, sum);
    return sum;
  };
  return count(new Map());
}

/** Waves that wait for themselves. */
export function hasWaveCircle(facts: Facts): boolean {
  return facts.waves.some((wave) => {
    const reached = new Set<string>();
    const open = [...(facts.follows.get(wave.name.value) ?? [])];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (reached.has(name)) continue;
      reached.add(name);
      open.push(...(facts.follows.get(name) ?? []));
    }
    return reached.has(wave.name.value);
  });
}

function canGoOn(facts: Facts, wave: Wave, doneOf: ReadonlyMap<string, number>): boolean {
  const isOver = (name: string): boolean => {
    const other = facts.waves.find((candidate) => candidate.name.value === name);
    return other === undefined || (doneOf.get(name) ?? 0) > other.steps.length;
  };
  return !isOver(wave.name.value) && (facts.follows.get(wave.name.value) ?? []).every(isOver);
}

function eventAt(wave: Wave, done: number): PlanEvent {
  const step = wave.steps[done];
  return step ? { wave, step, place: done + 1 } : { wave, place: 0 };
}
