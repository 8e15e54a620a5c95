import {
  addDays,
  dateOf,
  firstOpening,
  type IsoDate,
  lastClosing,
  type ResolvedMap,
  type Wave,
} from '@migmap/core';

type Timed = Pick<Wave, 'dates'>;

export function firstDay(wave: Timed): IsoDate | undefined {
  return wave.dates && dateOf(wave.dates.value.from.value);
}

export function lastDay(wave: Timed): IsoDate | undefined {
  return wave.dates && dateOf(wave.dates.value.to.value);
}

/** The day on which users may first be moved: that of the first window, else the wave's first. */
export function moveBegins(map: ResolvedMap, wave: Wave): IsoDate | undefined {
  const opens = firstOpening(map, wave);
  return opens === undefined ? undefined : dateOf(opens);
}

/** The day on which all have moved: the end of the last window, else the wave's last day. */
export function moveEnds(map: ResolvedMap, wave: Wave): IsoDate | undefined {
  const closes = lastClosing(map, wave);
  if (closes === undefined) return undefined;
  // What ends at midnight ends with the day before.
  return closes.endsWith('T00:00') ? addDays(dateOf(closes), -1) : dateOf(closes);
}
