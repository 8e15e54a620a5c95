import { daysInMonth, type IsoDate } from '../model/date.ts';
import { DURATION_UNITS, type Quantity } from '../model/quantity.ts';
import { addDays } from './working-days.ts';

/** The date a duration later. Months and years are those of the calendar, parts of a day count as a day. */
export function datePlus(date: IsoDate, duration: Quantity): IsoDate {
  return shift(date, duration, 1);
}

/** The date a duration earlier: the last day on which a notice of that length can be given. */
export function dateMinus(date: IsoDate, duration: Quantity): IsoDate {
  return shift(date, duration, -1);
}

/** The same day some months later or earlier; where that month is too short, its last day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  const newDay = Math.min(day, daysInMonth(newYear, newMonth));
  return `${String(newYear).padStart(4, '0')}-${twoDigits(newMonth)}-${twoDigits(newDay)}`;
}

/** How many months of the calendar each unit has; the others are lengths. */
const MONTHS: Readonly<Record<string, number>> = { mo: 1, y: 12 };

function shift(date: IsoDate, { amount, unit, base }: Quantity, sign: 1 | -1): IsoDate {
  const months = MONTHS[unit];
  if (months === undefined) return addDays(date, sign * wholeDays(base));
  const whole = Math.floor(amount * months);
  const rest = (amount * months - whole) * (DURATION_UNITS.mo ?? 0);
  return addDays(addMonths(date, sign * whole), sign * wholeDays(rest));
}

function wholeDays(seconds: number): number {
  return Math.ceil(seconds / (DURATION_UNITS.d ?? 1) - 1e-9);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
