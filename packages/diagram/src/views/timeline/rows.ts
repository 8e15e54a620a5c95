import type { Moment, Say } from '@migmap/core';
import type { GroupMark, Mark, Paint } from '../../marks/mark.ts';
import { fonts, textIn } from '../../marks/text.ts';
import { english } from '../../marks/value-words.ts';
import type { FindingCounts } from '../../picture.ts';
import { ellipsis, type Font, widthOf } from '../../text/measure.ts';
import { dayBefore, longDate } from './date-words.ts';
import type { Sign } from './signs.ts';
import type { TimeAxis } from './time-axis.ts';

/** One line of the timeline, or a few where its things would lie on each other: a title, and what happens when. */
export interface Row {
  readonly id: string;
  readonly sort: string;
  readonly name: string;
  readonly title: string;
  /** Small, under the title. */
  readonly caption?: string;
  readonly badge?: { readonly text: string; readonly paint: Paint };
  readonly findings?: FindingCounts;
  /** For those who do not see it. */
  readonly spoken: string;
  readonly items: readonly TimeItem[];
}

/** Something that happens at a time or lasts for one. */
export interface TimeItem {
  readonly role: string;
  readonly id?: string;
  readonly from: Moment;
  readonly to: Moment;
  /** What explains it in the legend. */
  readonly sign?: Sign;
  readonly also?: Sign;
  readonly text?: string;
  readonly paint?: Paint;
  readonly font?: Font;
  /** The same without its date: beyond the axis the date comes in full. */
  readonly bare?: string;
  /** Stands on the first line whatever else is there, under or over it. */
  readonly layer?: 'under' | 'over';
  /** Said only where it is not on the axis; on it, the sign is enough. */
  readonly terse?: boolean;
  readonly spoken?: string;
  /** The first line of the row on which it may stand. */
  readonly line?: number;
  /** Pixels that it takes on each side beyond its time. */
  readonly reach?: number;
  readonly draw: (place: ItemPlace) => readonly Mark[];
}

export interface ItemPlace {
  readonly axis: TimeAxis;
  /** Kept within the axis. */
  readonly x0: number;
  readonly x1: number;
  /** The middle of the line. */
  readonly y: number;
}

export interface PlacedItem {
  readonly item: TimeItem;
  readonly line: number;
  readonly x0: number;
  readonly x1: number;
  readonly beyond?: 'before' | 'after';
  readonly text?: {
    readonly text: string;
    readonly x: number;
    readonly width: number;
    readonly side: 'left' | 'right' | 'inside';
  };
}

export const LINE = 17;
const GAP = { text: 5, signs: 1, words: 7 };
const MOST_TEXT = 300;

/**
 * Gives each thing the first line on which it, with its words to the right or to the left, lies on nothing.
 * What comes first in the list comes first to its place.
 */
export function packed(items: readonly TimeItem[], axis: TimeAxis, tell: Say = english): PlacedItem[] {
  const lines: Extent[][] = [];
  // What lies beyond the axis and has no words of its own is told by its neighbours.
  const shown = items.filter((item) => !beyondOf(item, axis) || item.text !== undefined);
  return shown.map((item) => {
    const choices = choicesOf(item, axis, tell);
    if (item.layer && !choices[0].beyond) {
      if (item.layer === 'over') taken(lines, 0).push(extent(choices[0]));
      return choices[0];
    }
    for (let line = item.line ?? 0; ; line++) {
      const others = taken(lines, line);
      const found = choices.find((choice) => isFree(extent(choice), others));
      if (!found) continue;
      others.push(extent(found));
      return { ...found, line };
    }
  });
}

function taken(lines: Extent[][], line: number): Extent[] {
  while (lines.length <= line) lines.push([]);
  return lines[line] ?? [];
}

/** Words need room to what follows, signs only not to touch. */
function isFree(extent: Extent, others: readonly Extent[]): boolean {
  return others.every((other) => isBehind(extent, other) || isBehind(other, extent));
}

function isBehind(after: Extent, before: Extent): boolean {
  const words = Number(after.words === 'left') + Number(before.words === 'right');
  return after.left >= before.right + GAP.signs + words * GAP.words;
}

