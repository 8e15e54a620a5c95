import type { Say } from '@migmap/core';
import { smallChangeSign } from '../marks/change-sign.ts';
import type { LegendItem, LegendSection } from '../marks/legend.ts';
import type { Stroke } from '../marks/mark.ts';
import { type Fate, fatePaint, fates, fateWords, type NewsFate } from './fate.ts';

/** The frame of what has changed: by its colour, and where it is gone by its dashes. */
export function fateStroke(fate: NewsFate, isGone = fate === 'removed'): Stroke {
  return { paint: fatePaint(fate), width: 2, ...(isGone ? { dash: [5, 3] } : {}) };
}

export function differenceLegend(present: ReadonlySet<Fate>, say: Say): LegendSection {
  const asBefore: LegendItem = {
    text: say`${fateWords.same}`,
    draw: (x, y) => [
      {
        type: 'group',
        opacity: 0.5,
        marks: [
          {
            type: 'rect',
            x,
            y: y - 1,
            width: 24,
            height: 14,
            radius: 4,
            fill: 'card',
            stroke: { paint: 'card-edge', width: 1 },
          },
        ],
      },
    ],
  };
  return {
    title: say`Difference`,
    items: [
      ...fates.filter((fate) => present.has(fate)).map((fate) => newsItem(fate, say)),
      ...(present.has('same') ? [asBefore] : []),
    ],
  };
}

function newsItem(fate: NewsFate, say: Say): LegendItem {
  return {
    text: say`${fateWords[fate]}`,
    draw: (x, y) => [
      {
        type: 'rect',
        x,
        y: y - 1,
        width: 24,
        height: 14,
        radius: 4,
        fill: `${fatePaint(fate)}-soft`,
        stroke: { ...fateStroke(fate), width: 1.6, ...(fate === 'removed' ? { dash: [3, 2] } : {}) },
      },
      ...smallChangeSign(fate, x + 12, y + 6),
    ],
  };
}
