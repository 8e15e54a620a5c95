import type { Rollback } from '@migmap/core';
import { dateOf } from '@migmap/core';
import type { Facts } from './facts.ts';
import { type Act, isAll, judge, movedShare } from './legality.ts';
import type { PlanEvent } from './orders.ts';

/** What is true after an event, before everything, or on the day after an `until`. */
export interface State {
  readonly event?: PlanEvent;
  /** Set for the day after this day. */
  readonly dayAfter?: string;
  /** The latest day known to have come. */
  readonly day?: string;
  /** The event itself says on which day it falls. */
  readonly dated: boolean;
  /** `mail old`, `mail new`, `mail stays`. */
  readonly live: ReadonlySet<string>;
  readonly liveBridges: ReadonlySet<string>;
  /** Services that have moved a little, and those that have moved all. */
  readonly begun: ReadonlySet<string>;
  readonly moved: ReadonlySet<string>;
  /** Services whose wave of 100 % has ended. */
  readonly settled: ReadonlySet<string>;
}

/** All states of one order, and what they rest on. */
export interface History {
  readonly states: readonly State[];
  readonly legal: readonly Act[];
  readonly illegal: readonly Act[];
  /** Services whose old side a written `retire` ends. */
  readonly retireWritten: ReadonlySet<string>;
}

/** `isDated` says of which events the day counts; `untils` are the days after which there is an instant more. */
export function historyOf(
  facts: Facts,
  order: readonly PlanEvent[],
  untils: readonly string[],
  isDated: (event: PlanEvent) => boolean = () => true,
): History {
  const { legal, illegal } = judge(facts, order);
  const retireWritten = new Set(legal.filter((act) => act.type === 'retire').map((act) => act.service));
  const states: State[] = [];
  for (let count = 0; count <= order.length; count++) {
    const past = order.slice(0, count);
    states.push(stateAfter(facts, past, legal, retireWritten, states.at(-1)?.day, isDated));
  }
  return { states: withDaysAfter(states, untils), legal, illegal, retireWritten };
}

function stateAfter(
  facts: Facts,
  past: readonly PlanEvent[],
  allLegal: readonly Act[],
  retireWritten: ReadonlySet<string>,
  dayBefore: string | undefined,
  isDated: (event: PlanEvent) => boolean,
): State {
  const acts = allLegal.filter((act) => past.includes(act.event));
  const event = past.at(-1);
  const own = event && isDated(event) ? dayOf(event) : undefined;
  const day = [dayBefore, own]
    .filter((known) => known !== undefined)
    .sort()
    .at(-1);
  const moved = facts.services.filter((name) => isAll(movedShare(acts, name)));
  const settled = moved.filter((name) => hasEnded(past, completion(acts, name)?.event));
  return {
    ...(event ? { event } : {}),
    ...(day === undefined ? {} : { day }),
    dated: own !== undefined,
    live: new Set(facts.services.flatMap((name) => liveSides(facts, name, acts, settled, retireWritten))),
    liveBridges: new Set(
      facts.bridges.filter((bridge) => isLiveBridge(bridge, past)).map((bridge) => bridge.name.value),
    ),
    begun: new Set(acts.filter((act) => act.type === 'migrate').map((act) => act.service)),
    moved: new Set(moved),
    settled: new Set(settled),
  };
}

function liveSides(
  facts: Facts,
  name: string,
  acts: readonly Act[],
  settled: readonly string[],
  retireWritten: ReadonlySet<string>,
): string[] {
  const disposition = facts.dispositions.get(name);
  if (disposition === 'stays' || disposition === 'unsaid') return [`${name} stays`];
  const own = acts.filter((act) => act.service === name);
  const ended = retireWritten.has(name) ? own.some((act) => act.type === 'retire') : settled.includes(name);
  const sides: string[] = [];
  if (disposition !== 'introduced' && !ended) sides.push(`${name} old`);
  if (own.some((act) => act.type === 'pilot' || act.type === 'migrate')) sides.push(`${name} new`);
  return sides;
}

/** The act that brings a service to 100 %: the last of its moves, for later ones are not legal. */
function completion(acts: readonly Act[], service: string): Act | undefined {
  return acts.filter((act) => act.service === service && act.type === 'migrate').at(-1);
}

function hasEnded(past: readonly PlanEvent[], event: PlanEvent | undefined): boolean {
  return past.some((other) => other.wave === event?.wave && !other.step);
}

function isLiveBridge(bridge: Facts['bridges'][number], past: readonly PlanEvent[]): boolean {
  const { from, until } = bridge;
  const begun = from === undefined || past.some((event) => event.wave.name.value === from.value);
  return begun && !past.some((event) => event.wave.name.value === until?.value && !event.step);
}

function dayOf(event: PlanEvent): string | undefined {
  const { step, wave } = event;
  const lastOfWave = wave.dates?.value.to.value;
  const own = step?.type === 'pilot' ? step.dates?.value.to.value : step?.done?.value;
  const moment = own ?? lastOfWave;
  return moment === undefined ? undefined : dateOf(moment);
}

/** The day after an `until` stands before the first state that is known to be later. */
function withDaysAfter(states: readonly State[], untils: readonly string[]): State[] {
  const all = [...states];
  for (const until of [...new Set(untils)].sort()) {
    const found = all.findIndex((state) => state.day !== undefined && state.day > until);
    const at = found < 0 ? all.length : found;
    const before = all[at - 1];
    if (!before) continue;
    const { event: _event, ...rest } = before;
    all.splice(at, 0, { ...rest, dated: true, dayAfter: until, day: until });
  }
  return all;
}

/** The services that a rollback point covers. */
export function coveredBy(rollback: Rollback, legal: readonly Act[]): string[] {
  if (rollback.none) return [];
  if (rollback.of.length > 0) return rollback.of.map((name) => name.value);
  return legal
    .filter((act) => act.type === 'migrate' && act.event.wave.name.value === rollback.wave?.value)
    .map((act) => act.service);
}
