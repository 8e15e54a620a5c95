import { addDays, dateOf, type IsoDate, type Wave, type Weekday, type Window, weekdayOf } from '@migmap/core';

type Timed = Pick<Wave, 'dates' | 'windows'>;

export function firstDay(wave: Timed): IsoDate | undefined {
  return wave.dates && dateOf(wave.dates.value.from.value);
}

export function lastDay(wave: Timed): IsoDate | undefined {
  return wave.dates && dateOf(wave.dates.value.to.value);
}

/** The day on which users may first be moved: that of the first window, else the wave's first. */
export function moveBegins(wave: Timed): IsoDate | undefined {
  const days = wave.windows.flatMap((window) => beginOf(window.value, wave) ?? []);
  return days.sort()[0] ?? firstDay(wave);
}

/** The day on which all have moved: the end of the last window, else the wave's last day. */
export function moveEnds(wave: Timed): IsoDate | undefined {
  const days = wave.windows.flatMap((window) => endOf(window.value, wave) ?? []);
  return days.sort().at(-1) ?? lastDay(wave);
}

function beginOf(window: Window, wave: Timed): IsoDate | undefined {
  if (!window.weekly) return dateOf(window.from);
  const [first, last] = [firstDay(wave), lastDay(wave)];
  const day = first && onOrAfter(first, window.fromDay);
  return day !== undefined && last !== undefined && day <= last ? day : undefined;
}

function endOf(window: Window, wave: Timed): IsoDate | undefined {
  if (!window.weekly) return dateOf(window.to);
  const [first, last] = [firstDay(wave), lastDay(wave)];
  const day = last && onOrBefore(last, window.toDay);
  return day !== undefined && first !== undefined && day >= first ? day : undefined;
}

function onOrAfter(date: IsoDate, weekday: Weekday): IsoDate {
  return weekdayOf(date) === weekday ? date : onOrAfter(addDays(date, 1), weekday);
}

function onOrBefore(date: IsoDate, weekday: Weekday): IsoDate {
  return weekdayOf(date) === weekday ? date : onOrBefore(addDays(date, -1), weekday);
}
