import { addDays, addMonths, addSeconds, beginOf, dateOf, type Moment } from '@migmap/core';
import {
  clock,
  dayOfMonth,
  longMonthName,
  mondayOf,
  monthName,
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
  readonly title: string;
  readonly begin: (moment: Moment) => Moment;
  readonly next: (begin: Moment) => Moment;
  readonly labels: (begin: Moment) => readonly string[];
  readonly momentary?: boolean;
}

/** What the head shows depends on how much room a day has. */
export function tiersOf(axis: TimeAxis): Tier[] {
  const { perDay } = axis;
  if (perDay >= 120) return tiers(axis, [day, hours(hourStep(perDay))], 1);
  if (perDay >= 13) return tiers(axis, [longMonth, week, shortDay], perDay >= 34 ? 2 : 1);
  if (perDay >= 2.2) return tiers(axis, [year, month, week], 1);
  if (perDay >= 0.5) return tiers(axis, [year, month], 1, perDay >= 1 ? week : undefined);
  if (perDay >= 0.12) return tiers(axis, [year, quarter], 0);
  return tiers(axis, [years(yearStep(perDay))], 0);
}

function tiers(axis: TimeAxis, units: readonly Unit[], ruled: number, finer?: Unit): Tier[] {
  return units.map((unit, index) => ({
    title: unit.title,
    cells: cellsOf(axis, unit),
    ruled: index === ruled,
    momentary: unit.momentary ?? false,
    ticks:
      finer && index === units.length - 1
        ? cellsOf(axis, finer)
            .slice(1)
            .map(({ x }) => x)
        : [],
  }));
}

function cellsOf(axis: TimeAxis, unit: Unit): TierCell[] {
  const cells: TierCell[] = [];
  for (let from = unit.begin(axis.from); from < axis.to; ) {
    const next = unit.next(from);
    const [left, right] = [axis.within(from), axis.within(next)];
    if (right > left) cells.push({ from, x: left, width: right - left, labels: unit.labels(from) });
    // Beyond the year 9999 dates do not compare as text any more.
    if (next <= from) break;
    from = next;
  }
  return cells;
}

const year = years(1);

function years(step: number): Unit {
  return {
    title: 'Year',
    begin: (moment) =>
      `${String(Math.floor(Number(yearOf(moment)) / step) * step).padStart(4, '0')}-01-01T00:00`,
    next: (begin) => beginOf(addMonths(begin, 12 * step)),
    labels: (begin) => [yearOf(begin)],
  };
}

const quarter: Unit = {
  title: 'Quarter',
  begin: (moment) =>
    beginOf(addMonths(`${dateOf(moment).slice(0, 7)}-01`, -((Number(moment.slice(5, 7)) - 1) % 3))),
  next: (begin) => beginOf(addMonths(begin, 3)),
  labels: (begin) => [`Q${Math.ceil(Number(begin.slice(5, 7)) / 3)}`],
};

const month: Unit = {
  title: 'Month',
  begin: (moment) => `${moment.slice(0, 7)}-01T00:00`,
  next: (begin) => beginOf(addMonths(begin, 1)),
  labels: (begin) => [longMonthName(begin), monthName(begin), monthName(begin).slice(0, 1)],
};

const longMonth: Unit = {
  ...month,
  labels: (begin) => [
    `${longMonthName(begin)} ${yearOf(begin)}`,
    `${monthName(begin)} ${yearOf(begin)}`,
    monthName(begin),
  ],
};

const week: Unit = {
  title: 'Week',
  begin: (moment) => beginOf(mondayOf(dateOf(moment))),
  next: (begin) => beginOf(addDays(dateOf(begin), 7)),
  labels: (begin) => [String(weekNumber(dateOf(begin)))],
};

const shortDay: Unit = {
  title: 'Day',
  begin: (moment) => beginOf(dateOf(moment)),
  next: (begin) => beginOf(addDays(dateOf(begin), 1)),
  labels: (begin) => [`${weekdayName(begin)} ${dayOfMonth(begin)}`, dayOfMonth(begin)],
};

const day: Unit = {
  ...shortDay,
  labels: (begin) => [
    `${weekdayName(begin)}, ${dayOfMonth(begin)} ${longMonthName(begin)} ${yearOf(begin)}`,
    `${weekdayName(begin)}, ${dayOfMonth(begin)} ${monthName(begin)}`,
    `${weekdayName(begin)} ${dayOfMonth(begin)}`,
  ],
};

function hours(step: number): Unit {
  return {
    title: 'Time',
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
