import {
  addDays,
  dateOf,
  daysBetween,
  type IsoDate,
  joined,
  type Moment,
  NOTHING_SAID,
  type Phrase,
  say,
  type Weekday,
  weekdayOf,
} from '@migmap/core';

/** A month in its forms: other languages put a full stop behind the day, or another word into a date. */
interface Month {
  readonly short: Phrase;
  readonly long: Phrase;
  readonly day: (day: string) => Phrase;
  readonly longDay: (day: string) => Phrase;
  readonly days: (from: string, to: string) => Phrase;
}

const MONTHS: readonly Month[] = [
  {
    short: say`Jan`,
    long: say`January`,
    day: (day) => say`${day} Jan`,
    longDay: (day) => say`${day} January`,
    days: (from, to) => say`${from} – ${to} Jan`,
  },
  {
    short: say`Feb`,
    long: say`February`,
    day: (day) => say`${day} Feb`,
    longDay: (day) => say`${day} February`,
    days: (from, to) => say`${from} – ${to} Feb`,
  },
  {
    short: say`Mar`,
    long: say`March`,
    day: (day) => say`${day} Mar`,
    longDay: (day) => say`${day} March`,
    days: (from, to) => say`${from} – ${to} Mar`,
  },
  {
    short: say`Apr`,
    long: say`April`,
    day: (day) => say`${day} Apr`,
    longDay: (day) => say`${day} April`,
    days: (from, to) => say`${from} – ${to} Apr`,
  },
  {
    short: say`May`,
    long: say`May`,
    day: (day) => say`${day} May`,
    longDay: (day) => say`${day} May`,
    days: (from, to) => say`${from} – ${to} May`,
  },
  {
    short: say`Jun`,
    long: say`June`,
    day: (day) => say`${day} Jun`,
    longDay: (day) => say`${day} June`,
    days: (from, to) => say`${from} – ${to} Jun`,
  },
  {
    short: say`Jul`,
    long: say`July`,
    day: (day) => say`${day} Jul`,
    longDay: (day) => say`${day} July`,
    days: (from, to) => say`${from} – ${to} Jul`,
  },
  {
    short: say`Aug`,
    long: say`August`,
    day: (day) => say`${day} Aug`,
    longDay: (day) => say`${day} August`,
    days: (from, to) => say`${from} – ${to} Aug`,
  },
  {
    short: say`Sep`,
    long: say`September`,
    day: (day) => say`${day} Sep`,
    longDay: (day) => say`${day} September`,
    days: (from, to) => say`${from} – ${to} Sep`,
  },
  {
    short: say`Oct`,
    long: say`October`,
    day: (day) => say`${day} Oct`,
    longDay: (day) => say`${day} October`,
    days: (from, to) => say`${from} – ${to} Oct`,
  },
  {
    short: say`Nov`,
    long: say`November`,
    day: (day) => say`${day} Nov`,
    longDay: (day) => say`${day} November`,
    days: (from, to) => say`${from} – ${to} Nov`,
  },
  {
    short: say`Dec`,
    long: say`December`,
    day: (day) => say`${day} Dec`,
    longDay: (day) => say`${day} December`,
    days: (from, to) => say`${from} – ${to} Dec`,
  },
];
const WEEKDAYS: Readonly<Record<Weekday, Phrase>> = {
  mon: say`Mon`,
  tue: say`Tue`,
  wed: say`Wed`,
  thu: say`Thu`,
  fri: say`Fri`,
  sat: say`Sat`,
  sun: say`Sun`,
};

/** `12 Feb`: the axis says the year. */
export function shortDate(moment: Moment): Phrase {
  return monthOf(moment)?.day(dayOfMonth(moment)) ?? NOTHING_SAID;
}

/** `12 Feb 2027` */
export function longDate(moment: Moment): Phrase {
  return joined([shortDate(moment), yearOf(moment)], ' ');
}

/** `12 February` */
export function longDay(moment: Moment): Phrase {
  return monthOf(moment)?.longDay(dayOfMonth(moment)) ?? NOTHING_SAID;
}

/** `1 – 26 Mar 2027`, `22 Feb – 5 Mar 2027`, `13 Dec 2027 – 16 Jan 2028`. */
export function spanWords(from: Moment, to: Moment): Phrase {
  if (dateOf(from) === dateOf(to)) return longDate(from);
  if (yearOf(from) !== yearOf(to)) return joined([longDate(from), longDate(to)], ' – ');
  const month = monthOf(from);
  if (!month || month !== monthOf(to)) return joined([shortDate(from), longDate(to)], ' – ');
  return joined([month.days(dayOfMonth(from), dayOfMonth(to)), yearOf(to)], ' ');
}

function monthOf(moment: Moment): Month | undefined {
  return MONTHS[Number(moment.slice(5, 7)) - 1];
}

/** The day that ends at a moment: what ends at midnight ends with the day before. */
export function dayBefore(to: Moment): IsoDate {
  return to.endsWith('T00:00') ? addDays(dateOf(to), -1) : dateOf(to);
}

/** How long it lasts, in the unit in which people speak of it; both days count. */
export function lengthWords(from: IsoDate, to: IsoDate): Phrase {
  const days = daysBetween(dateOf(from), dateOf(to)) + 1;
  if (days < 14) return days === 1 ? say`1 day` : say`${days} days`;
  if (days < 92) return say`${Math.round(days / 7)} weeks`;
  return say`${Math.round(days / 30.4)} months`;
}

/** `Sun 11 Apr, 05:40` */
export function momentWords(moment: Moment): Phrase {
  return say`${weekdayName(moment)} ${shortDate(moment)}, ${clock(moment)}`;
}

export function clock(moment: Moment): string {
  return moment.length > 10 ? moment.slice(11, 16) : '00:00';
}

export function weekdayName(moment: Moment): Phrase {
  return WEEKDAYS[weekdayOf(dateOf(moment))];
}

export function monthName(moment: Moment): Phrase {
  return monthOf(moment)?.short ?? NOTHING_SAID;
}

export function longMonthName(moment: Moment): Phrase {
  return monthOf(moment)?.long ?? NOTHING_SAID;
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
