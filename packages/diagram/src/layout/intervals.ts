/** A stretch that has to lie on one track; what has the same key may share it. */
export interface Stretch {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** The track of each key, so that stretches that touch lie on different ones; and how many there are. */
export function tracksFor(stretches: readonly Stretch[]): {
  readonly of: ReadonlyMap<string, number>;
  readonly count: number;
} {
  const whole = new Map<string, Stretch>();
  for (const stretch of stretches) {
    const known = whole.get(stretch.key) ?? stretch;
    const [from, to] = [Math.min(known.from, stretch.from), Math.max(known.to, stretch.to)];
    whole.set(stretch.key, { key: stretch.key, from, to });
  }
  const sorted = [...whole.values()].sort(
    (a, b) => a.from - b.from || b.to - a.to || (a.key < b.key ? -1 : 1),
  );
  const ends: number[] = [];
  const of = new Map<string, number>();
  for (const { key, from, to } of sorted) {
    const free = ends.findIndex((end) => end < from);
    const track = free < 0 ? ends.length : free;
    ends[track] = to;
    of.set(key, track);
  }
  return { of, count: ends.length };
}
