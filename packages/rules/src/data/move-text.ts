import {
  type DataMove,
  type FullCopy,
  formatQuantity,
  formatSeconds,
  LINK_EFFICIENCY,
  type Link,
} from '@migmap/core';
import { decimal } from '../decimal.ts';

/** The sum of a move with all that it is made of: `4TB at 300Mbit/s = 29 h 37 min, × 20% of the service = …`. */
export function moveSum(move: DataMove): string {
  const { full, share, delta, seconds } = move;
  const factors: string[] = [];
  if (share !== 100) factors.push(`× ${decimal(share)} % of the service`);
  if (delta) factors.push(`× ${decimal(delta.percent)} % that changes (${deltaText(delta)})`);
  const sum = factors.length === 0 ? '' : `, ${factors.join(' ')} = ${formatSeconds(seconds)}`;
  return `${fullCopySum(full)}${sum}`;
}

/** How long all of the data takes once, and why: `46 h, rehearsed on 2027-03-20`. */
export function fullCopySum(full: FullCopy): string {
  const { basis } = full;
  const time = formatSeconds(full.seconds);
  if (basis.by === 'rehearsal')
    return `${time}, ${basis.on === undefined ? 'rehearsed' : `rehearsed on ${basis.on}`}`;
  const volume = formatQuantity(basis.volume);
  if (basis.by === 'rate') return `${volume} at ${formatQuantity(basis.rate)} = ${time}`;
  const factors = `${formatQuantity(basis.linkRate)} × ${decimal(basis.linkShare)} % × ${LINK_EFFICIENCY}`;
  return `${volume} over ${linkText(basis.link)} (${factors} = ${rateText(full.bytesPerSecond ?? 0)}) = ${time}`;
}

export function linkText(link: Link): string {
  return `${link.a.value} -- ${link.b.value}`;
}

function deltaText({ change, since, days, percent }: NonNullable<DataMove['delta']>): string {
  const time = since === undefined ? 'for one day' : `for ${decimal(days)} days from ${since}`;
  return `${formatQuantity(change.share.value)} per ${change.per} ${time}${percent >= 100 ? ', at most all' : ''}`;
}

const MEGABIT = 1e6 / 8;

function rateText(bytesPerSecond: number): string {
  const megabits = bytesPerSecond / MEGABIT;
  return megabits >= 1 ? `${decimal(megabits)}Mbit/s` : `${decimal(megabits * 1000)}kbit/s`;
}
