import type { IsoDate } from '@migmap/core';

/** The day of this machine: the one place at which the clock is read, for `migmap.asOf` may be `today`. */
export function today(): IsoDate {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}
