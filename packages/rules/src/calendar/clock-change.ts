import { formatSeconds, type OpenWindow, say, windowsOf } from '@migmap/core';
import { listed, waveText } from '../order/phrases.ts';
import type { Report, Rule } from '../rule.ts';
import { capital } from '../titles.ts';

export const calendarClockChange: Rule = {
  meta: {
    code: 'calendar/clock-change',
    category: 'calendar',
    severity: 'info',
    summary: 'The clocks change while a window is open.',
    source: 'Language reference, Sums, Window: hours that really pass',
  },
  *check({ map }) {
    for (const wave of map.waves) {
      const changing = windowsOf(map, wave).filter(({ seconds, wallSeconds }) => seconds !== wallSeconds);
      for (const source of new Set(changing.map((window) => window.source))) {
        yield reportOf(
          changing.filter((window) => window.source === source),
          map.timezone,
        );
      }
    }
  },
};

function reportOf(windows: readonly OpenWindow[], timezone: string): Report {
  const [first] = windows;
  const times = windows.map(
    ({ opens, closes, seconds, wallSeconds }) =>
      say`from ${opens} to ${closes} ${formatSeconds(seconds)} pass, not ${formatSeconds(wallSeconds)}`,
  );
  const direction = windows.some(({ seconds, wallSeconds }) => seconds < wallSeconds)
    ? say`the hour that is left out is missing in the window`
    : say`one hour comes twice, so that two moments have one name`;
  return {
    message: say`The clocks change in ${timezone} while a window of ${first ? waveText(first.wave) : say`the wave`} is open:
      ${listed(times)}. ${capital(direction)}, and what runs by the clock may run
      twice or not at all. Plan by hours that really pass, or choose another night.`,
    source: first?.source ?? { file: '', start: 0, end: 0 },
    names: first ? [first.wave.name.value] : [],
    ...(first ? { wave: first.wave.name.value } : {}),
  };
}
