import { say } from '@migmap/core';
import { addition } from '../missing-fact.ts';
import { waveText } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';
import { capital } from '../titles.ts';
import { proposedDates } from './proposed-dates.ts';

export const calendarDatesMissing: Rule = {
  meta: {
    code: 'calendar/dates-missing',
    category: 'calendar',
    severity: 'warning',
    fixable: true,
    summary: 'A wave without dates.',
    source: 'Language reference, Declarations: wave',
  },
  *check({ map, asOf }) {
    for (const wave of map.waves) {
      if (wave.dates) continue;
      yield {
        message: say`${capital(waveText(wave))} has no dates: nothing can be held against it, neither contracts and freezes nor gates
          and ways back. Write \`dates DATE .. DATE\`.`,
        source: wave.name.source,
        names: [wave.name.value],
        wave: wave.name.value,
        fixes: () => {
          const dates = proposedDates(map, wave, asOf);
          return dates ? [addition(map, wave, `dates ${dates.from} .. ${dates.to}`)] : [];
        },
      };
    }
  },
};
