import {
  dateOf,
  type Instant,
  type Phrase,
  type Span,
  say,
  type Weekday,
  type WindowLength,
  weekdayOf,
} from '@migmap/core';
import type { Telling } from './telling.ts';

/** A moment of the plan, to stand after `until`: `` `goodbye` (2027-07-09)``. */
export function momentText(telling: Telling, { at, wave, day, rollback }: Instant): string {
  if (at === 'day-after') return rollback?.until?.value ?? day ?? telling.say`a day`;
  if (!wave) return telling.say`the start`;
  const when = `${telling.name(wave)}${day === undefined ? '' : ` (${day})`}`;
  return at === 'wave-end' ? telling.say`the end of ${when}` : when;
}

export function spanText({ from, to }: Span): string {
  return `${from.value} .. ${to.value}`;
}

export function weekdayName(date: string): Phrase {
  return WEEKDAYS[weekdayOf(dateOf(date))];
}

const WEEKDAYS: Readonly<Record<Weekday, Phrase>> = {
  mon: say`Monday`,
  tue: say`Tuesday`,
  wed: say`Wednesday`,
  thu: say`Thursday`,
  fri: say`Friday`,
  sat: say`Saturday`,
  sun: say`Sunday`,
};

/** A window as it lies in time, else as it is written. */
export function windowText(telling: Telling, { opens, closes, source }: WindowLength): string {
  return opens && closes ? `${opens} .. ${closes}` : telling.written(source).replace(/^window\s+/, '');
}
