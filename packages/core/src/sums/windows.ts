import type { DatedWindow, Moment, Weekday, WeeklyWindow, Window } from '../model/date.ts';
import { dateOf } from '../model/date.ts';
import type { Wave } from '../model/map.ts';
import type { ResolvedMap } from '../model/resolve.ts';
import type { Sourced, SourceRef } from '../model/source.ts';
import { addDays, daysBetween, weekdayOf } from './working-days.ts';
import { beginOf, endOf, secondsBetween, wallSecondsBetween } from './zone.ts';

/** How long one written window is open. */
export interface WindowLength {
  /** The window as written. */
  readonly source: SourceRef;
  /** Hours that really pass: changes of clocks count. */
  readonly seconds: number;
  /** The same by the clock on the wall. */
  readonly wallSeconds: number;
  /** Absent for a weekly window of a wave without dates, which opens at no known time. */
  readonly opens?: Moment;
  readonly closes?: Moment;
}

/** A window as it lies in time; both ends are date and time in the map's timezone. */
export interface OpenWindow extends WindowLength {
  readonly wave: Wave;
  readonly opens: Moment;
  readonly closes: Moment;
}

/** All windows of a wave in the order in which they open. A weekly one opens every week in which it lies within the wave's dates. */
export function windowsOf(map: ResolvedMap, wave: Wave): readonly OpenWindow[] {
  let known = TABLES.get(map);
  if (!known) {
    known = new Map();
    TABLES.set(map, known);
  }
  let windows = known.get(wave);
  if (!windows) {
    windows = expand(map, wave);
    known.set(wave, windows);
  }
  return windows;
}

/** The window that is open for the shortest time; of several the first. */
export function shortestWindow(map: ResolvedMap, wave: Wave): WindowLength | undefined {
  const windows: readonly WindowLength[] = [...windowsOf(map, wave), ...undatedWindows(wave)];
  return windows.reduce<WindowLength | undefined>(
    (best, window) => (best && best.seconds <= window.seconds ? best : window),
    undefined,
  );
}

/**
 * A time for which every window of a wave is surely open, found without asking the timezone, which costs more than
 * all else about a small map. Undefined where there is no window.
 */
export function surelyOpen(map: ResolvedMap, wave: Wave): number | undefined {
  const windows: readonly WindowLength[] = [...windowsOf(map, wave), ...undatedWindows(wave)];
  if (windows.length === 0) return undefined;
  return Math.min(
    ...windows.map(({ opens, wallSeconds }) =>
      opens !== undefined && opens < LAST_DAY_SKIPPED
        ? Number.NEGATIVE_INFINITY
        : wallSeconds - LARGEST_SHIFT,
    ),
  );
}

/** No clock is put forward by more than three hours; whole days were left out by islands that changed sides, last in 2011. */
const LARGEST_SHIFT = 3 * 3600;
const LAST_DAY_SKIPPED = '2012';

/** When users may first be moved: the opening of the first window; without windows, the wave's first day. */
export function firstOpening(map: ResolvedMap, wave: Wave): Moment | undefined {
  return windowsOf(map, wave)[0]?.opens ?? (wave.dates && beginOf(wave.dates.value.from.value));
}

/** When all have moved: the end of the last window; without windows, that of the wave's last day. */
export function lastClosing(map: ResolvedMap, wave: Wave): Moment | undefined {
  const closings = windowsOf(map, wave).map((window) => window.closes);
  return closings.sort().at(-1) ?? (wave.dates && endOf(wave.dates.value.to.value));
}

const TABLES = new WeakMap<ResolvedMap, Map<Wave, readonly OpenWindow[]>>();

function expand(map: ResolvedMap, wave: Wave): OpenWindow[] {
  const windows = wave.windows.flatMap(({ value, source }) =>
    value.weekly
      ? weeks(wave, value).map(([opens, closes]) => openWindow(map, wave, source, opens, closes))
      : [dated(map, wave, value, source)],
  );
  return windows.sort((a, b) => (a.opens < b.opens ? -1 : a.opens > b.opens ? 1 : 0));
}

function dated(map: ResolvedMap, wave: Wave, window: DatedWindow, source: SourceRef): OpenWindow {
  return openWindow(map, wave, source, beginOf(window.from), endOf(window.to));
}

function openWindow(
  map: ResolvedMap,
  wave: Wave,
  source: SourceRef,
  opens: Moment,
  closes: Moment,
): OpenWindow {
  let seconds: number | undefined;
  return {
    wave,
    source,
    opens,
    closes,
    wallSeconds: wallSecondsBetween(opens, closes),
    // Asked when needed: a timezone's table is not free, and most windows are never near a limit.
    get seconds() {
      seconds ??= secondsBetween(opens, closes, map.timezone);
      return seconds;
    },
  };
}

function weeks(wave: Wave, window: WeeklyWindow): [opens: Moment, closes: Moment][] {
  if (!wave.dates) return [];
  const [first, last] = [dateOf(wave.dates.value.from.value), dateOf(wave.dates.value.to.value)];
  const length = daysOf(window);
  const ahead = daysAhead(first, window.fromDay);
  const count = Math.floor((daysBetween(first, last) - ahead - length) / 7) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, week) => {
    const day = addDays(first, ahead + 7 * week);
    return [`${day}T${clock(window.fromTime)}`, `${addDays(day, length)}T${clock(window.toTime)}`];
  });
}

const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Days from that on which a weekly window opens to that on which it closes. */
function daysOf(window: WeeklyWindow): number {
  const days = (WEEKDAYS.indexOf(window.toDay) - WEEKDAYS.indexOf(window.fromDay) + 7) % 7;
  return days === 0 && clock(window.toTime) <= clock(window.fromTime) ? 7 : days;
}

/** Days from a date to the weekday that it is or that comes next. */
function daysAhead(date: string, weekday: Weekday): number {
  return (WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(weekdayOf(date)) + 7) % 7;
}

function undatedWindows(wave: Wave): WindowLength[] {
  if (wave.dates) return [];
  return wave.windows.flatMap(({ value, source }: Sourced<Window>) => {
    if (!value.weekly) return [];
    // Any Monday will do: without dates no change of clocks is known.
    const [opens, closes] = ['2001-01-01', addDays('2001-01-01', daysOf(value))];
    const seconds = wallSecondsBetween(
      `${opens}T${clock(value.fromTime)}`,
      `${closes}T${clock(value.toTime)}`,
    );
    return [{ source, seconds, wallSeconds: seconds }];
  });
}

function clock(time: string): string {
  return time.padStart(5, '0');
}
