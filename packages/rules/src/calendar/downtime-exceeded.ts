import { formatQuantity, formatSeconds, label, say, stopsIn } from '@migmap/core';
import { waveText } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';
import { longestStop, relatedStops, stopSum } from './stop-text.ts';

export const calendarDowntimeExceeded: Rule = {
  meta: {
    code: 'calendar/downtime-exceeded',
    category: 'calendar',
    severity: 'error',
    summary: 'The planned stop of a service in one wave is longer than the stop that it tolerates.',
    source: 'Language reference, Sums, Stop',
  },
  *check({ map }) {
    for (const wave of map.waves) {
      for (const stop of stopsIn(map, wave)) {
        const { service, seconds } = stop;
        const limit = service.downtime;
        if (!limit || seconds <= limit.value.base) continue;
        yield {
          message: say`${label(service)} stands still for ${formatSeconds(seconds)} in ${waveText(wave)} (${stopSum(stop)}), but tolerates
            ${formatQuantity(limit.value)} (\`downtime\`): it is away longer than its users were promised. Make the stop
            shorter, spread it over several waves, or agree on a longer \`downtime\`.`,
          source: longestStop(stop),
          names: [service.name.value],
          wave: wave.name.value,
          related: [
            { source: limit.source, message: say`${label(service)} tolerates no longer stop` },
            ...relatedStops(stop),
          ],
        };
      }
    }
  },
};
