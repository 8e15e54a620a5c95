import {
  beginOf,
  endOf,
  type Phrase,
  type Sourced,
  say,
  type Wave,
  type Window,
  windowsOf,
} from '@migmap/core';
import { textOf } from '../edits.ts';
import { waveText } from '../order/phrases.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const calendarWindowOutsideWave: Rule = {
  meta: {
    code: 'calendar/window-outside-wave',
    category: 'calendar',
    severity: 'error',
    summary: 'A window does not lie within the dates of its wave.',
    source: 'Language reference, Declarations: wave',
  },
  *check({ map }) {
    for (const wave of map.waves) {
      if (!wave.dates) continue;
      const { from, to } = wave.dates.value;
      for (const window of wave.windows) {
        const wrong = outside(map, wave, window);
        if (wrong === undefined) continue;
        yield {
          message: say`\`${textOf(map, window.source)}\` ${wrong} ${waveText(wave)}, ${from.value} .. ${to.value}: one of them is wrong,
            and nobody knows when to come. Correct the window or the dates.`,
          source: window.source,
          names: [wave.name.value],
          wave: wave.name.value,
          related: [{ source: wave.dates.source, message: say`The dates of the wave` }],
        };
      }
    }
  },
};

function outside(map: RuleContext['map'], wave: Wave, window: Sourced<Window>): Phrase | undefined {
  const dates = wave.dates?.value;
  if (!dates) return undefined;
  if (window.value.weekly) {
    const opens = windowsOf(map, wave).some(({ source }) => source === window.source);
    return opens ? undefined : say`never lies as a whole within the dates of`;
  }
  const early = beginOf(window.value.from) < beginOf(dates.from.value);
  const late = endOf(window.value.to) > endOf(dates.to.value);
  if (early) return late ? say`begins before, and ends after, the dates of` : say`begins before the dates of`;
  return late ? say`ends after the dates of` : undefined;
}
