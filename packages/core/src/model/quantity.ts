/** What a quantity measures. */
export type QuantityKind = 'duration' | 'size' | 'rate' | 'share' | 'count' | 'money';

/**
 * A number with its unit. `base` is the amount in the kind's base unit: seconds, bytes,
 * bytes per second, percent, or the bare number. A month counts 30 days, a year 365.
 */
export interface Quantity {
  readonly kind: QuantityKind;
  readonly amount: number;
  /** The unit as written; empty for a count; the ISO code for money. */
  readonly unit: string;
  readonly base: number;
}

/** Nearest valid spellings of an unknown unit, best first. */
export interface UnknownUnit {
  readonly unknownUnit: string;
  readonly nearest: readonly string[];
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const DURATION_UNITS: Readonly<Record<string, number>> = {
  s: 1,
  min: MINUTE,
  h: HOUR,
  d: DAY,
  w: 7 * DAY,
  mo: 30 * DAY,
  y: 365 * DAY,
};

export const SIZE_UNITS: Readonly<Record<string, number>> = {
  B: 1,
  kB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  PB: 1e15,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
  PiB: 2 ** 50,
};

export const RATE_UNITS: Readonly<Record<string, number>> = {
  'bit/s': 1 / 8,
  'kbit/s': 1e3 / 8,
  'Mbit/s': 1e6 / 8,
  'Gbit/s': 1e9 / 8,
  ...sizeRates(),
};

/**
 * Reads a quantity such as `15min`, `4TB`, `300Mbit/s`, `40%` or `620`.
 * An unknown unit is answered with the nearest valid spellings; text that does not start
 * with a number has the unit it is.
 */
export function parseQuantity(text: string): Quantity | UnknownUnit {
  const match = /^(\d+(?:\.\d+)?)(.*)$/s.exec(text);
  const unit = match?.[2] ?? text;
  const amount = Number(match?.[1] ?? Number.NaN);
  const found = kindOfUnit(unit);
  if (!match || !found) return { unknownUnit: unit, nearest: nearestUnits(unit) };
  return { kind: found.kind, amount, unit, base: amount * found.factor };
}

export function isUnknownUnit(value: Quantity | UnknownUnit): value is UnknownUnit {
  return 'unknownUnit' in value;
}

/** An amount of money; `currency` is not judged here. */
export function money(amount: number, currency: string): Quantity {
  return { kind: 'money', amount, unit: currency, base: amount };
}

/** The quantity as an author would write it. */
export function formatQuantity(quantity: Quantity): string {
  if (quantity.kind === 'money') return `${quantity.amount} ${quantity.unit}`;
  return `${quantity.amount}${quantity.unit}`;
}

/** Seconds in the two largest units that matter: `46 h`, `2 h 30 min`, `3 d 4 h`. */
export function formatSeconds(seconds: number): string {
  const units: readonly [number, string][] = [
    [DAY, 'd'],
    [HOUR, 'h'],
    [MINUTE, 'min'],
    [1, 's'],
  ];
  let rest = Math.round(seconds);
  const parts: string[] = [];
  for (const [size, name] of units) {
    // Up to three days are clearer in hours: a window is thought of as 46 h, not 1 d 22 h.
    if (name === 'd' && rest < 3 * DAY && rest % DAY !== 0) continue;
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(`${count} ${name}`);
    rest -= count * size;
    if (parts.length === 2) break;
  }
  return parts.join(' ') || '0 s';
}

function sizeRates(): Record<string, number> {
  const rates: Record<string, number> = {};
  for (const [size, bytes] of Object.entries(SIZE_UNITS)) {
    for (const per of ['s', 'min', 'h', 'd']) rates[`${size}/${per}`] = bytes / (DURATION_UNITS[per] ?? 1);
  }
  return rates;
}

function kindOfUnit(unit: string): { kind: QuantityKind; factor: number } | undefined {
  if (unit === '') return { kind: 'count', factor: 1 };
  if (unit === '%') return { kind: 'share', factor: 1 };
  const tables: readonly [QuantityKind, Readonly<Record<string, number>>][] = [
    ['duration', DURATION_UNITS],
    ['size', SIZE_UNITS],
    ['rate', RATE_UNITS],
  ];
  for (const [kind, table] of tables) {
    if (Object.hasOwn(table, unit)) return { kind, factor: table[unit] ?? 1 };
  }
  return undefined;
}

/** Words that people write for a unit, so that `30m` and `2hours` find their way. */
const SPELLINGS: Readonly<Record<string, string>> = {
  m: 'min',
  mins: 'min',
  minute: 'min',
  minutes: 'min',
  sec: 's',
  second: 's',
  seconds: 's',
  hr: 'h',
  hrs: 'h',
  hour: 'h',
  hours: 'h',
  day: 'd',
  days: 'd',
  week: 'w',
  weeks: 'w',
  month: 'mo',
  months: 'mo',
  year: 'y',
  years: 'y',
  a: 'y',
  percent: '%',
  mbps: 'Mbit/s',
  gbps: 'Gbit/s',
  kbps: 'kbit/s',
  bps: 'bit/s',
};

function nearestUnits(unit: string): string[] {
  const spelled = SPELLINGS[unit.toLowerCase()];
  const all = [...Object.keys(DURATION_UNITS), ...Object.keys(SIZE_UNITS), ...Object.keys(RATE_UNITS), '%'];
  const sameLetters = all.filter((known) => known.toLowerCase() === unit.toLowerCase());
  const near = nearest(unit, all);
  return [...new Set([...(spelled ? [spelled] : []), ...sameLetters, ...near])].slice(0, 3);
}

/** The candidates nearest in spelling, best first, at most three, none farther than a third of the word. */
export function nearest(word: string, candidates: Iterable<string>): string[] {
  const limit = Math.max(1, Math.ceil(word.length / 3));
  const scored: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance <= limit) scored.push({ candidate, distance });
  }
  scored.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return scored.slice(0, 3).map((entry) => entry.candidate);
}

/** Insertions, deletions, replacements and swaps of neighbours, each at cost 1. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
