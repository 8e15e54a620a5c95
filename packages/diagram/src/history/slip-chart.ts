import { beginOf, endOf, type IsoDate, inEnglish } from '@migmap/core';
import { drawLegend, type LegendItem, type LegendSection, swatch } from '../marks/legend.ts';
import type { Mark } from '../marks/mark.ts';
import { drawHeading, labelsOf, PAGE_MARGIN } from '../marks/page.ts';
import { PICTURE_VERSION, type Picture } from '../picture.ts';
import { tiersOf } from '../views/timeline/axis-tiers.ts';
import { longDate } from '../views/timeline/date-words.ts';
import { drawHead, gridLines, TIER } from '../views/timeline/draw-axis.ts';
import { type TimeAxis, type TimeRange, timeAxis } from '../views/timeline/time-axis.ts';
import { drawRibbons } from './ribbons.ts';
import { COLUMNS, drawColumns } from './row-words.ts';
import { lanesOf } from './wave-lanes.ts';

/** What a plan said at one moment of its history, such as a commit. */
export interface SlipRow {
  readonly date: IsoDate;
  readonly label: string;
  readonly subject: string;
  readonly waves: readonly SlipWave[];
  /** Undefined where the plan could not be judged. */
  readonly errors: number | undefined;
  readonly warnings: number | undefined;
  /** What changed against the row before, in words. */
  readonly moved: readonly string[];
}

export interface SlipWave {
  readonly name: string;
  readonly title: string;
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
}

/** A row with its place. */
export interface PlacedRow extends SlipRow {
  readonly y: number;
  readonly height: number;
}

const LANE = 14;
const ROW_PADDING = 11;
const LEAST_ROW = 36;

/** The history of a plan, the oldest first. */
export interface SlipHistory {
  readonly title: string;
  readonly rows: readonly SlipRow[];
  /** How many moments have no row, because nothing that is drawn was another. */
  readonly leftOut: number;
}

/** How the dates of a plan moved: time from left to right, its history from top to bottom. */
export function drawSlipChart(history: SlipHistory): Picture {
  const { title, rows } = history;
  const names = waveNames(rows);
  const lanes = lanesOf(rows);
  const x = PAGE_MARGIN + COLUMNS.width;
  const range = rangeOf(rows);
  const axis = range && timeAxis(range, x);
  const width = x + (axis?.width ?? 600) + PAGE_MARGIN;
  const heading = drawHeading(title, subtitle(history), width);
  const tiers = axis ? tiersOf(axis) : [];
  const top = heading.height + 8 + tiers.length * TIER + 6;
  const height = Math.max(LEAST_ROW, (Math.max(0, ...lanes.values()) + 1) * LANE + ROW_PADDING);
  const placed = rows.map((row, index) => ({ ...row, y: top + index * height, height }));
  const bottom = top + rows.length * height;
  const chart = axis
    ? [
        drawHead(tiers, axis, x - 62, heading.height + 8),
        ...gridLines(tiers, top, bottom),
        ...drawRibbons({ rows: placed, axis, names, lanes, lane: LANE }),
        ...commitDays(axis, placed),
      ]
    : [];
  const at = { x: PAGE_MARGIN, y: bottom + 18, width: width - 2 * PAGE_MARGIN, titles: 60 };
  const legend = drawLegend(legendOf(rows, names, axis), at);
  const marks = [
    ...heading.marks,
    ...stripes(placed, width),
    ...drawColumns(placed),
    ...chart,
    ...legend.marks,
  ];
  return {
    version: PICTURE_VERSION,
    view: 'history',
    width,
    height: bottom + 18 + legend.height + PAGE_MARGIN - 6,
    title,
    description: `${subtitle(history)}. Each row is a commit, each band a wave from its first to its last day.`,
    nodes: [],
    edges: [],
    labels: labelsOf(marks),
    notes: [],
    marks,
  };
}

function subtitle({ rows, leftOut }: SlipHistory): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return 'No commit';
  const all = rows.length + leftOut;
  const commits = all === 1 ? '1 commit' : `${all} commits`;
  const shown = leftOut === 0 ? '' : ` · shown are those that moved a date, the scope or a finding`;
  const days = [...new Set([dayWords(first.date), dayWords(last.date)])].join(' to ');
  return `${commits}, ${days}${endWords(rows)}${shown}`;
}

/** Where the map could not be read, or had no dates, there was no end. */
function endWords(rows: readonly SlipRow[]): string {
  const ends = rows.flatMap((row) => endOfPlan(row) ?? []);
  const [planned, now] = [ends[0], ends.at(-1)];
  if (!planned || !now) return '';
  if (planned === now) return ` · ends ${dayWords(now)}, as first planned`;
  return ` · end moved from ${dayWords(planned)} to ${dayWords(now)}`;
}

function dayWords(day: IsoDate): string {
  return inEnglish(longDate(day));
}

function endOfPlan({ waves }: SlipRow): IsoDate | undefined {
  return waves
    .flatMap(({ to }) => to ?? [])
    .sort()
    .at(-1);
}

/** Waves of all commits, those of the last in its order; what is gone comes behind. */
function waveNames(rows: readonly SlipRow[]): string[] {
  return [...new Set(rows.toReversed().flatMap(({ waves }) => waves.map(({ name }) => name)))];
}

function rangeOf(rows: readonly SlipRow[]): TimeRange | undefined {
  const days = rows
    .flatMap(({ waves }) => waves.flatMap(({ from, to }) => (from && to ? [from, to] : [])))
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? { from: beginOf(first), to: endOf(last) } : undefined;
}

function stripes(rows: readonly PlacedRow[], width: number): Mark[] {
  return rows
    .filter((_, index) => index % 2 === 0)
    .map(({ y, height }) => ({
      type: 'rect',
      x: PAGE_MARGIN,
      y,
      width: width - 2 * PAGE_MARGIN,
      height,
      radius: 3,
      fill: 'lane',
    }));
}

/** The day of each commit, where it lies within the plan: what is left of it was past by then. */
function commitDays(axis: TimeAxis, rows: readonly PlacedRow[]): Mark[] {
  return rows
    .filter(({ date }) => isWithin(axis, date))
    .map(({ date, y, height }) => ({
      type: 'path',
      d: `M${axis.at(beginOf(date))} ${y + 2}V${y + height - 2}`,
      stroke: { paint: 'accent', width: 1.6 },
    }));
}

function isWithin(axis: TimeAxis, date: IsoDate): boolean {
  return beginOf(date) >= axis.from && beginOf(date) <= axis.to;
}

function legendOf(
  rows: readonly SlipRow[],
  names: readonly string[],
  axis: TimeAxis | undefined,
): readonly LegendSection[] {
  const titles = new Map(rows.flatMap(({ waves }) => waves.map(({ name, title }) => [name, title] as const)));
  const waves = names.map((name, index) => ({
    text: titles.get(name) ?? name,
    draw: swatch(`scale/${index}/${names.length}`, String(index + 1)),
  }));
  const day: LegendItem = {
    text: 'day of the commit',
    draw: (x, y) => [
      { type: 'path', d: `M${x + 12} ${y - 1}V${y + 13}`, stroke: { paint: 'accent', width: 1.6 } },
    ],
  };
  const hasDay = axis !== undefined && rows.some(({ date }) => isWithin(axis, date));
  return [
    { title: 'Wave', items: waves },
    { title: 'Line', items: hasDay ? [day] : [] },
  ];
}
