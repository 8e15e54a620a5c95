import { widthOf } from '../text/measure.ts';
import type { Mark, Paint } from './mark.ts';
import { fonts, textIn } from './text.ts';

export interface LegendItem {
  readonly text: string;
  /** Drawn within 24 × 12 from the upper left corner. */
  readonly draw: (x: number, y: number) => readonly Mark[];
}

export interface LegendSection {
  readonly title: string;
  readonly items: readonly LegendItem[];
}

const ROW = 20;
const SWATCH = 30;
const BETWEEN = 22;

/** Sections below each other, their titles in a column, their items flowing. Empty sections are left out. */
export function drawLegend(
  sections: readonly LegendSection[],
  at: { readonly x: number; readonly y: number; readonly width: number; readonly titles: number },
): { readonly marks: readonly Mark[]; readonly height: number } {
  const marks: Mark[] = [];
  let y = at.y;
  for (const section of sections) {
    if (section.items.length === 0) continue;
    marks.push(
      textIn(section.title, { x: at.x, y: y + 10, width: at.titles - 10 }, fonts.caption, 'ink-faint'),
    );
    let x = at.x + at.titles;
    for (const item of section.items) {
      const room = at.width - at.titles - SWATCH;
      const width = Math.min(room, Math.ceil(widthOf(item.text, fonts.small)));
      if (x > at.x + at.titles && x + SWATCH + width > at.x + at.width) {
        x = at.x + at.titles;
        y += ROW;
      }
      marks.push(
        ...item.draw(x, y),
        textIn(item.text, { x: x + SWATCH, y: y + 10, width: width + 1 }, fonts.small, 'ink-soft'),
      );
      x += SWATCH + width + BETWEEN;
    }
    y += ROW + 4;
  }
  return { marks, height: y - at.y };
}

export function swatch(paint: Paint, text = ''): LegendItem['draw'] {
  return (x, y) => [
    { type: 'rect', x, y: y - 1, width: 24, height: 14, radius: 7, fill: paint },
    ...(text === ''
      ? []
      : [
          {
            type: 'text',
            x: x + 12,
            y: y + 9.8,
            text,
            font: fonts.badge,
            fill: `on/${paint}`,
            anchor: 'middle',
          } as const,
        ]),
  ];
}
