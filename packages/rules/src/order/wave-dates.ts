import { dateOf, label, type Related, type Sourced, say, type Wave } from '@migmap/core';
import type { Report, Rule } from '../rule.ts';
import { type Predecessor, predecessorsOf } from './predecessors.ts';

export const waveDates: Rule = {
  meta: {
    code: 'order/wave-dates',
    category: 'order',
    severity: 'error',
    summary: 'A wave starts before one that it has to follow has ended.',
    source: 'Language reference, Ordering',
  },
  *check({ walk, map }) {
    if (walk.waveCycles.length > 0) return;
    const predecessors = predecessorsOf(map);
    const ends = new Map<Wave, End | undefined>();
    for (const wave of walk.waves) {
      const before = latest(
        (predecessors.get(wave) ?? []).map((predecessor) => endOf(predecessor.wave, predecessors, ends)),
      );
      if (before) yield* reportOf(wave, before, predecessors.get(wave) ?? []);
    }
  },
};

interface End {
  readonly wave: Wave;
  readonly day: Sourced<string>;
}

type Table = ReadonlyMap<Wave, readonly Predecessor[]>;

/** When a wave has ended for sure; one without dates ends no earlier than those before it. */
function endOf(wave: Wave, predecessors: Table, ends: Map<Wave, End | undefined>): End | undefined {
  const open = [wave];
  for (let next = open.at(-1); next !== undefined; next = open.at(-1)) {
    const before = next.dates ? [] : (predecessors.get(next) ?? []).map((predecessor) => predecessor.wave);
    const unknown = before.filter((other) => !ends.has(other));
    if (unknown.length > 0) {
      open.push(...unknown);
      continue;
    }
    const own = next.dates && { wave: next, day: next.dates.value.to };
    ends.set(next, own ?? latest(before.map((other) => ends.get(other))));
    open.pop();
  }
  return ends.get(wave);
}

function latest(ends: readonly (End | undefined)[]): End | undefined {
  return ends.reduce(
    (best, end) => (end && (!best || dateOf(end.day.value) > dateOf(best.day.value)) ? end : best),
    undefined,
  );
}

function* reportOf(wave: Wave, before: End, predecessors: readonly Predecessor[]): Iterable<Report> {
  const start = wave.dates?.value.from;
  if (!start || dateOf(start.value) >= dateOf(before.day.value)) return;
  const after = predecessors
    .flatMap(({ ref }) => ref ?? [])
    .find((ref) => ref.value === before.wave.name.value);
  const related: Related[] = [
    { source: before.day.source, message: say`${label(before.wave)} ends here` },
    ...(after ? [{ source: after.source, message: say`${label(wave)} has to follow it` }] : []),
  ];
  yield {
    message: say`Wave ${label(wave)} starts on ${start.value}, but wave ${label(before.wave)}, which it has to follow, ends only on
      ${before.day.value}: it would stand on work that is not finished. Start it on ${dateOf(before.day.value)} or later,
      or change its \`after\`.`,
    source: start.source,
    names: [wave.name.value, before.wave.name.value],
    wave: wave.name.value,
    related,
  };
}
