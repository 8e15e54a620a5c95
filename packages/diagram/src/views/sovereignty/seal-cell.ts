import type { Box, Mark } from '../../marks/mark.ts';
import { fonts } from '../../marks/text.ts';
import { askedAt, dropAt, type SealRow } from './seal-rows.ts';

/** What cells show, for the legend. */
export type CellPart = 'level' | 'unknown' | 'drop' | 'met' | 'below';

const HIGHEST = 4;

/** The level as a number, a shade and as many full pips; below it the line of what is required. */
export function drawCell(
  row: SealRow,
  column: number,
  box: Box,
): { readonly marks: readonly Mark[]; readonly parts: readonly CellPart[] } {
  const moment = row.moments[column];
  if (!moment || moment.state === 'absent' || moment.state === 'retired') return { marks: [], parts: [] };
  const asked = askedAt(row, column);
  const line = asked ? [askedLine(box, asked.met)] : [];
  const parts: CellPart[] = asked ? [asked.met ? 'met' : 'below'] : [];
  if (moment.level === undefined) {
    const known = row.asked.length > 0;
    return {
      marks: [...(known ? unknown(box) : []), ...line],
      parts: [...parts, ...(known ? (['unknown'] as const) : [])],
    };
  }
  const drop = dropAt(row, column);
  return {
    marks: [...levelMarks(moment.level, box), ...(drop > 0 ? dropMarks(box) : []), ...line],
    parts: [...parts, 'level', ...(drop > 0 ? (['drop'] as const) : [])],
  };
}

function levelMarks(level: number, { x, y, width, height }: Box): Mark[] {
  const paint = `ramp/${Math.min(level, HIGHEST)}/${HIGHEST + 1}`;
  const ink = `on/${paint}`;
  const middle = x + width / 2;
  return [
    { type: 'rect', x, y, width, height, radius: 3, fill: paint, stroke: { paint: 'card-edge', width: 0.8 } },
    {
      type: 'text',
      x: middle,
      y: y + 14,
      text: String(level),
      font: fonts.strong,
      fill: ink,
      anchor: 'middle',
    },
    ...levelPips(level, middle - (HIGHEST * 6 - 1.5) / 2, y + height - 8, ink),
  ];
}

/** As many full boxes as levels. */
export function levelPips(level: number, x: number, y: number, ink = 'ink'): Mark[] {
  return Array.from(
    { length: HIGHEST },
    (_, pip): Mark => ({
      type: 'rect',
      x: x + pip * 6,
      y,
      width: 4.5,
      height: 4,
      ...(pip < level ? { fill: ink } : {}),
      stroke: { paint: ink, width: 0.8 },
    }),
  );
}

function unknown({ x, y, width, height }: Box): Mark[] {
  return [
    {
      type: 'rect',
      x: x + 0.5,
      y: y + 0.5,
      width: width - 1,
      height: height - 1,
      radius: 3,
      stroke: { paint: 'ink-faint', width: 1, dash: [3, 3] },
    },
    {
      type: 'text',
      x: x + width / 2,
      y: y + height / 2 + 4,
      text: '?',
      font: fonts.strong,
      fill: 'ink-soft',
      anchor: 'middle',
    },
  ];
}

/** Down, between this cell and the one before it. */
export function dropMarks({ x, y, height }: Pick<Box, 'x' | 'y' | 'height'>): Mark[] {
  const middle = y + height / 2;
  return [
    { type: 'circle', x: x - 1.5, y: middle, radius: 7.5, fill: 'card' },
    { type: 'circle', x: x - 1.5, y: middle, radius: 6.5, fill: 'warning' },
    {
      type: 'path',
      d: `M${x - 1.5} ${middle - 3.6}V${middle + 3.4}M${x - 4.3} ${middle + 0.6}L${x - 1.5} ${middle + 3.4}L${x + 1.3} ${middle + 0.6}`,
      stroke: { paint: 'on/warning', width: 1.5 },
    },
  ];
}

function askedLine({ x, y, width, height }: Box, met: boolean): Mark {
  const d = `M${x} ${y + height + 3.5}H${x + width}`;
  const stroke = met ? { paint: 'accent', width: 2.4 } : { paint: 'error', width: 2.4, dash: [4, 2.5] };
  return { type: 'path', d, stroke };
}

/** What a cell shows, as a sample of 24 by 12. */
export function cellSample(part: CellPart, x: number, y: number): Mark[] {
  switch (part) {
    case 'met':
      return [{ type: 'path', d: `M${x} ${y + 6}H${x + 24}`, stroke: { paint: 'accent', width: 2.4 } }];
    case 'below':
      return [
        {
          type: 'path',
          d: `M${x} ${y + 6}H${x + 24}`,
          stroke: { paint: 'error', width: 2.4, dash: [4, 2.5] },
        },
      ];
    case 'drop':
      return dropMarks({ x: x + 13.5, y, height: 12 });
    case 'unknown':
      return unknown({ x: x + 4, y: y - 1, width: 16, height: 14 });
    case 'level':
      return [];
  }
}
