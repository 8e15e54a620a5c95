import { addDays, beginOf, calendarDaysBetween, dateOf, endOf, type Moment } from '@migmap/core';
import { mondayOf } from './date-words.ts';

/** Time as places from left to right. */
export interface TimeAxis {
  /** Both with their time of day. */
  readonly from: Moment;
  readonly to: Moment;
  readonly x: number;
  readonly width: number;
  readonly perDay: number;
  /** Where a moment lies; beyond the ends for what is not on the axis. */
  at(moment: Moment): number;
  /** The same, kept between the ends. */
  within(moment: Moment): number;
}

/** A range of time, both ends with their time of day. */
export interface TimeRange {
  readonly from: Moment;
  readonly to: Moment;
}

/** As wide as a page that can be read. A longer plan gets more, so that weeks keep their numbers, and years of plan their ticks. */
const WIDTH = { least: 1040, numbered: { most: 1240, perDay: 2.25 }, most: 1500, perDay: 1.25 };

export function timeAxis(range: TimeRange, x: number): TimeAxis {
  const { from, to } = rounded(range);
  const days = Math.max(calendarDaysBetween(from, to), 0.25);
  const numbered = days * WIDTH.numbered.perDay;
  const wide = numbered <= WIDTH.numbered.most ? numbered : Math.min(WIDTH.most, days * WIDTH.perDay);
  const width = Math.round(Math.max(WIDTH.least, wide));
  const perDay = width / days;
  const at = (moment: Moment): number =>
    Math.round((x + calendarDaysBetween(from, moment) * perDay) * 100) / 100;
  return {
    from,
    to,
    x,
    width,
    perDay,
    at,
    within: (moment) => Math.min(x + width, Math.max(x, at(moment))),
  };
}

/** A little room on both sides, up to the next full unit of what the axis will show. */
function rounded({ from, to }: TimeRange): TimeRange {
  const days = calendarDaysBetween(from, to);
  if (days <= 5) return { from: beginOf(dateOf(from)), to: endOfDay(to) };
  const room = Math.ceil(days * 0.015);
  const first = addDays(dateOf(from), -room);
  const last = addDays(dateOf(to), room);
  if (days <= 45) return { from: beginOf(first), to: endOf(last) };
  return { from: beginOf(mondayOf(first)), to: beginOf(addDays(mondayOf(last), 7)) };
}

function endOfDay(moment: Moment): Moment {
  return moment.endsWith('T00:00') ? moment : endOf(dateOf(moment));
}
