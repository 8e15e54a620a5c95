/** Whole days from one date to another; dates are of the calendar, without zones or clock changes. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days since the first of March of the year 0, by which leap days fall at the end of a year. */
function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  const shifted = (month + 9) % 12;
  const years = month < 3 ? year - 1 : year;
  const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leaps + Math.floor((shifted * 306 + 5) / 10) + day - 1;
}
