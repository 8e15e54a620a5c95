import { fateStroke } from '../../compare/difference-legend.ts';
import { type Fate, fatePaint, isNews, type NewsFate } from '../../compare/fate.ts';
import { worstOf } from '../../graph/painted-findings.ts';
import { changeSign, smallChangeSign } from '../../marks/change-sign.ts';
import type { Box, GroupMark, Mark, Paint, Stroke } from '../../marks/mark.ts';
import { severitySign } from '../../marks/symbols.ts';
import { fonts, textIn } from '../../marks/text.ts';
import { servicesWords } from '../../marks/value-words.ts';
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
import type { MapFacts } from '../map/facts.ts';
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
  /** A moment in it, or its end, is asked for. */
  readonly focus: boolean;
  /** Where two plans are compared: what became of the wave, and what of it has changed. */
  readonly fate?: Fate;
  readonly changes?: readonly HeadChange[];
}

export interface HeadChange {
  readonly fate: NewsFate;
  readonly lines: readonly string[];
}

const PAD = 10;
const BADGE = 26;
const FATE = 20;
const CHANGE = 15;
const ROW = { title: 16, line: 14.5, load: 22 };
const MOST_LOADS = 2;

export function headOf(
  { map, say }: Pick<MapFacts, 'map' | 'say'>,
  column: BoardColumn,
  width: number,
  more: Pick<Head, 'focus'> & Pick<Partial<Head>, 'badge' | 'findings' | 'fate'> & { readonly count: number },
): Head {
  const { wave } = column;
  const { count, ...rest } = more;
  const title = width - 2 * PAD - leadOf(more);
  const services = say`${servicesWords(count)}`;
  const owner = wave && ownerText(map, wave);
  const loads = wave ? loadShares(map, wave) : [];
  // The owner's load says who owns the wave.
  const facts = wave
    ? [datesText(wave), windowText(wave, say), loads[0]?.owns ? undefined : owner]
    : [services];
  const lines = facts.filter((line) => line !== undefined);
  const words = [
    owner && say`owner ${owner}`,
    ...loads.map(({ team, share }) => say`${team} busy with ${share} %`),
  ];
  return {
    column,
    ...rest,
    titles: wrap(column.title, [title - (more.findings ? 20 : 0), title], fonts.title, 3),
    lines,
    loads: loads
      .slice(0, MOST_LOADS)
      .map((load) => ({ ...load, team: load.owns ? load.team : say`also ${load.team}` })),
    spoken: [wave ? say`Wave ${column.title}` : column.title, ...lines, ...words].filter(Boolean).join('; '),
  };
}

export function headHeight({ titles, lines, loads, changes = [] }: Head): number {
  const changed = changes.reduce((sum, each) => sum + each.lines.length * ROW.line + 2, 0);
  return (
    2 * PAD + titles.length * ROW.title + lines.length * ROW.line + loads.length * ROW.load + changed - 2
  );
}

export function drawHead(head: Head, box: Box): GroupMark {
  const { column, fate = 'same' } = head;
  const frame: Mark[] = column.wave ? [{ type: 'rect', ...box, radius: 6, ...surfaceOf(head) }] : [];
  const x = box.x + PAD;
  const width = box.width - 2 * PAD;
  let y = box.y + PAD;
  const sign = isNews(fate) ? changeSign(fate, x + 7, y + 7.5) : [];
  const badge = badgeMarks(head, x + (isNews(fate) ? FATE : 0), y);
  const marks: Mark[] = [...frame, ...sign, ...badge, ...findingMarks(head, box)];
  const shift = leadOf(head);
  for (const text of head.titles) {
    const line = textIn(text, { x: x + shift, y: y + 12, width: width - shift }, fonts.title, 'ink');
    marks.push(fate === 'removed' ? { ...line, struck: true } : line);
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
  marks.push(...changeMarks(head, { x, y, width }));
  const role = [column.wave ? 'wave' : 'column', head.fate].filter(Boolean).join(' ');
  const aside = head.fate === 'same' && !head.findings ? { opacity: 0.5 } : {};
  return { type: 'group', id: column.id, role, title: head.spoken, ...aside, marks };
}

/** What stands before the title. */
function leadOf({ badge, fate }: Pick<Head, 'badge' | 'fate'>): number {
  return (badge ? BADGE : 0) + (isNews(fate ?? 'same') ? FATE : 0);
}

function surfaceOf({ focus, fate = 'same' }: Head): { readonly fill: Paint; readonly stroke: Stroke } {
  if (isNews(fate)) return { fill: `${fatePaint(fate)}-soft`, stroke: fateStroke(fate) };
  const stroke = focus ? { paint: 'accent', width: 2 } : { paint: 'card-edge', width: 1 };
  return { fill: 'card', stroke };
}

function changeMarks(
  { changes = [] }: Head,
  at: { readonly x: number; readonly y: number; readonly width: number },
): Mark[] {
  let { y } = at;
  return changes.flatMap(({ fate, lines }) => {
    const marks = lines.map((text, index): Mark => {
      const place = { x: at.x + CHANGE, y: y + 12 + index * ROW.line, width: at.width - CHANGE };
      return textIn(text, place, fonts.small, 'ink');
    });
    const sign = smallChangeSign(fate, at.x + 4.5, y + 8.5);
    y += lines.length * ROW.line + 2;
    return [...sign, ...marks];
  });
}

/** The words of a change, as wide as a head is. */
export function headChange(fate: NewsFate, text: string, width: number): HeadChange {
  return { fate, lines: wrap(text, width - 2 * PAD - CHANGE, fonts.small, 4) };
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
function loadMarks({ team, share, over }: ShownLoad, at: { x: number; y: number; width: number }): Mark[] {
  const text = `${share} %`;
  const right = Math.ceil(widthOf(text, over ? fonts.badge : fonts.small));
  const [bar, y] = [at.y + 16, at.y + 12];
  const limit = at.x + (at.width * LOAD_LIMIT) / 100;
  return [
    textIn(team, { x: at.x, y, width: at.width - right - 8 - (over ? 16 : 0) }, fonts.small, 'ink-soft'),
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
