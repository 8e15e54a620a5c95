import type { Mark } from '../../marks/mark.ts';
import { PAGE_MARGIN } from '../../marks/page.ts';
import { pill } from '../../marks/symbols.ts';
import { fonts, textIn } from '../../marks/text.ts';
import { criticalityWords } from '../../marks/value-words.ts';
import { widthOf } from '../../text/measure.ts';
import { waveNumber, wavePaint } from '../map/colours.ts';
import type { SealPage } from './seal-page.ts';
import type { SealBoard } from './seal-rows.ts';
import { SIZES } from './set-board.ts';

const FLAG = 17;

/** Captions, the numbers of the waves, and flags where requirements begin. */
export function drawMatrixHead(
  page: SealPage,
  y: number,
): { readonly marks: Mark[]; readonly height: number } {
  const { facts, board, columns, columnWidth } = page;
  const { say } = facts;
  const caption = (text: string, x: number, width: number): Mark =>
    textIn(text, { x, y: y + 13, width }, fonts.caption, 'ink-faint');
  const heads = columns.flatMap((x, index): Mark[] => {
    const wave = facts.waves[index - 1];
    const right = x + columnWidth / 2 + 11;
    if (wave) return pill(waveNumber(facts, wave), wavePaint(facts, wave) ?? 'level/none', right, y, 22);
    return [
      {
        type: 'text',
        x: x + columnWidth / 2,
        y: y + 13,
        text: say`start`,
        font: fonts.caption,
        fill: 'ink-faint',
        anchor: 'middle',
      },
    ];
  });
  const marks = [
    caption(say`Layer`, PAGE_MARGIN + SIZES.pad, SIZES.lane),
    caption(say`Service`, page.name, SIZES.name),
    ...(columns.length > 0 ? [caption(say`Required`, page.asked, SIZES.asked)] : []),
    ...heads,
    caption(say`Residency`, page.place, SIZES.place),
  ];
  let top = y + 22;
  for (const each of columns.length > 0 ? board.requirements : []) {
    marks.push(...flag(page, each, top));
    top += FLAG;
  }
  return { marks, height: top - y + 4 };
}

/** From here on, this level is asked of these services. */
function flag(page: SealPage, { requirement, from }: SealBoard['requirements'][number], y: number): Mark[] {
  const x = columnX(page, from);
  const { say } = page.facts;
  const text = say`SEAL ${requirement.level.value} for ${criticalityWords[requirement.criticality.value]}`;
  const width = widthOf(text, fonts.small);
  const room = page.width - PAGE_MARGIN;
  const left = x + 8 + width > room;
  return [
    {
      type: 'path',
      d: `M${x} ${y + 1}V${y + 13}${left ? 'l-6 -6l6 -6' : 'l6 -6l-6 -6'}`,
      fill: 'accent',
      stroke: { paint: 'accent', width: 1.4 },
    },
    {
      type: 'text',
      x: left ? x - 10 : x + 10,
      y: y + 11,
      text,
      font: fonts.small,
      fill: 'accent',
      ...(left ? { anchor: 'end' as const } : {}),
    },
  ];
}

/** The left end of a column. */
function columnX({ columns, columnWidth }: SealPage, index: number): number {
  return columns[index] ?? (columns.at(-1) ?? 0) + columnWidth;
}

/** Upright lines at which requirements begin, through all rows. */
export function deadlines(page: SealPage, top: number, bottom: number): Mark[] {
  if (page.columns.length === 0) return [];
  const starts = [...new Set(page.board.requirements.map(({ from }) => from))];
  return starts.map((from): Mark => {
    const x = columnX(page, from);
    return {
      type: 'path',
      d: `M${x} ${top}V${bottom}`,
      stroke: { paint: 'accent', width: 1.2, dash: [2, 3] },
    };
  });
}

/** In each column: of those from whom a level is required, how many have it. */
export function drawSum(
  page: SealPage,
  y: number,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const asked = page.board.groups.flatMap(({ rows }) => rows).filter((row) => row.asked.length > 0);
  if (asked.length === 0 || page.columns.length === 0) return { marks: [], height: 0 };
  const { say } = page.facts;
  const marks: Mark[] = [
    textIn(
      say`have the level that is required of them`,
      { x: page.name, y: y + 16, width: SIZES.name + SIZES.asked + 8 },
      fonts.small,
      'ink-soft',
    ),
  ];
  for (const [column, x] of page.columns.entries()) {
    const has = asked.filter(({ asked: levels, moments }) =>
      levels.every(({ level }) => (moments[column]?.level ?? -1) >= level),
    );
    const text = `${has.length}/${asked.length}`;
    const bold = has.length === asked.length;
    marks.push({
      type: 'text',
      x: x + page.columnWidth / 2,
      y: y + 16,
      text,
      font: bold ? fonts.badge : fonts.small,
      fill: bold ? 'ink' : 'ink-soft',
      anchor: 'middle',
    });
  }
  return {
    marks: [{ type: 'group', id: 'sum', role: 'sum', title: say`Have the level that is required`, marks }],
    height: 26,
  };
}
