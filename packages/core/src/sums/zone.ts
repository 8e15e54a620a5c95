import { fromEpochMilliseconds, toZonedDateTimeISO } from 'temporal-polyfill/fns/Instant';
import { create, toZonedDateTime } from 'temporal-polyfill/fns/PlainDateTime';
import { offsetNanoseconds } from 'temporal-polyfill/fns/ZonedDateTime';
import type { Moment } from '../model/date.ts';
import { DURATION_UNITS } from '../model/quantity.ts';
import { instantBySummerTime, offsetBySummerTime } from './summer-time.ts';
import { addDays } from './working-days.ts';

const HOUR = DURATION_UNITS.h ?? 3600;
const DAY = 24 * HOUR;

/** When a moment begins: a bare date means 00:00. */
export function beginOf(moment: Moment): Moment {
  return moment.length > 10 ? moment : `${moment}T00:00`;
}

/** When a moment ends: a bare date means the end of that day, which is where the next one begins. */
export function endOf(moment: Moment): Moment {
  return moment.length > 10 ? moment : `${addDays(moment, 1)}T00:00`;
}

/** Seconds that really pass from one moment to another in a timezone: changes of clocks count. */
export function secondsBetween(from: Moment, to: Moment, timezone: string): number {
  return epochSeconds(to, timezone) - epochSeconds(from, timezone);
}

/** Seconds from one moment to another by the clock on the wall. */
export function wallSecondsBetween(from: Moment, to: Moment): number {
  return wallSeconds(to) - wallSeconds(from);
}

/** What the clock on the wall says some seconds after (or, with a negative number, before) a moment. */
export function addSeconds(moment: Moment, seconds: number, timezone: string): Moment {
  const epoch = epochSeconds(moment, timezone) + seconds;
  return momentOf(epoch + offsetAt(epoch, timezone));
}

/** Whether the IANA database, as it is here, has a timezone of that name. The list of its names costs least to ask. */
export function isTimezone(name: string): boolean {
  return name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name) || hasTable(name);
}

// The tables of timezones cost some milliseconds when they are first asked, so UTC never asks them, and where summer
// time comes by a simple rule nobody has to.
function epochSeconds(moment: Moment, timezone: string): number {
  const known = instantBySummerTime(wallSeconds(moment), timezone);
  if (known !== undefined) return known;
  if (!hasTable(timezone)) return wallSeconds(moment);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = moment.split(/[-T:]/).map(Number);
  return toZonedDateTime(create(year, month, day, hour, minute), timezone).epochMilliseconds / 1000;
}

function offsetAt(epoch: number, timezone: string): number {
  const known = offsetBySummerTime(epoch, timezone);
  if (known !== undefined) return known;
  if (!hasTable(timezone)) return 0;
  return offsetNanoseconds(toZonedDateTimeISO(fromEpochMilliseconds(epoch * 1000), timezone)) / 1e9;
}

const tables = new Map([['UTC', false]]);

/** A timezone that nobody knows counts as UTC: its windows keep the length that is written. */
function hasTable(timezone: string): boolean {
  let known = tables.get(timezone);
  if (known === undefined) {
    known = isZone(timezone);
    tables.set(timezone, known);
  }
  return known;
}

function isZone(timezone: string): boolean {
  try {
    toZonedDateTimeISO(fromEpochMilliseconds(0), timezone);
    return true;
  } catch {
    return false;
  }
}

function wallSeconds(moment: Moment): number {
  return Date.parse(`${beginOf(moment)}Z`) / 1000;
}

function momentOf(wall: number): Moment {
  return new Date(Math.floor(wall / 60) * 60_000).toISOString().slice(0, 16);
}

/** Days, with their part, that lie between two moments by the calendar. */
export function calendarDaysBetween(from: Moment, to: Moment): number {
  return wallSecondsBetween(from, to) / DAY;
}
