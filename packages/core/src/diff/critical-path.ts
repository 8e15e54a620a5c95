import { dateOf } from '../model/date.ts';
import type { Wave } from '../model/map.ts';
import type { ResolvedMap } from '../model/resolve.ts';
import { waveOrder } from '../ordering/wave-order.ts';
import { daysBetween } from '../sums/working-days.ts';

/** The chain of waves that follow each other and take longest; a wave without dates takes no days. */
export function criticalPath(map: ResolvedMap): {
  readonly waves: readonly string[];
  readonly days?: number;
} {
  const { sequence, predecessors, waves } = waveOrder(map);
  const longest = new Map<number, Chain>();
  for (const index of sequence) {
    const wave = waves[index] as Wave;
    const before = (predecessors[index] ?? [])
      .flatMap((other) => longest.get(other) ?? [])
      .sort(longestFirst)[0];
    longest.set(index, {
      days: (before?.days ?? 0) + daysOf(wave),
      waves: [...(before?.waves ?? []), wave.name.value],
    });
  }
  const [path] = [...longest.values()].sort(longestFirst);
  if (!path) return { waves: [] };
  return path.days > 0 ? path : { waves: path.waves };
}

interface Chain {
  readonly days: number;
  readonly waves: readonly string[];
}

/** Of chains that take the same time the one with more waves, then the first by name. */
function longestFirst(a: Chain, b: Chain): number {
  const [one, other] = [a.waves.join('\n'), b.waves.join('\n')];
  return b.days - a.days || b.waves.length - a.waves.length || (one < other ? -1 : one > other ? 1 : 0);
}

function daysOf({ dates }: Wave): number {
  if (!dates) return 0;
  return daysBetween(dateOf(dates.value.from.value), dateOf(dates.value.to.value)) + 1;
}
