/** How sure one wants to be that a pilot would have shown a problem. */
export const PILOT_CONFIDENCE = 95;

/** The smallest share of users, in percent, that a problem must hit to show in a pilot of so many. */
export function shownByPilot(users: number): number {
  return users < 1 ? 100 : (1 - (1 - PILOT_CONFIDENCE / 100) ** (1 / users)) * 100;
}
