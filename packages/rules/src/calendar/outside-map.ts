import { beginOf, endOf, type Phrase, type Sourced, type Span, say, type Wave } from '@migmap/core';
import { waveText } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';
import { capital } from '../titles.ts';

export const calendarOutsideMap: Rule = {
  meta: {
    code: 'calendar/outside-map',
    category: 'calendar',
    severity: 'warning',
    summary: 'A wave begins before, or ends after, the dates of the map.',
    source: 'Language reference, Declarations: map',
  },
  *check({ map }) {
    const frame = map.header?.dates;
    if (!frame) return;
    for (const wave of map.waves) {
      const wrong = outside(wave, frame);
      if (!wave.dates || wrong === undefined) continue;
      yield {
        message: say`${wrong} the dates of the map, ${frame.value.from.value} .. ${frame.value.to.value}: money, people and contracts
          are planned for those. Correct the wave, or the dates of the map.`,
        source: wave.dates.source,
        names: [wave.name.value],
        wave: wave.name.value,
        related: [{ source: frame.source, message: say`The dates of the map` }],
      };
    }
  },
};

function outside(wave: Wave, frame: Sourced<Span>): Phrase | undefined {
  if (!wave.dates) return undefined;
  const { from, to } = wave.dates.value;
  const early = beginOf(from.value) < beginOf(frame.value.from.value);
  const late = endOf(to.value) > endOf(frame.value.to.value);
  const begins = say`begins on ${from.value}, before`;
  const ends = say`ends on ${to.value}, after`;
  if (!early && !late) return undefined;
  const what = early ? (late ? say`${begins}, and ${ends}` : begins) : ends;
  return say`${capital(waveText(wave))} ${what}`;
}
