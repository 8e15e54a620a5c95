import type { Sourced } from './source.ts';

/** A calendar date `2027-03-14`; compares as text. */
export type IsoDate = string;
/** A date, or a date and time of day in the map's timezone: `2027-03-14T22:00`. */
export type Moment = string;
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** From `from` to `to`, both included for dates. */
export interface Span {
  readonly from: Sourced<Moment>;
  readonly to: Sourced<Moment>;
}

/** A window of every week within the wave's dates. */
export interface WeeklyWindow {
  readonly weekly: true;
  readonly fromDay: Weekday;
  readonly fromTime: string;
  readonly toDay: Weekday;
  readonly toTime: string;
}

/** A window of its own dates. */
export interface DatedWindow {
  readonly weekly: false;
  readonly from: Moment;
  readonly to: Moment;
}

export type Window = WeeklyWindow | DatedWindow;

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Undefined where the date, or the date and time, exists; else the nearest one that does. */
export function nearestValidMoment(text: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const validMonth = Math.min(Math.max(month, 1), 12);
  const validDay = Math.min(Math.max(day, 1), daysInMonth(year, validMonth));
  let valid = `${match[1]}-${pad(validMonth)}-${pad(validDay)}`;
  if (match[4] !== undefined) valid += `T${nearestTime(Number(match[4]), Number(match[5]))}`;
  return valid === text ? undefined : valid;
}

/** Undefined where the time of day exists; else the nearest one that does. */
export function nearestValidTime(text: string): string | undefined {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (!match) return undefined;
  const valid = nearestTime(Number(match[1]), Number(match[2]));
  return valid === text ? undefined : valid;
}

export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 31);
}

/** The date of a moment. */
export function dateOf(moment: Moment): IsoDate {
  return moment.slice(0, 10);
}

function nearestTime(hour: number, minute: number): string {
  return `${pad(Math.min(hour, 23))}:${pad(Math.min(minute, 59))}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
