import { APART, type Phrase, type Say, say } from '@migmap/core';
import type { LegendItem } from '../../marks/legend.ts';
import { HEAD } from '../../marks/lines.ts';
import type { Mark, Paint } from '../../marks/mark.ts';

/** What can occur on a timeline, each with a shape of its own. */
export type Sign =
  | 'window'
  | 'pilot'
  | 'go'
  | 'undecided'
  | 'no-go'
  | 'latest-go'
  | 'hotline'
  | 'notice'
  | 'training'
  | 'parallel'
  | 'way-back'
  | 'horizon'
  | 'broken'
  | 'bridge'
  | 'contract'
  | 'last-notice'
  | 'given'
  | 'ends'
  | 'freeze'
  | 'today';

/** In the order of the legend. */
export const signWords: Readonly<Record<Sign, Phrase>> = {
  window: say`wave, with its windows`,
  pilot: say`pilot`,
  go: say`gate: go`,
  undecided: say`gate: open`,
  'no-go': say`gate: no-go`,
  'latest-go': say`latest go or no-go`,
  notice: say`people are told`,
  training: say`training done by`,
  hotline: say`hotline`,
  parallel: say`old and new in parallel`,
  'way-back': say`way back open`,
  horizon: say`could stay open until`,
  broken: say`said to be open, but is not`,
  bridge: say`bridge in use`,
  contract: say`contract, from the last day of notice`,
  'last-notice': say`last day of notice`,
  given: say`notice given`,
  ends: say`ends${APART}`,
  freeze: say`freeze`,
  today: say`today`,
};

export function point(x: number, y: number, sign: Sign): Mark[] {
  switch (sign) {
    case 'go':
      return [{ type: 'path', d: diamond(x, y, 6.5), fill: 'ink' }];
    case 'undecided':
      return [{ type: 'path', d: diamond(x, y, 6), fill: 'card', stroke: { paint: 'ink-soft', width: 1.5 } }];
    case 'no-go':
      return [
        { type: 'path', d: diamond(x, y, 6.5), fill: 'card', stroke: { paint: 'error', width: 1.5 } },
        {
          type: 'path',
          d: `M${x - 2.5} ${y - 2.5}L${x + 2.5} ${y + 2.5}M${x + 2.5} ${y - 2.5}L${x - 2.5} ${y + 2.5}`,
          stroke: { paint: 'error', width: 1.6 },
        },
      ];
    case 'latest-go':
      return [{ type: 'path', d: `M${x} ${y - 6}L${x + 5} ${y + 4}H${x - 5}Z`, fill: 'accent' }];
    case 'notice':
      return envelope(x, y);
    case 'training':
      return book(x, y);
    case 'last-notice':
      return [
        {
          type: 'path',
          d: `M${x - 5} ${y - 4.5}H${x + 5}L${x} ${y + 4.5}Z`,
          fill: 'card',
          stroke: { paint: 'ink-soft', width: 1.5 },
        },
      ];
    case 'given':
      return [
        {
          type: 'path',
          d: `M${x - 5} ${y}L${x - 1.5} ${y + 4}L${x + 5} ${y - 4.5}`,
          stroke: { paint: 'state/new', width: 2 },
        },
      ];
    default:
      return [{ type: 'path', d: `M${x - 5} ${y - 5}H${x}V${y + 5}H${x - 5}Z`, fill: 'ink' }];
  }
}

/** A bar in which only some of the time is filled. */
export function hollowBar(x0: number, x1: number, y: number, height: number, paint: Paint): Mark {
  const width = Math.max(3, x1 - x0);
  return {
    type: 'rect',
    x: x0,
    y: y - height / 2,
    width,
    height,
    radius: Math.min(3, width / 2),
    fill: 'card',
    stroke: { paint, width: 1.2 },
  };
}

/** Empty above, full below: as the sign of a service that is both. */
export function parallelBar(x0: number, x1: number, y: number): Mark[] {
  const width = Math.max(2, x1 - x0);
  return [
    {
      type: 'rect',
      x: x0,
      y: y - 4.5,
      width,
      height: 9,
      fill: 'card',
      stroke: { paint: 'state/parallel', width: 1.4 },
    },
    { type: 'rect', x: x0, y, width, height: 4.5, fill: 'state/parallel' },
  ];
}

/** Points back to where it began. */
export function wayBack(x0: number, x1: number, y: number, paint: Paint = 'ink-soft'): Mark[] {
  const head = Math.min(HEAD.length, x1 - x0);
  return [
    {
      type: 'path',
      d: `M${x0 + head / 2} ${y}H${x1}M${x1} ${y - 4.5}V${y + 4.5}`,
      stroke: { paint, width: 1.6 },
    },
    {
      type: 'path',
      d: `M${x0} ${y}L${x0 + head} ${y - HEAD.half}V${y + HEAD.half}Z`,
      fill: paint,
    },
  ];
}

