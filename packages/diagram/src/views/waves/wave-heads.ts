import type { ResolvedMap } from '@migmap/core';
import { worstOf } from '../../graph/painted-findings.ts';
import type { Box, GroupMark, Mark, Paint } from '../../marks/mark.ts';
import { severitySign } from '../../marks/symbols.ts';
import { fonts, textIn } from '../../marks/text.ts';
import type { FindingCounts } from '../../picture.ts';
import { widthOf, wrap } from '../../text/measure.ts';
import {
  datesText,
  LOAD_LIMIT,
  loadShares,
  ownerText,
  type ShownLoad,
  windowText,
} from '../columns/wave-words.ts';
import type { BoardColumn } from './board.ts';

/** What stands above a column. */
export interface Head {
  readonly column: BoardColumn;
  readonly badge?: { readonly text: string; readonly paint: Paint };
  readonly titles: readonly string[];
  readonly lines: readonly string[];
  readonly loads: readonly ShownLoad[];
  readonly spoken: string;
  readonly findings?: FindingCounts;
  /** The state at its end is asked for. */
  readonly focus: boolean;
}

const PAD = 10;
const BADGE = 26;
const ROW = { title: 16, line: 14.5, load: 22 };
const MOST_LOADS = 2;

export function headOf(
  map: ResolvedMap,
  column: BoardColumn,
  width: number,
  more: Pick<Head, 'focus'> & Pick<Partial<Head>, 'badge' | 'findings'> & { readonly count: number },
): Head {
  const { wave } = column;
  const { count, ...rest } = more;
  const title = width - 2 * PAD - (more.badge ? BADGE : 0);
  const services = `${count} ${count === 1 ? 'service' : 'services'}`;
  const owner = wave && ownerText(map, wave);
  const loads = wave ? loadShares(map, wave) : [];
  // The owner's load says who owns the wave.
  const facts = wave ? [datesText(wave), windowText(wave), loads[0]?.owns ? undefined : owner] : [services];
  const lines = facts.filter((line) => line !== undefined);
  const words = [
    owner && `owner ${owner}`,
    ...loads.map(({ team, share }) => `${team} busy with ${share} %`),
  ];
  return {
    column,
    ...rest,
    titles: wrap(column.title, [title - (more.findings ? 20 : 0), title], fonts.title, 3),
    lines,
    loads: loads.slice(0, MOST_LOADS),
    spoken: [`${wave ? 'Wave ' : ''}${column.title}`, ...lines, ...words].filter(Boolean).join('; '),
  };
}

export function headHeight({ titles, lines, loads }: Head): number {
  return 2 * PAD + titles.length * ROW.title + lines.length * ROW.line + loads.length * ROW.load - 2;
}

export function drawHead(head: Head, box: Box): GroupMark {
  const { column, focus } = head;
  const stroke = focus ? { paint: 'accent', width: 2 } : { paint: 'card-edge', width: 1 };
  const frame: Mark[] = column.wave ? [{ type: 'rect', ...box, radius: 6, fill: 'card', stroke }] : [];
  const x = box.x + PAD;
  const width = box.width - 2 * PAD;
  let y = box.y + PAD;
  const marks: Mark[] = [...frame, ...badgeMarks(head, x, y), ...findingMarks(head, box)];
  for (const text of head.titles) {
    const shift = head.badge ? BADGE : 0;
    marks.push(textIn(text, { x: x + shift, y: y + 12, width: width - shift }, fonts.title, 'ink'));
    y += ROW.title;
  }
  for (const [index, text] of head.lines.entries()) {
    marks.push(textIn(text, { x, y: y + 12, width }, fonts.small, index === 0 ? 'ink' : 'ink-soft'));
    y += ROW.line;
  }
  for (const load of head.loads) {
    marks.push(...loadMarks(load, { x, y, width }));
    y += ROW.load;
  }
  return { type: 'group', id: column.id, role: column.wave ? 'wave' : 'column', title: head.spoken, marks };
}

function badgeMarks({ badge }: Head, x: number, y: number): Mark[] {
  if (!badge) return [];
  return [
    { type: 'rect', x, y: y - 1, width: 20, height: 17, radius: 8.5, fill: badge.paint },
    {
      type: 'text',
      x: x + 10,
      y: y + 11.4,
      text: badge.text,
      font: fonts.badge,
      fill: `on/${badge.paint}`,
      anchor: 'middle',
    },
  ];
}

function findingMarks({ findings }: Head, box: Box): Mark[] {
  const worst = worstOf(findings);
  return worst ? severitySign(worst.severity, box.x + box.width - PAD - 6, box.y + PAD + 7) : [];
}

/** The name of the team and its share of its time; below a bar, with a mark where it has no more. */
function loadMarks(
  { team, share, over, owns }: ShownLoad,
  at: { x: number; y: number; width: number },
): Mark[] {
  const text = `${share} %`;
  const right = Math.ceil(widthOf(text, over ? fonts.badge : fonts.small));
  const [bar, y] = [at.y + 16, at.y + 12];
  const limit = at.x + (at.width * LOAD_LIMIT) / 100;
  return [
    textIn(
      owns ? team : `also ${team}`,
      { x: at.x, y, width: at.width - right - 8 - (over ? 16 : 0) },
      fonts.small,
      'ink-soft',
    ),
    ...(over ? severitySign('warning', at.x + at.width - right - 9, y - 4) : []),
    {
      type: 'text',
      x: at.x + at.width,
      y,
      text,
      font: over ? fonts.badge : fonts.small,
      fill: over ? 'warning' : 'ink-soft',
      anchor: 'end',
    },
    { type: 'rect', x: at.x, y: bar, width: at.width, height: 3, radius: 1.5, fill: 'level/none' },
    {
      type: 'rect',
      x: at.x,
      y: bar,
      width: Math.max(2, (at.width * Math.min(100, share)) / 100),
      height: 3,
      radius: 1.5,
      fill: over ? 'warning' : 'ink-faint',
    },
    { type: 'path', d: `M${limit} ${bar - 1.5}V${bar + 4.5}`, stroke: { paint: 'ink-soft', width: 1.2 } },
  ];
}
