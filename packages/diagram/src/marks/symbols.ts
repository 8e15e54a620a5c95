import type { ServiceState } from '../picture.ts';
import type { Mark, Paint } from './mark.ts';
import { fonts } from './text.ts';

export type Severity = 'error' | 'warning' | 'info';

/**
 * A shape for each severity, so that colour is not all that tells them apart; `x`, `y` is its middle. It is a group,
 * so that a page can say more where it is pointed at.
 */
export function severitySign(severity: Severity, x: number, y: number): Mark[] {
  return [{ type: 'group', role: 'finding-sign', marks: severityShape(severity, x, y) }];
}

function severityShape(severity: Severity, x: number, y: number): Mark[] {
  const glyph = { paint: `on/${severity}`, width: 1.6 };
  if (severity === 'error') {
    const cross = `M${x - 2.4} ${y - 2.4}L${x + 2.4} ${y + 2.4}M${x + 2.4} ${y - 2.4}L${x - 2.4} ${y + 2.4}`;
    return [
      { type: 'circle', x, y, radius: 6, fill: 'error' },
      { type: 'path', d: cross, stroke: glyph },
    ];
  }
  if (severity === 'warning') {
    return [
      { type: 'path', d: `M${x} ${y - 6.5}L${x + 7} ${y + 5.5}L${x - 7} ${y + 5.5}Z`, fill: 'warning' },
      { type: 'path', d: `M${x} ${y - 2.8}V${y + 1.4}M${x} ${y + 2.8}V${y + 4.2}`, stroke: glyph },
    ];
  }
  return [
    { type: 'rect', x: x - 5.5, y: y - 5.5, width: 11, height: 11, radius: 2.5, fill: 'info' },
    { type: 'path', d: `M${x} ${y - 3.6}V${y - 2}M${x} ${y - 0.8}V${y + 3.6}`, stroke: glyph },
  ];
}

/** Empty is old, full is new, half is both; what is gone is struck, what stays has corners. */
export function stateSign(state: ServiceState, x: number, y: number): Mark[] {
  const paint: Paint = `state/${state}`;
  const ring: Mark = { type: 'circle', x, y, radius: 4, stroke: { paint, width: 1.8 } };
  switch (state) {
    case 'old':
      return [ring];
    case 'new':
      return [{ type: 'circle', x, y, radius: 4.9, fill: paint }];
    case 'parallel':
      return [ring, { type: 'path', d: `M${x} ${y - 4}A4 4 0 0 1 ${x} ${y + 4}Z`, fill: paint }];
    case 'retired':
      return [
        ring,
        {
          type: 'path',
          d: `M${x - 5} ${y + 5}L${x + 5} ${y - 5}`,
          stroke: { paint: 'ink-faint', width: 1.5 },
        },
      ];
    case 'stays':
      return [{ type: 'rect', x: x - 4.5, y: y - 4.5, width: 9, height: 9, radius: 1, fill: paint }];
    case 'planned':
      return [{ type: 'circle', x, y, radius: 4, stroke: { paint: 'ink-faint', width: 1.4, dash: [2, 2] } }];
  }
}

/** One to four rising bars. */
export function levelBars(level: number, x: number, y: number): Mark[] {
  return [1, 2, 3, 4].map((bar) => ({
    type: 'rect',
    x: x + (bar - 1) * 4,
    y: y - 1 - bar * 2,
    width: 3,
    height: 1 + bar * 2,
    fill: bar <= level ? 'ink-soft' : 'level/none',
  }));
}

/** A short text in a filled pill, its right end at `right`. */
export function pill(text: string, paint: Paint, right: number, y: number, width: number): Mark[] {
  return [
    { type: 'rect', x: right - width, y, width, height: 17, radius: 8.5, fill: paint },
    {
      type: 'text',
      x: right - width / 2,
      y: y + 12.4,
      text,
      font: fonts.badge,
      fill: `on/${paint}`,
      anchor: 'middle',
    },
  ];
}
