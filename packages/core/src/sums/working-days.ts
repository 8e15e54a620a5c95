import type { IsoDate, Weekday } from '../model/date.ts';

const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY = 86_400_000;
/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 3;
const FIRST_FREE_DAY = 5;
const FIRST_DAY = Date.parse('0000-01-01T00:00Z') / DAY;
const LAST_DAY = Date.parse('9999-12-31T00:00Z') / DAY;

/** Working days (Monday to Friday) from one date up to, and without, another; none where that one is not later. */
export function workingDaysBetween(from: IsoDate, to: IsoDate): number {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  if (end <= start) return 0;
  const weeks = Math.floor((end - start) / 7);
  let count = weeks * FIRST_FREE_DAY;
  for (let day = start + weeks * 7; day < end; day++) if (isWorkingDay(day)) count++;
  return count;
}

/** The latest date from which `count` working days are left before `date`. */
export function workingDaysBefore(date: IsoDate, count: number): IsoDate {
  let day = dayNumber(date);
  for (let left = count; left > 0; ) if (isWorkingDay(--day)) left--;
  return dateOfDay(day);
}

/** Days from one date to another; negative where the other is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDay(dayNumber(date) + days);
}

export function weekdayOf(date: IsoDate): Weekday {
  return WEEKDAYS[weekdayIndex(dayNumber(date))] ?? 'mon';
}

function isWorkingDay(day: number): boolean {
  return weekdayIndex(day) < FIRST_FREE_DAY;
}

function weekdayIndex(day: number): number {
  return (((day + FIRST_WEEKDAY) % 7) + 7) % 7;
}

/** `Date.UTC` takes the years 0 to 99 for those of the last century; the calendar is the same 400 years later. */
function dayNumber(date: IsoDate): number {
  const year = Number(date.slice(0, 4));
  const [month, day] = [Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))];
  return year < 100 ? Date.UTC(year + 400, month, day) / DAY - 146_097 : Date.UTC(year, month, day) / DAY;
}

/** Dates have four digits for the year: whatever lies beyond would no longer compare as text. */
function dateOfDay(day: number): IsoDate {
  const within = Math.min(LAST_DAY, Math.max(FIRST_DAY, day));
  return new Date(within * DAY).toISOString().slice(0, 10);
}
