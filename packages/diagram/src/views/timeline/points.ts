import { dateOf, endOf, type IsoDate, type Moment } from '@migmap/core';
import type { TimeItem } from './rows.ts';
import { point, type Sign } from './signs.ts';

/** A sign in the middle of a day. */
export function onDay(
  day: Moment,
  role: string,
  sign: Sign,
  reach: number,
): Pick<TimeItem, 'role' | 'sign' | 'from' | 'to' | 'reach' | 'draw'> {
  const noon = `${dateOf(day)}T12:00`;
  const at = day.length > 10 ? day : noon;
  return { role, sign, from: at, to: at, reach, draw: ({ x0, y }) => point(x0, y, sign) };
}

/** A sign at the end of a day, as ends are. */
export function dayEnd(day: IsoDate, role: string, sign: Sign): ReturnType<typeof onDay> {
  const at = endOf(day);
  return { role, sign, from: at, to: at, reach: 5, draw: ({ x0, y }) => point(x0, y, sign) };
}
