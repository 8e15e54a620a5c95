import {
  type Fix,
  label,
  type Phrase,
  type ResolvedMap,
  type Service,
  say,
  type Wave,
  type WeeklyWindow,
  windowsOf,
} from '@migmap/core';
import { addition } from '../missing-fact.ts';
import { isWeighty } from '../moves.ts';
import { partsIn } from '../order/movements.ts';
import { waveText } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';
import { listed, weightOf } from '../titles.ts';

export const calendarWindowMissing: Rule = {
  meta: {
    code: 'calendar/window-missing',
    category: 'calendar',
    severity: 'warning',
    fixable: true,
    summary: 'A service of criticality high or critical moves in a wave without a window.',
    source: 'Practice: what many need is changed when few need it',
  },
  *check({ map }) {
    for (const wave of map.waves) {
      if (wave.windows.length > 0) continue;
      const moved = new Set(partsIn(wave).flatMap(({ ref }) => map.service(ref) ?? []));
      const weighty = [...moved].filter(isWeighty);
      const [first] = weighty;
      if (!first) continue;
      const moves = weighty.length === 1 ? say`moves in ${waveText(wave)}` : say`move in ${waveText(wave)}`;
      yield {
        message: say`${listed(weighty.map(label))}, ${weightText(weighty)}, ${moves}, which has no window: it may stop
          in the middle of a working day, and nobody can tell whether the work fits. Write \`window sat 20:00 .. sun 06:00\`,
          or when it may be.`,
        source: wave.name.source,
        names: [wave.name.value, ...weighty.map(({ name }) => name.value)],
        wave: wave.name.value,
        fixes: () => weekendFix(map, wave),
      };
    }
  },
};

function weightText(services: readonly Service[]): Phrase {
  const weights = new Set(services.map(({ criticality }) => criticality?.value));
  return listed([...weights].map(weightOf), 'or');
}

const WEEKEND: WeeklyWindow = {
  weekly: true,
  fromDay: 'sat',
  fromTime: '20:00',
  toDay: 'sun',
  toTime: '06:00',
};

/** The weekly window of another wave, else the night before Sunday; only one that opens within the dates. */
function weekendFix(map: ResolvedMap, wave: Wave): Fix[] {
  const used = map.waves.flatMap((other) =>
    other.windows.flatMap(({ value }) => (value.weekly ? [value] : [])),
  );
  const fitting = [...used.slice(0, 1), WEEKEND].find((window) => opensIn(map, wave, window));
  if (!fitting) return [];
  const { fromDay, fromTime, toDay, toTime } = fitting;
  return [addition(map, wave, `window ${fromDay} ${fromTime} .. ${toDay} ${toTime}`)];
}

function opensIn(map: ResolvedMap, wave: Wave, window: WeeklyWindow): boolean {
  const tried = { ...wave, windows: [{ value: window, source: wave.head }] };
  return !wave.dates || windowsOf(map, tried).length > 0;
}
