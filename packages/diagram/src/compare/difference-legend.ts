import { smallChangeSign } from '../marks/change-sign.ts';
import type { LegendItem, LegendSection } from '../marks/legend.ts';
import type { Stroke } from '../marks/mark.ts';
import { type Fate, fatePaint, fates, fateWords, type NewsFate } from './fate.ts';

/** The frame of what has changed: by its colour, and where it is gone by its dashes. */
export function fateStroke(fate: NewsFate, isGone = fate === 'removed'): Stroke {
  return { paint: fatePaint(fate), width: 2, ...(isGone ? { dash: [5, 3] } : {}) };
}

export function differenceLegend(present: ReadonlySet<Fate>): LegendSection {
  const asBefore: LegendItem = {
    text: fateWords.same,
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
    title: 'Difference',
    items: [
      ...fates.filter((fate) => present.has(fate)).map(newsItem),
      ...(present.has('same') ? [asBefore] : []),
    ],
  };
}

function newsItem(fate: NewsFate): LegendItem {
  return {
    text: fateWords[fate],
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
