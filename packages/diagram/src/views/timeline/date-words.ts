import { addDays, dateOf, daysBetween, type IsoDate, type Moment, weekdayOf } from '@migmap/core';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LONG_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' };

/** `12 Feb`: the axis says the year. */
export function shortDate(moment: Moment): string {
  return `${dayOfMonth(moment)} ${monthName(moment)}`;
}

/** `12 Feb 2027` */
export function longDate(moment: Moment): string {
  return `${shortDate(moment)} ${yearOf(moment)}`;
}

/** `1 – 26 Mar 2027`, `22 Feb – 5 Mar 2027`, `13 Dec 2027 – 16 Jan 2028`. */
export function spanWords(from: Moment, to: Moment): string {
  if (dateOf(from) === dateOf(to)) return longDate(from);
  if (yearOf(from) !== yearOf(to)) return `${longDate(from)} – ${longDate(to)}`;
  const first = monthName(from) === monthName(to) ? dayOfMonth(from) : shortDate(from);
  return `${first} – ${longDate(to)}`;
}

/** The day that ends at a moment: what ends at midnight ends with the day before. */
export function dayBefore(to: Moment): IsoDate {
  return to.endsWith('T00:00') ? addDays(dateOf(to), -1) : dateOf(to);
}

/** How long it lasts, in the unit in which people speak of it; both days count. */
export function lengthWords(from: IsoDate, to: IsoDate): string {
  const days = daysBetween(dateOf(from), dateOf(to)) + 1;
  if (days < 14) return days === 1 ? '1 day' : `${days} days`;
  if (days < 92) return `${Math.round(days / 7)} weeks`;
  return `${Math.round(days / 30.4)} months`;
}

/** `Sun 11 Apr, 05:40` */
export function momentWords(moment: Moment): string {
  return `${weekdayName(moment)} ${shortDate(moment)}, ${clock(moment)}`;
}

export function clock(moment: Moment): string {
  return moment.length > 10 ? moment.slice(11, 16) : '00:00';
}

export function weekdayName(moment: Moment): string {
  return WEEKDAYS[weekdayOf(dateOf(moment))];
}

export function monthName(moment: Moment): string {
  return MONTHS[Number(moment.slice(5, 7)) - 1] ?? '';
}

export function longMonthName(moment: Moment): string {
  return LONG_MONTHS[Number(moment.slice(5, 7)) - 1] ?? '';
}

export function yearOf(moment: Moment): string {
  return moment.slice(0, 4);
}

export function dayOfMonth(moment: Moment): string {
  return String(Number(moment.slice(8, 10)));
}

/** The week of ISO 8601: the first is the one that holds the first Thursday of the year. */
export function weekNumber(date: IsoDate): number {
  const thursday = addDays(mondayOf(date), 3);
  return Math.floor(daysBetween(`${yearOf(thursday)}-01-01`, thursday) / 7) + 1;
}

export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, -Object.keys(WEEKDAYS).indexOf(weekdayOf(date)));
}
