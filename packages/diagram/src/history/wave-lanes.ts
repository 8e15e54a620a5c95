import type { SlipRow, SlipWave } from './slip-chart.ts';

/** Waves that run at the same time in some row lie on lanes of their own, in all rows the same. */
export function lanesOf(rows: readonly SlipRow[]): ReadonlyMap<string, number> {
  const clashes = new Map<string, Set<string>>();
  for (const { waves } of rows) {
    for (const one of waves) {
      for (const other of waves) {
        if (one === other || !overlap(one, other)) continue;
        clashes.set(one.name, (clashes.get(one.name) ?? new Set()).add(other.name));
      }
    }
  }
  const lanes = new Map<string, number>();
  for (const name of new Set(rows.flatMap(({ waves }) => waves.map((wave) => wave.name)))) {
    const taken = new Set([...(clashes.get(name) ?? [])].map((other) => lanes.get(other)));
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    lanes.set(name, lane);
  }
  return lanes;
}

function overlap(a: SlipWave, b: SlipWave): boolean {
  if (!a.from || !a.to || !b.from || !b.to) return false;
  return a.from <= b.to && b.from <= a.to;
}