/** Ways to place a thing on a line; the best first. */
function choicesOf(item: TimeItem, axis: TimeAxis, tell: Say): [PlacedItem, ...PlacedItem[]] {
  const beyond = beyondOf(item, axis);
  const [x0, x1] = [axis.within(item.from), axis.within(item.to)];
  const base: PlacedItem = { item, line: 0, x0, x1, ...(beyond ? { beyond } : {}) };
  const wanted = wordsOf(item, beyond, tell);
  if (wanted === undefined) return [base];
  const font = item.font ?? fonts.small;
  const text = ellipsis(wanted, MOST_TEXT, font);
  const width = Math.ceil(widthOf(text, font));
  const reach = beyond ? 0 : (item.reach ?? 0) + GAP.text;
  const right: PlacedItem = { ...base, text: { text, x: x1 + reach, width, side: 'right' } };
  const left: PlacedItem = { ...base, text: { text, x: x0 - reach, width, side: 'left' } };
  const room = { right: axis.x + axis.width - (x1 + reach + width), left: x0 - reach - width - axis.x };
  if (room.right >= 0) return room.left >= 0 ? [right, left] : [right];
  if (room.left >= 0) return [left];
  return [
    x1 - x0 > width ? inside(base, text, width) : shortened(room.right > room.left ? right : left, room),
  ];
}

/** A long bar is parted by its own words. */
function inside(base: PlacedItem, text: string, width: number): PlacedItem {
  return { ...base, text: { text, x: (base.x0 + base.x1 - width) / 2, width, side: 'inside' } };
}

/** As much as there is room for. */
function shortened(placed: PlacedItem, room: { readonly left: number; readonly right: number }): PlacedItem {
  if (!placed.text) return placed;
  const missing = Math.max(room.left, room.right);
  const font = placed.item.font ?? fonts.small;
  const text = ellipsis(placed.text.text, Math.max(0, placed.text.width + missing), font);
  return { ...placed, text: { ...placed.text, text, width: Math.ceil(widthOf(text, font)) } };
}

function beyondOf({ from, to }: TimeItem, axis: TimeAxis): PlacedItem['beyond'] {
  if (to <= axis.from) return 'before';
  return from >= axis.to ? 'after' : undefined;
}

/** Where it lies beyond the axis, an arrow says in which direction, and the date when. */
function wordsOf(
  { text, bare, terse, from, to }: TimeItem,
  beyond: PlacedItem['beyond'],
  tell: Say,
): string | undefined {
  if (text === undefined) return undefined;
  if (beyond === 'before') return tell`← ${bare ?? text}, ${longDate(dayBefore(to))}`;
  if (beyond === 'after') return tell`${bare ?? text}, ${longDate(from === to ? dayBefore(from) : from)} →`;
  return terse ? undefined : text;
}

interface Extent {
  readonly left: number;
  readonly right: number;
  /** The side on which its words stand. */
  readonly words?: 'left' | 'right';
}

function extent({ item, x0, x1, text, beyond }: PlacedItem): Extent {
  const reach = beyond ? 0 : (item.reach ?? 0);
  const [left, right] = [x0 - reach, x1 + reach];
  if (!text || text.side === 'inside') return { left, right };
  return text.side === 'left'
    ? { left: text.x - text.width, right, words: 'left' }
    : { left, right: text.x + text.width, words: 'right' };
}

export function lineCount(placed: readonly PlacedItem[]): number {
  return Math.max(0, ...placed.map(({ line }) => line + 1));
}

/** `y` is the top of the first line. */
export function drawItem(placed: PlacedItem, axis: TimeAxis, top: number): GroupMark {
  const { item, x0, x1, beyond } = placed;
  const y = top + placed.line * LINE + LINE / 2;
  return {
    type: 'group',
    role: item.role,
    ...(item.id ? { id: item.id } : {}),
    ...(item.spoken ? { title: item.spoken } : {}),
    marks: [
      ...(beyond ? [] : item.draw({ axis, x0, x1, y })),
      ...(beyond ? [] : goesOn(item, axis, y)),
      ...drawText(placed, y),
    ],
  };
}

/** An angle at each end of the axis over which it reaches. */
function goesOn({ from, to }: TimeItem, axis: TimeAxis, y: number): Mark[] {
  const [left, right] = [axis.x - 3, axis.x + axis.width + 3];
  const stroke = { paint: 'ink-soft', width: 1.4 };
  const before: Mark = { type: 'path', d: `M${left} ${y - 4}L${left - 4} ${y}L${left} ${y + 4}`, stroke };
  const after: Mark = { type: 'path', d: `M${right} ${y - 4}L${right + 4} ${y}L${right} ${y + 4}`, stroke };
  return [...(from < axis.from ? [before] : []), ...(to > axis.to ? [after] : [])];
}

/** On a ground of its own, so that no line of the axis runs through it. */
function drawText({ item, text }: PlacedItem, y: number): Mark[] {
  if (!text) return [];
  const x = text.side === 'left' ? text.x - text.width : text.x;
  const font = item.font ?? fonts.small;
  return [
    { type: 'rect', x: x - 2, y: y - 7, width: text.width + 4, height: 14, fill: 'lane' },
    textIn(text.text, { x, y: y + 3.6, width: text.width + 0.5 }, font, item.paint ?? 'ink-soft'),
  ];
}
