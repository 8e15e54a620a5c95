import type { IsoDate, Weekday } from '../model/date.ts';

const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY = 86_400_000;
/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 3;
const FIRST_FREE_DAY = 5;

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

function dayNumber(date: IsoDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY;
}

function dateOfDay(day: number): IsoDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