/** On from where the written end is, as far as it would go. */
export function horizon(x0: number, x1: number, y: number, paint: Paint = 'ink-faint'): Mark[] {
  return [
    { type: 'path', d: `M${x0} ${y}H${x1}`, stroke: { paint, width: 1.3, dash: [2, 3] } },
    { type: 'path', d: `M${x1} ${y - 4.5}V${y + 4.5}`, stroke: { paint, width: 1.3 } },
  ];
}

export function hotline(x0: number, x1: number, y: number): Mark[] {
  return [
    { type: 'path', d: `M${x0} ${y}H${x1}`, stroke: { paint: 'line', width: 1.4, dash: [1.5, 3] } },
    { type: 'circle', x: x0, y, radius: 2.4, fill: 'line' },
    { type: 'circle', x: x1, y, radius: 2.4, fill: 'line' },
  ];
}

/** A line on two feet. */
export function bridgeBar(x0: number, x1: number, y: number): Mark[] {
  return [
    {
      type: 'rect',
      x: x0,
      y: y - 4,
      width: Math.max(3, x1 - x0),
      height: 8,
      fill: 'accent-soft',
      stroke: { paint: 'accent', width: 1.2 },
    },
    { type: 'path', d: `M${x0} ${y}H${Math.max(x0 + 3, x1)}`, stroke: { paint: 'accent', width: 1.2 } },
  ];
}

const HATCH = 9;

/** Slanting lines, which no theme can make disappear. */
export function hatched(x: number, y: number, width: number, height: number): Mark[] {
  let d = '';
  // One line for each place at which it enters: along the top, then down the right.
  for (let start = HATCH / 2; start < width + height; start += HATCH) {
    const [x0, y0] = start < width ? [start, 0] : [width, start - width];
    const run = Math.min(x0, height - y0);
    if (run > 0.5) d += `M${round(x + x0)} ${round(y + y0)}L${round(x + x0 - run)} ${round(y + y0 + run)}`;
  }
  return [
    { type: 'path', d, stroke: { paint: 'hatch', width: 1 } },
    {
      type: 'path',
      d: `M${x} ${y}V${y + height}M${round(x + width)} ${y}V${y + height}`,
      stroke: { paint: 'hatch', width: 1 },
    },
  ];
}

export function legendItem(sign: Sign, tell: Say): LegendItem {
  return { text: tell`${signWords[sign]}`, draw: (x, y) => sample(sign, x, y + 6) };
}

function sample(sign: Sign, x: number, y: number): Mark[] {
  const right = x + 24;
  switch (sign) {
    case 'window':
      return [
        hollowBar(x, right, y, 12, 'line-soft'),
        { type: 'rect', x: x + 8, y: y - 6, width: 4, height: 12, fill: 'line' },
        { type: 'rect', x: x + 17, y: y - 6, width: 4, height: 12, fill: 'line' },
      ];
    case 'pilot':
      return [hollowBar(x, right, y, 7, 'ink-soft')];
    case 'hotline':
      return hotline(x + 2, right - 2, y);
    case 'parallel':
      return parallelBar(x, right, y);
    case 'way-back':
      return wayBack(x, right, y);
    case 'horizon':
      return horizon(x, right, y);
    case 'broken':
      return horizon(x, right, y, 'error');
    case 'bridge':
      return bridgeBar(x, right, y);
    case 'contract':
      return contractLine(x, right, y);
    case 'freeze':
      return hatched(x, y - 6, 24, 12);
    case 'today':
      return [{ type: 'path', d: `M${x + 12} ${y - 6}V${y + 6}`, stroke: { paint: 'accent', width: 2 } }];
    default:
      return point(x + 12, y, sign);
  }
}

export function contractLine(x0: number, x1: number, y: number): Mark[] {
  return [{ type: 'path', d: `M${x0} ${y}H${x1}`, stroke: { paint: 'line-soft', width: 2 } }];
}

function diamond(x: number, y: number, size: number): string {
  return `M${x} ${y - size}L${x + size} ${y}L${x} ${y + size}L${x - size} ${y}Z`;
}

function envelope(x: number, y: number): Mark[] {
  return [
    {
      type: 'rect',
      x: x - 6,
      y: y - 4.2,
      width: 12,
      height: 8.4,
      radius: 1,
      fill: 'card',
      stroke: { paint: 'ink-soft', width: 1.2 },
    },
    {
      type: 'path',
      d: `M${x - 5.6} ${y - 3.4}L${x} ${y + 1}L${x + 5.6} ${y - 3.4}`,
      stroke: { paint: 'ink-soft', width: 1.2 },
    },
  ];
}

function book(x: number, y: number): Mark[] {
  const page = (side: 1 | -1): string =>
    `M${x} ${y - 3}Q${x + side * 3} ${y - 5} ${x + side * 6.5} ${y - 3.8}V${y + 3.4}Q${x + side * 3} ${y + 2.2} ${x} ${y + 4.2}Z`;
  return [{ type: 'path', d: page(-1) + page(1), fill: 'card', stroke: { paint: 'ink-soft', width: 1.2 } }];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
