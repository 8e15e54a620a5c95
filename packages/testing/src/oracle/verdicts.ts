import type { Facts, Need } from './facts.ts';
import type { History, State } from './history.ts';
import { asks, type Grip, inUse, type Side, suitableSides } from './needs.ts';

/** How one dependency of one instance comes out in one order. */
export interface Verdict {
  readonly code: string;
  readonly soft: boolean;
}

/** `A B instance` → what breaks first; hard before soft. What holds has no entry. */
export function verdictsOf(facts: Facts, history: History): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  for (const state of history.states) {
    const used = inUse(facts, state);
    for (const need of facts.needs) {
      for (const [instance, grip] of instancesOf(need, state, used)) {
        const verdict = broken(facts, need, instance, grip, state, history);
        const key = `${need.from} ${need.to} ${instance}`;
        const before = verdicts.get(key);
        if (verdict && (!before || (before.soft && !verdict.soft))) verdicts.set(key, verdict);
      }
    }
  }
  return verdicts;
}

function instancesOf(need: Need, state: State, used: ReadonlyMap<string, Grip>): [Side | 'bridge', Grip][] {
  if (need.ofBridge) return state.liveBridges.has(need.ofBridge) ? [['bridge', 'hard']] : [];
  const sides: readonly Side[] = ['old', 'new', 'stays'];
  return sides.flatMap((side) => {
    const grip = used.get(`${need.from} ${side}`);
    return grip ? [[side, grip] as [Side, Grip]] : [];
  });
}

function broken(
  facts: Facts,
  need: Need,
  instance: Side | 'bridge',
  grip: Grip,
  state: State,
  history: History,
): Verdict | undefined {
  const soft = need.soft || grip === 'soft';
  if (instance === 'bridge') {
    const anySide = [...state.live].some((live) => live.startsWith(`${need.to} `));
    if (anySide) return undefined;
    const late = facts.dispositions.get(need.to) === 'introduced';
    return { code: late ? 'order/dependency-late' : 'order/retired-early', soft };
  }
  if (!asks(facts, need, instance) || suitableSides(need, instance, state).length > 0) return undefined;
  return { code: codeOf(facts, need, instance, state, history), soft };
}

function codeOf(facts: Facts, need: Need, side: Side, state: State, history: History): string {
  const withBridge = { ...state, liveBridges: new Set([need.bridge ?? '']) };
  if (need.bridge !== undefined && suitableSides(need, side, withBridge).length > 0)
    return 'order/bridge-gap';
  if (side === 'new') return isInNoWave(facts, need.to) ? 'order/dependency-never' : 'order/dependency-late';
  return history.retireWritten.has(need.to) ? 'order/retired-early' : 'order/stranded';
}

/** Neither `migrate` nor `pilot` (a `lab` pilot brings nothing into a wave). */
export function isInNoWave(facts: Facts, service: string): boolean {
  return !facts.waves.some((wave) =>
    wave.steps.some((step) => {
      if (step.type === 'migrate') return step.parts.some((part) => part.service.value === service);
      return step.type === 'pilot' && !step.lab && step.service.value === service;
    }),
  );
}
