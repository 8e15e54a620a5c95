import {
  type DataMove,
  type FullCopy,
  formatQuantity,
  formatSeconds,
  joined,
  LINK_EFFICIENCY,
  type Link,
  NOTHING_SAID,
  type Phrase,
  say,
} from '@migmap/core';
import { decimal } from '../decimal.ts';

/** The sum of a move with all that it is made of: `4TB at 300Mbit/s = 29 h 37 min, × 20% of the service = …`. */
export function moveSum(move: DataMove): Phrase {
  const { full, share, delta, seconds } = move;
  const factors: Phrase[] = [];
  if (share !== 100) factors.push(say`× ${decimal(share)} % of the service`);
  if (delta) factors.push(say`× ${decimal(delta.percent)} % that changes (${deltaText(delta)})`);
  const sum =
    factors.length === 0 ? NOTHING_SAID : say`, ${joined(factors, ' ')} = ${formatSeconds(seconds)}`;
  return say`${fullCopySum(full)}${sum}`;
}

/** How long all of the data takes once, and why: `46 h, rehearsed on 2027-03-20`. */
export function fullCopySum(full: FullCopy): Phrase {
  const { basis } = full;
  const time = formatSeconds(full.seconds);
  if (basis.by === 'rehearsal')
    return say`${time}, ${basis.on === undefined ? say`rehearsed` : say`rehearsed on ${basis.on}`}`;
  const volume = formatQuantity(basis.volume);
  if (basis.by === 'rate') return say`${volume} at ${formatQuantity(basis.rate)} = ${time}`;
  const factors = `${formatQuantity(basis.linkRate)} × ${decimal(basis.linkShare)} % × ${LINK_EFFICIENCY}`;
  return say`${volume} over ${linkText(basis.link)} (${factors} = ${rateText(full.bytesPerSecond ?? 0)}) = ${time}`;
}

export function linkText(link: Link): string {
  return `${link.a.value} -- ${link.b.value}`;
}

function deltaText({ change, since, days, percent }: NonNullable<DataMove['delta']>): Phrase {
  const time = since === undefined ? say`for one day` : say`for ${decimal(days)} days from ${since}`;
  const most = percent >= 100 ? say`, at most all` : NOTHING_SAID;
  return say`${formatQuantity(change.share.value)} per ${change.per} ${time}${most}`;
}

const MEGABIT = 1e6 / 8;

function rateText(bytesPerSecond: number): string {
  const megabits = bytesPerSecond / MEGABIT;
  return megabits >= 1 ? `${decimal(megabits)}Mbit/s` : `${decimal(megabits * 1000)}kbit/s`;
}
