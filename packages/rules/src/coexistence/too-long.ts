import { daysBetween, earliestDay, label, latestDay, say } from '@migmap/core';
import { placeOf } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';
import { parallelOf } from './parallel.ts';

export const coexistenceTooLong: Rule = {
  meta: {
    code: 'coexistence/too-long',
    category: 'coexistence',
    severity: 'warning',
    summary: 'Old and new run in parallel for too long.',
    source: 'Practice: two systems are twice the work and twice the surface of attack',
    options: [{ name: 'days', description: 'longest parallel run', default: 365 }],
  },
  *check({ map, walk, option }) {
    if (walk.waveCycles.length > 0) return;
    for (const service of map.services) {
      const parallel = parallelOf(map, walk, service);
      const from = parallel && earliestDay(parallel.begins);
      const to = parallel && latestDay(parallel.ends);
      if (!parallel || from === undefined || to === undefined) continue;
      const days = daysBetween(from, to);
      if (days <= option('days')) continue;
      const begins = placeOf(parallel.begins);
      yield {
        message: say`Old and new side of ${label(service)} run in parallel for ${days} days, from ${from} to ${to}; at most
          ${option('days')} should do: both have to be patched, paid and kept in step. Retire the old side earlier.`,
        source: parallel.ref.source,
        names: [service.name.value],
        ...(parallel.ends.wave ? { wave: parallel.ends.wave.name.value } : {}),
        related: begins ? [{ source: begins, message: say`The new side comes here, from ${from} on` }] : [],
      };
    }
  },
};
