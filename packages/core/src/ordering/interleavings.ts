import type { EventId, Plan } from './plan.ts';

/**
 * The orders in which the given events can happen: events of one wave as written, events of waves
 * that `after` orders in that order, all else in any. What can happen to a part of the events is
 * exactly what the whole plan allows: each order of a part of a partial order can be filled up to one
 * of the whole. Where there are more than `most`, it is the extremes: each wave as early, and each as
 * late, as it can be.
 */
export function interleavings(plan: Plan, events: Iterable<EventId>, most: number): EventId[][] {
  const chains = chainsOf(plan, events);
  const line = inLine(plan, chains.keys());
  // By far the most are: what many waves rest on has only one order, which is not worth a search.
  if (line) return [line.flatMap((wave) => [...(chains.get(wave) ?? [])])];
  const all: EventId[][] = [];
  extend(
    plan,
    chains,
    [...chains.keys()].map(() => 0),
    [],
    all,
    most,
  );
  return all.length <= most ? all : extremes(plan, chains);
}

type Chains = ReadonlyMap<number, readonly EventId[]>;

/** Depth first; stops as soon as there are more than `most`. */
function extend(
  plan: Plan,
  chains: Chains,
  position: number[],
  current: EventId[],
  all: EventId[][],
  most: number,
): void {
  if (all.length > most) return;
  const next = nextWaves(plan, chains, position);
  if (next.length === 0) all.push([...current]);
  for (const at of next) {
    const chain = [...chains.values()][at] ?? [];
    current.push(chain[position[at] ?? 0] ?? 0);
    position[at] = (position[at] ?? 0) + 1;
    extend(plan, chains, position, current, all, most);
    position[at] = (position[at] ?? 0) - 1;
    current.pop();
  }
}

/** Places, in the list of chains, of the waves that may go on. */
function nextWaves(plan: Plan, chains: Chains, position: readonly number[]): number[] {
  const entries = [...chains];
  const open = entries.map(([, chain], at) => (position[at] ?? 0) < chain.length);
  return entries.flatMap(([wave], at) => {
    const isBlocked = entries.some(([other], place) => open[place] && plan.order.before(other, wave));
    return open[at] && !isBlocked ? [at] : [];
  });
}

function extremes(plan: Plan, chains: Chains): EventId[][] {
  const waves = [...chains.keys()];
  return waves.flatMap((wave) =>
    (['early', 'late'] as const).map((end) => {
      const weight = (other: number): number => {
        const goesAlong =
          other === wave ||
          (end === 'early' ? plan.order.before(other, wave) : plan.order.before(wave, other));
        return goesAlong ? (end === 'early' ? -1 : 1) : 0;
      };
      return sortWaves(plan, waves, weight).flatMap((sorted) => [...(chains.get(sorted) ?? [])]);
    }),
  );
}

/** An order that `after` allows, lighter waves first. */
function sortWaves(plan: Plan, waves: readonly number[], weight: (wave: number) => number): number[] {
  const rest = [...waves];
  const sorted: number[] = [];
  while (rest.length > 0) {
    const ready = rest.filter((wave) => !rest.some((other) => plan.order.before(other, wave)));
    const next = ready.reduce(
      (best, wave) => (weight(wave) < weight(best) ? wave : best),
      ready[0] ?? rest[0] ?? 0,
    );
    rest.splice(rest.indexOf(next), 1);
    sorted.push(next);
  }
  return sorted;
}

/** Whether no two of the events are of unordered waves. */
export function isOrdered(plan: Plan, events: Iterable<EventId>): boolean {
  if (plan.order.total) return true;
  const waves = new Set([...events].map((event) => plan.events[event]?.wave ?? 0));
  return inLine(plan, waves) !== undefined;
}

/** The waves one after the other; undefined where any two of them are unordered. */
function inLine(plan: Plan, waves: Iterable<number>): number[] | undefined {
  const sorted = [...waves].sort((a, b) => (plan.order.before(a, b) ? -1 : 1));
  // Who is before the next is before all that follow.
  const isLine = sorted.every((wave, at) => at === 0 || plan.order.before(sorted[at - 1] ?? 0, wave));
  return isLine ? sorted : undefined;
}

function chainsOf(plan: Plan, events: Iterable<EventId>): Map<number, EventId[]> {
  const chains = new Map<number, EventId[]>();
  for (const event of [...new Set(events)].sort((a, b) => a - b)) {
    const wave = plan.events[event]?.wave ?? 0;
    const chain = chains.get(wave);
    if (chain) chain.push(event);
    else chains.set(wave, [event]);
  }
  return chains;
}
