import {
  addDays,
  addMonths,
  addSeconds,
  beginOf,
  dateOf,
  type Moment,
  type Phrase,
  type Say,
  say,
} from '@migmap/core';
import { english } from '../../marks/value-words.ts';
import {
  clock,
  dayOfMonth,
  longDay,
  longMonthName,
  mondayOf,
  monthName,
  shortDate,
  weekdayName,
  weekNumber,
  yearOf,
} from './date-words.ts';
import type { TimeAxis } from './time-axis.ts';

/** One line of the head of the axis: its cells touch. */
export interface Tier {
  readonly title: string;
  readonly cells: readonly TierCell[];
  /** Lines from its borders run down through the picture. */
  readonly ruled: boolean;
  /** Hours stand at the moment that they name, all else in the middle of its time. */
  readonly momentary: boolean;
  /** Short strokes at its lower end, where what they part has no room for words. */
  readonly ticks: readonly number[];
}

export interface TierCell {
  readonly from: Moment;
  readonly x: number;
  readonly width: number;
  /** The longest first. */
  readonly labels: readonly string[];
}

/** A unit of the calendar: where it begins, what follows, what it is called. */
interface Unit {
  readonly title: Phrase;
  readonly begin: (moment: Moment) => Moment;
  readonly next: (begin: Moment) => Moment;
  readonly labels: (begin: Moment, tell: Say) => readonly string[];
  readonly momentary?: boolean;
}

/** What the head shows depends on how much room a day has. */
export function tiersOf(axis: TimeAxis, tell: Say = english): Tier[] {
  const { perDay } = axis;
  const tiers = (units: readonly Unit[], ruled: number, finer?: Unit): Tier[] =>
    units.map((unit, index) => {
      const ticking = index === units.length - 1 ? finer : undefined;
      return tierOf(axis, unit, { ruled: index === ruled, ticking, tell });
    });
  if (perDay >= 120) return tiers([day, hours(hourStep(perDay))], 1);
  if (perDay >= 13) return tiers([longMonth, week, shortDay], perDay >= 34 ? 2 : 1);
  if (perDay >= 2.2) return tiers([year, month, week], 1);
  if (perDay >= 0.5) return tiers([year, month], 1, perDay >= 1 ? week : undefined);
  if (perDay >= 0.12) return tiers([year, quarter], 0);
  return tiers([years(yearStep(perDay))], 0);
}

interface TierLook {
  readonly ruled: boolean;
  readonly ticking: Unit | undefined;
  readonly tell: Say;
}

function tierOf(axis: TimeAxis, unit: Unit, { ruled, ticking, tell }: TierLook): Tier {
  const finer = ticking ? cellsOf(axis, ticking, tell) : [];
  return {
    title: tell`${unit.title}`,
    cells: cellsOf(axis, unit, tell),
    ruled,
    momentary: unit.momentary ?? false,
    ticks: finer.slice(1).map(({ x }) => x),
  };
}

function cellsOf(axis: TimeAxis, unit: Unit, tell: Say): TierCell[] {
  const cells: TierCell[] = [];
  for (let from = unit.begin(axis.from); from < axis.to; ) {
    const next = unit.next(from);
    const [left, right] = [axis.within(from), axis.within(next)];
    if (right > left) cells.push({ from, x: left, width: right - left, labels: unit.labels(from, tell) });
    // Beyond the year 9999 dates do not compare as text any more.
    if (next <= from) break;
    from = next;
  }
  return cells;
}

const year = years(1);

function years(step: number): Unit {
  return {
    title: say`Year`,
    begin: (moment) =>
      `${String(Math.floor(Number(yearOf(moment)) / step) * step).padStart(4, '0')}-01-01T00:00`,
    next: (begin) => beginOf(addMonths(begin, 12 * step)),
    labels: (begin) => [yearOf(begin)],
  };
}

const quarter: Unit = {
  title: say`Quarter`,
  begin: (moment) =>
    beginOf(addMonths(`${dateOf(moment).slice(0, 7)}-01`, -((Number(moment.slice(5, 7)) - 1) % 3))),
  next: (begin) => beginOf(addMonths(begin, 3)),
  labels: (begin, tell) => [tell`${say`Q${Math.ceil(Number(begin.slice(5, 7)) / 3)}`}`],
};

const month: Unit = {
  title: say`Month`,
  begin: (moment) => `${moment.slice(0, 7)}-01T00:00`,
  next: (begin) => beginOf(addMonths(begin, 1)),
  labels: (begin, tell) => [
    tell`${longMonthName(begin)}`,
    tell`${monthName(begin)}`,
    tell`${monthName(begin)}`.slice(0, 1),
  ],
};

const longMonth: Unit = {
  ...month,
  labels: (begin, tell) => [
    tell`${longMonthName(begin)} ${yearOf(begin)}`,
    tell`${monthName(begin)} ${yearOf(begin)}`,
    tell`${monthName(begin)}`,
  ],
};

const week: Unit = {
  title: say`Week`,
  begin: (moment) => beginOf(mondayOf(dateOf(moment))),
  next: (begin) => beginOf(addDays(dateOf(begin), 7)),
  labels: (begin) => [String(weekNumber(dateOf(begin)))],
};

const shortDay: Unit = {
  title: say`Day`,
  begin: (moment) => beginOf(dateOf(moment)),
  next: (begin) => beginOf(addDays(dateOf(begin), 1)),
  labels: (begin, tell) => [tell`${weekdayName(begin)} ${dayOfMonth(begin)}`, dayOfMonth(begin)],
};

const day: Unit = {
  ...shortDay,
  labels: (begin, tell) => [
    tell`${weekdayName(begin)}, ${longDay(begin)} ${yearOf(begin)}`,
    tell`${weekdayName(begin)}, ${shortDate(begin)}`,
    tell`${weekdayName(begin)} ${dayOfMonth(begin)}`,
  ],
};

function hours(step: number): Unit {
  return {
    title: say`Time`,
    momentary: true,
    begin: (moment) => beginOf(dateOf(moment)),
    // By the clock on the wall: an axis knows no changes of clocks.
    next: (begin) => addSeconds(begin, step * 3600, 'UTC'),
    labels: (begin) => [clock(begin), String(Number(begin.slice(11, 13)))],
  };
}

function hourStep(perDay: number): number {
  return [1, 2, 3, 6, 12].find((step) => (step * perDay) / 24 >= 36) ?? 12;
}

function yearStep(perDay: number): number {
  return [1, 2, 5, 10, 20, 50, 100, 200, 500].find((step) => step * 365 * perDay >= 34) ?? 1000;
}
