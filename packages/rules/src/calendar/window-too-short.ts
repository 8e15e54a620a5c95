import { formatSeconds, say, windowFit } from '@migmap/core';
import { waveText } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';
import { windowText, workText } from './window-text.ts';

export const calendarWindowTooShort: Rule = {
  meta: {
    code: 'calendar/window-too-short',
    category: 'calendar',
    severity: 'error',
    summary: 'The data and the tasks of a wave take longer than its shortest window is open.',
    source: 'Language reference, Sums, Window',
  },
  *check({ map, walk }) {
    for (const wave of map.waves) {
      const fit = wave.windows.length > 0 ? windowFit(walk, wave) : undefined;
      if (fit?.exceeds !== 'work') continue;
      const { window, workSeconds, moves, tasks } = fit;
      yield {
        message: say`What ${waveText(wave)} has to do takes ${formatSeconds(workSeconds)},
          ${formatSeconds(workSeconds - window.seconds)} more than its shortest window is open,
          ${windowText(map, window)}: ${workText(fit)}. The work would run into the morning; open the window longer,
          copy more ahead, or move less in this wave.`,
        source: window.source,
        names: [wave.name.value, ...moves.map(({ data }) => data.name.value)],
        wave: wave.name.value,
        related: [
          ...moves.map((move) => ({
            source: move.data.head,
            message: say`These data take ${formatSeconds(move.seconds)} of the window`,
          })),
          ...tasks.map(({ task, seconds }) => ({
            source: task.head,
            message: say`This takes ${formatSeconds(seconds)}`,
          })),
        ],
      };
    }
  },
};
