import { daysBetween, earliestDay, label, latestDay, say } from '@migmap/core';
import { isWeighty } from '../moves.ts';
import { placeOf } from '../order/phrases.ts';
import type { Report, Rule } from '../rule.ts';
import { type Parallel, parallelOf } from './parallel.ts';

export const coexistenceTooShort: Rule = {
  meta: {
    code: 'coexistence/too-short',
    category: 'coexistence',
    severity: 'warning',
    summary: 'The old side of an important service is retired too soon after all has moved.',
    source: 'Practice: a month-end has to be seen on the new side before the old one goes',
    options: [
      {
        name: 'days',
        description: 'rest between 100 % and `retire`',
        default: { small: 14, public: 30, critical: 30 },
      },
    ],
  },
  *check({ map, walk, option }) {
    if (walk.waveCycles.length > 0) return;
    for (const service of map.services) {
      const parallel = isWeighty(service) ? parallelOf(map, walk, service) : undefined;
      if (parallel?.retireWritten) yield* judge(parallel, option('days'));
    }
  },
};

function* judge(parallel: Parallel, limit: number): Iterable<Report> {
  const { service, moved, ends } = parallel;
  const [from, to] = [latestDay(moved), earliestDay(ends)];
  if (from === undefined || to === undefined) return;
  const days = Math.max(0, daysBetween(from, to));
  if (days >= limit) return;
  const place = placeOf(moved);
  const when =
    moved.wave === ends.wave && to <= from ? say`in the same wave` : say`${days} days later, on ${to}`;
  yield {
    message: say`${label(service)}, of criticality ${service.criticality?.value ?? ''}, has moved by ${from}, and its old side is retired
      ${when}; at least ${limit} days of rest are due: faults of the first weeks would find no way back. Retire it in
      a later wave.`,
    source: parallel.ref.source,
    names: [service.name.value],
    ...(ends.wave ? { wave: ends.wave.name.value } : {}),
    related: place ? [{ source: place, message: say`All has moved here` }] : [],
  };
}
