import { type Say, say } from '@migmap/core';
import type { FindingCounts } from '../picture.ts';
import type { LegendSection } from './legend.ts';
import { severitySign } from './symbols.ts';

const words = { error: say`error`, warning: say`warning`, info: say`note` } as const;

/** The signs of the severities that occur, the worst first. */
export function findingLegend(found: readonly FindingCounts[], tell: Say): LegendSection {
  const severities = (['error', 'warning', 'info'] as const).filter((severity) =>
    found.some((counts) => counts[severity] > 0),
  );
  return {
    title: tell`${say`Finding`}`,
    items: severities.map((severity) => ({
      text: tell`${words[severity]}`,
      draw: (x, y) => severitySign(severity, x + 12, y + 6),
    })),
  };
}
