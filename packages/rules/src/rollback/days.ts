/** Whole days from one date to another; dates are of the calendar, without zones or clock changes. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days since the first of March of the year 0, by which leap days fall at the end of a year. */
function dayNumber(date: string): number {
  const year = Number(date.slice(0, 4));
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const shifted = (month + 9) % 12;
  const years = month < 3 ? year - 1 : year;
  const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leaps + Math.floor((shifted * 306 + 5) / 10) + day - 1;
}
