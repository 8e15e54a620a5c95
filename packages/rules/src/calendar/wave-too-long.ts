import { dateOf, daysBetween, say } from '@migmap/core';
import { waveText } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';
import { capital } from '../titles.ts';

export const calendarWaveTooLong: Rule = {
  meta: {
    code: 'calendar/wave-too-long',
    category: 'calendar',
    severity: 'info',
    summary: 'A wave lasts so long that it is a programme of its own.',
    source: 'Practice: what lasts longer than a quarter slips unseen',
    options: [{ name: 'weeks', description: 'how long a wave may last', default: 12 }],
  },
  *check({ map, option }) {
    const weeks = option('weeks');
    for (const wave of map.waves) {
      if (!wave.dates) continue;
      const { from, to } = wave.dates.value;
      const days = daysBetween(dateOf(from.value), dateOf(to.value)) + 1;
      if (days <= weeks * 7) continue;
      yield {
        message: say`${capital(waveText(wave))} lasts ${days} days (${dateOf(from.value)} .. ${dateOf(to.value)}), more than ${weeks}
          weeks (${weeks * 7} days): a delay in it is seen late, and its people are bound for long. Cut it into waves with
          a gate between.`,
        source: wave.dates.source,
        names: [wave.name.value],
        wave: wave.name.value,
      };
    }
  },
};
