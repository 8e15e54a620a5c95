import {
  type DataMove,
  formatSeconds,
  label,
  moveOf,
  type Phrase,
  type ResolvedMap,
  say,
  windowFit,
} from '@migmap/core';
import { windowText } from '../calendar/window-text.ts';
import { waveText } from '../order/phrases.ts';
import type { Report, Rule } from '../rule.ts';
import { moveSum } from './move-text.ts';

export const dataExceedsWindow: Rule = {
  meta: {
    code: 'data/exceeds-window',
    category: 'data',
    severity: 'error',
    summary: 'A body of data does not fit into the shortest window of the wave that moves it.',
    source: 'Language reference, Sums, Move and Window',
  },
  *check({ map, walk }) {
    const told = new Set<DataMove['data']>();
    for (const wave of map.waves) {
      const fit = wave.windows.length > 0 ? windowFit(walk, wave) : undefined;
      if (fit?.exceeds !== 'move') continue;
      for (const move of fit.moves) {
        // What does not fit in one wave does not in the next: said once.
        if (move.seconds <= fit.window.seconds || told.has(move.data)) continue;
        told.add(move.data);
        yield reportOf(map, move, fit.window);
      }
    }
  },
};

function reportOf(map: ResolvedMap, move: DataMove, window: Parameters<typeof windowText>[1]): Report {
  const { data, service, wave } = move;
  return {
    message: say`The data ${label(data)} need ${formatSeconds(move.seconds)} (${moveSum(move)}), but the shortest window of
      ${waveText(wave)} is ${windowText(map, window)}: they would still be on their way when people come back.
      ${wayOut(map, move)}`,
    source: data.name.source,
    names: [data.name.value, service.name.value],
    wave: wave.name.value,
    related: [
      { source: window.source, message: say`The window is open for ${formatSeconds(window.seconds)}` },
    ],
  };
}

function wayOut(map: ResolvedMap, move: DataMove): Phrase {
  const others = say`open the window longer, find a faster way, or move fewer at a time`;
  if (move.delta) return say`Start a second copy later, ${others}.`;
  if (move.data.ahead) return say`Begin to copy before the window opens, ${others}.`;
  const ahead = moveOf(map, { ...move, data: { ...move.data, ahead: move.data.source } });
  const left = ahead
    ? say`, which leaves ${formatSeconds(ahead.seconds)} (${moveSum(ahead)})`
    : say`, and say with \`change\` how much is left then`;
  return say`Copy them \`ahead\`${left}; or ${others}.`;
}
