import { dateOf, type Instant, type Span, type Weekday, type WindowLength, weekdayOf } from '@migmap/core';
import type { Telling } from './telling.ts';

/** A moment of the plan, to stand after `until`: `` `goodbye` (2027-07-09)``. */
export function momentText(telling: Telling, { at, wave, day, rollback }: Instant): string {
  if (at === 'day-after') return rollback?.until?.value ?? day ?? 'a day';
  if (!wave) return 'the start';
  const when = day === undefined ? '' : ` (${day})`;
  return `${at === 'wave-end' ? 'the end of ' : ''}${telling.name(wave)}${when}`;
}

export function spanText({ from, to }: Span): string {
  return `${from.value} .. ${to.value}`;
}

export function weekdayName(date: string): string {
  return WEEKDAYS[weekdayOf(dateOf(date))];
}

const WEEKDAYS: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** A window as it lies in time, else as it is written. */
export function windowText(telling: Telling, { opens, closes, source }: WindowLength): string {
  return opens && closes ? `${opens} .. ${closes}` : telling.written(source).replace(/^window\s+/, '');
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
