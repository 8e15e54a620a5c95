import type { Say } from '@migmap/core';
import { worstOf } from '../../graph/painted-findings.ts';
import type { Box, Mark } from '../../marks/mark.ts';
import { pill, severitySign } from '../../marks/symbols.ts';
import { fonts, textIn } from '../../marks/text.ts';
import { widthOf, wrap } from '../../text/measure.ts';
import { drawItem, LINE, lineCount, type PlacedItem, packed, type Row, type TimeItem } from './rows.ts';
import type { TimeAxis } from './time-axis.ts';

/** Rows of one sort, with a title. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

export interface PlacedRow {
  readonly row: Row;
  readonly items: readonly PlacedItem[];
  readonly titles: readonly string[];
  readonly box: Box;
}

export interface PlacedSection {
  readonly section: Section;
  readonly box: Box;
  readonly rows: readonly PlacedRow[];
}

/** Titles stand in a column of this width; the axis begins behind it. */
export const TITLES = 232;
const PAD = { x: 14, top: 8, bottom: 8 };
const HEAD = 20;
const BETWEEN = 10;
const ROW = { pad: 6, title: 14.5, caption: 13.5 };

/** Below each other, each row as high as its words and its things need. */
export function placeSections(
  sections: readonly Section[],
  axis: TimeAxis,
  at: { readonly x: number; readonly y: number; readonly width: number },
  say: Say,
): PlacedSection[] {
  let y = at.y;
  return sections.map((section) => {
    const rows: PlacedRow[] = [];
    let below = y + PAD.top + (section.title === '' ? 0 : HEAD);
    for (const row of section.rows) {
      const items = packed(row.items, axis, say);
      const titles = wrap(row.title, [titleRoom(row), TITLES - PAD.x - 16], fonts.strong, 2);
      const words = titles.length * ROW.title + (row.caption === undefined ? 0 : ROW.caption);
      const height = Math.ceil(Math.max(words, lineCount(items) * LINE) + 2 * ROW.pad);
      rows.push({ row, items, titles, box: { x: at.x, y: below, width: at.width, height } });
      below += height;
    }
    const box = { x: at.x, y, width: at.width, height: below + PAD.bottom - y };
    y += box.height + BETWEEN;
    return { section, box, rows };
  });
}

export function drawGround({ section, box }: PlacedSection): Mark {
  return {
    type: 'group',
    id: section.id,
    role: 'section',
    ...(section.title === '' ? {} : { title: section.title }),
    marks: [
      { type: 'rect', ...box, radius: 8, fill: 'lane', stroke: { paint: 'lane-edge', width: 1 } },
      ...(section.title === '' ? [] : [heading(section.title, box)]),
    ],
  };
}

function heading(title: string, box: Box): Mark {
  const at = { x: box.x + PAD.x, y: box.y + PAD.top + 11, width: box.width - 2 * PAD.x };
  return textIn(title, at, fonts.caption, 'ink-faint');
}

/** Hairlines between rows, so that the eye finds back from the axis to the title. */
export function drawRules({ rows, section }: PlacedSection): Mark[] {
  const below = section.title === '' ? rows.slice(1) : rows;
  const d = below.map(({ box }) => `M${box.x + PAD.x} ${box.y}H${box.x + box.width - PAD.x}`).join('');
  return d === '' ? [] : [{ type: 'path', d, stroke: { paint: 'grid', width: 1 } }];
}

export function drawRow(placed: PlacedRow, axis: TimeAxis): Mark {
  const { row, box, items } = placed;
  const layer = (wanted: TimeItem['layer']): PlacedItem[] =>
    items.filter(({ item }) => item.layer === wanted);
  return {
    type: 'group',
    id: row.id,
    role: row.sort,
    title: row.spoken,
    marks: [
      ...words(placed),
      ...[...layer('under'), ...layer(undefined), ...layer('over')].map((item) =>
        drawItem(item, axis, box.y + ROW.pad),
      ),
    ],
  };
}

function words({ row, box, titles }: PlacedRow): Mark[] {
  const x = box.x + PAD.x;
  const y = box.y + ROW.pad + 11;
  const lines = titles.map((text, index) =>
    textIn(
      text,
      { x, y: y + index * ROW.title, width: index === 0 ? titleRoom(row) : TITLES - PAD.x - 16 },
      fonts.strong,
      'ink',
    ),
  );
  const caption =
    row.caption === undefined
      ? []
      : [
          textIn(
            row.caption,
            { x, y: y + titles.length * ROW.title - 0.5, width: TITLES - PAD.x - 16 },
            fonts.small,
            'ink-faint',
          ),
        ];
  return [...lines, ...caption, ...signs(row, box)];
}

/** The number of the wave, and the worst finding before it. */
function signs(row: Row, box: Box): Mark[] {
  const right = box.x + TITLES - 12;
  const y = box.y + ROW.pad - 1;
  const marks: Mark[] = row.badge ? pill(row.badge.text, row.badge.paint, right, y, badgeWidth(row)) : [];
  const worst = worstOf(row.findings);
  if (!worst) return marks;
  const left = right - (row.badge ? badgeWidth(row) + 6 : 0) - findingWidth(row);
  marks.push(...severitySign(worst.severity, left + 7, y + 8.5));
  if (worst.count === 1) return marks;
  const text = String(worst.count);
  return [
    ...marks,
    { type: 'text', x: left + 17, y: y + 12.4, text, font: fonts.badge, fill: worst.severity },
  ];
}

function titleRoom(row: Row): number {
  const taken = (row.badge ? badgeWidth(row) + 6 : 0) + (row.findings ? findingWidth(row) + 6 : 0);
  return TITLES - PAD.x - 12 - taken;
}

function badgeWidth(row: Row): number {
  return row.badge ? Math.max(22, Math.ceil(widthOf(row.badge.text, fonts.badge)) + 12) : 0;
}

function findingWidth(row: Row): number {
  const worst = worstOf(row.findings);
  if (!worst) return 0;
  return worst.count === 1 ? 14 : 17 + Math.ceil(widthOf(String(worst.count), fonts.badge));
}
