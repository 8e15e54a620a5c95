import {
  formatSeconds,
  label,
  NOTHING_SAID,
  type Phrase,
  type ResolvedMap,
  say,
  type WayBack,
  type WindowFit,
  windowFit,
} from '@migmap/core';
import { windowText, workText } from '../calendar/window-text.ts';
import { listed, waveText } from '../order/phrases.ts';
import type { Report, Rule } from '../rule.ts';

export const exceedsWindow: Rule = {
  meta: {
    code: 'rollback/exceeds-window',
    category: 'rollback',
    severity: 'error',
    summary: 'When the work of a wave is done, its shortest window leaves no time to go back.',
    source: 'Language reference, Sums, Window',
  },
  *check({ map, walk }) {
    for (const wave of map.waves) {
      const fit = wave.windows.length > 0 ? windowFit(walk, wave) : undefined;
      if (fit?.exceeds === 'way-back' && fit.wayBack) yield reportOf(map, fit, fit.wayBack);
    }
  },
};

function reportOf(map: ResolvedMap, fit: WindowFit, { rollback, service, seconds, chain }: WayBack): Report {
  const { wave, window } = fit;
  return {
    message: say`Going back takes ${formatSeconds(seconds)} for ${label(service)}${along(chain)}, but the shortest window of
      ${waveText(wave)}, ${windowText(map, window)}, ${leaves(fit)}${decision(fit)}. Open the window longer, move less in it, or make the way back faster.`,
    source: rollback.takes?.source ?? rollback.name?.source ?? rollback.head,
    names: [...new Set([service, ...chain])].map(({ name }) => name.value),
    wave: wave.name.value,
    related: [
      { source: window.source, message: say`The window is open for ${formatSeconds(window.seconds)}` },
    ],
  };
}

function leaves(fit: WindowFit): Phrase {
  const { window, workSeconds } = fit;
  if (workSeconds === 0) return say`is not open as long`;
  return say`leaves ${formatSeconds(window.seconds - workSeconds)} after ${workText(fit)}`;
}

function along(chain: WayBack['chain']): Phrase {
  const others = chain.slice(0, -1).map((member) => label(member));
  return others.length === 0 ? NOTHING_SAID : say`, with ${listed(others)} to go back before it`;
}

function decision({ latestGo, wayBack, workSeconds }: WindowFit): Phrase {
  const sum = say`window end − ${formatSeconds(wayBack?.seconds ?? 0)}`;
  const when = latestGo === undefined ? sum : say`${latestGo} (${sum})`;
  const early = workSeconds === 0 ? say`before the window opens` : say`when the work is not done`;
  return say`: it has to be decided by ${when}, ${early}`;
}
