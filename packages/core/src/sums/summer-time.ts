/*
 * Summer time as the European Union has it: from the last Sunday of March to the last Sunday of October, each at
 * 01:00 UTC. To load the tables of all timezones takes longer than to check a small map, and these zones are those
 * of many. A test holds them against the tables.
 */
const STANDARD_HOURS: Readonly<Record<number, string>> = {
  0: 'Dublin Lisbon London',
  1: `Amsterdam Andorra Belgrade Berlin Bratislava Brussels Budapest Busingen Copenhagen Gibraltar Ljubljana Luxembourg
    Madrid Malta Monaco Oslo Paris Podgorica Prague Rome San_Marino Sarajevo Skopje Stockholm Tirane Vaduz Vatican Vienna
    Warsaw Zagreb Zurich`,
  2: 'Athens Bucharest Helsinki Mariehamn Riga Sofia Tallinn Vilnius',
};

const HOUR = 3600;

/** From when on all of them agree. */
const SINCE = Date.UTC(2004, 0) / 1000;

const zones: ReadonlyMap<string, number> = new Map(
  Object.entries(STANDARD_HOURS).flatMap(([hours, names]) =>
    names.split(/\s+/).map((name) => [`Europe/${name}`, Number(hours) * HOUR]),
  ),
);

export const summerTimeZones: readonly string[] = [...zones.keys()];

/** Seconds that clocks are ahead of UTC at an instant; undefined where this rule does not hold. */
export function offsetBySummerTime(epoch: number, timezone: string): number | undefined {
  const standard = zones.get(timezone);
  if (standard === undefined || epoch < SINCE) return undefined;
  return standard + (isSummer(epoch) ? HOUR : 0);
}

/** The instant at which clocks show a time. One that they skip counts as if they went on, one that they show twice is the first. */
export function instantBySummerTime(wall: number, timezone: string): number | undefined {
  const standard = zones.get(timezone);
  if (standard === undefined || wall < SINCE + 24 * HOUR) return undefined;
  const inSummer = wall - standard - HOUR;
  return isSummer(inSummer) ? inSummer : wall - standard;
}

function isSummer(epoch: number): boolean {
  const year = new Date(epoch * 1000).getUTCFullYear();
  return epoch >= changeIn(year, MARCH) && epoch < changeIn(year, OCTOBER);
}

const MARCH = 2;
const OCTOBER = 9;

/** 01:00 UTC on the last Sunday of a month that has 31 days. */
function changeIn(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31));
  return Date.UTC(year, month, 31 - last.getUTCDay(), 1) / 1000;
}
