import { label, say } from '@migmap/core';
import { noPilotOf } from '../causes.ts';
import type { Rule } from '../rule.ts';
import { earliest, isBefore, movementsOf } from './movements.ts';
import { waveText } from './phrases.ts';
import { pilotBefore } from './pilot-before.ts';

export const sharedUnpiloted: Rule = {
  meta: {
    code: 'order/shared-unpiloted',
    category: 'order',
    severity: 'warning',
    fixable: true,
    summary: 'A service that many others share migrates with no pilot before.',
    source: 'Practice: pilot first what everything rests on',
  },
  *check({ map, walk }) {
    if (walk.waveCycles.length > 0) return;
    for (const service of map.services) {
      if (!map.kindOf(service)?.shared) continue;
      const { parts, pilots } = movementsOf(map, service);
      const first = earliest(walk, parts);
      if (!first || pilots.some((pilot) => !isBefore(walk, first, pilot))) continue;
      yield {
        message: say`${label(service)} is shared by many, and migrates in ${waveText(first.wave)} with no pilot before: if it
          fails, everything on it fails at once. Write a \`pilot ${service.name.value}\` with a small group, or a \`lab\` one, before.`,
        source: first.ref.source,
        names: [service.name.value],
        cause: noPilotOf(service),
        wave: first.wave.name.value,
        fixes: [pilotBefore(map, first)],
      };
    }
  },
};
