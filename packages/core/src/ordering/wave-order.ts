import type { Wave } from '../model/map.ts';
import type { ResolvedMap } from '../model/resolve.ts';

/**
 * The partial order of waves: each after those that it names, else after the one written before it in
 * its file. Waves are known by their index in the order of the walk.
 */
export interface WaveOrder {
  readonly waves: readonly Wave[];
  indexOf(wave: Wave): number;
  byName(name: string): number | undefined;
  /** Indices of the waves that each follows, whether it names them or stands after them. */
  readonly predecessors: readonly (readonly number[])[];
  /** Wave indices in one possible order: as written, where `after` leaves it open. */
  readonly sequence: readonly number[];
  before(a: number, b: number): boolean;
  /** No two waves are unordered. */
  readonly total: boolean;
  /** Groups of waves that follow each other in a circle. */
  readonly cycles: readonly (readonly number[])[];
}

/** Cost: O(waves² / 32) for the closure, kept as bits. */
export function waveOrder(map: ResolvedMap): WaveOrder {
  const waves = map.waves;
  const indices = new Map(waves.map((wave, index) => [wave, index]));
  const names = new Map<string, number>();
  waves.forEach((wave, index) => {
    if (!names.has(wave.name.value)) names.set(wave.name.value, index);
  });
  const predecessors = waves.map((wave, index) => predecessorsOf(waves, names, wave, index));
  const sequence = topologicalOrder(predecessors);
  const cycles = sequence.length === waves.length ? [] : circles(predecessors, new Set(sequence));
  const closure = transitiveClosure(predecessors, sequence);
  const isBefore = (a: number, b: number): boolean => hasBit(closure, b, a, waves.length);
  return {
    waves,
    indexOf: (wave) => indices.get(wave) ?? -1,
    byName: (name) => names.get(name),
    predecessors,
    sequence,
    before: isBefore,
    total: sequence.every((wave, at) => at === 0 || isBefore(sequence[at - 1] ?? 0, wave)),
    cycles,
  };
}

function predecessorsOf(
  waves: readonly Wave[],
  names: Map<string, number>,
  wave: Wave,
  index: number,
): number[] {
  if (wave.afterNone) return [];
  const named = wave.after.map((ref) => names.get(ref.value)).filter((found) => found !== undefined);
  // Where every name is unknown, that is the finding; the wave keeps the place in which it is written.
  if (named.length > 0) return named;
  const previous = waves[index - 1];
  return previous && previous.source.file === wave.source.file ? [index - 1] : [];
}

/** Of the waves that may come next, the one written first. Waves in a circle, and after one, are left out. */
function topologicalOrder(predecessors: readonly (readonly number[])[]): number[] {
  const followers: number[][] = predecessors.map(() => []);
  const open = predecessors.map((list) => new Set(list).size);
  predecessors.forEach((list, index) => {
    for (const predecessor of new Set(list)) followers[predecessor]?.push(index);
  });
  const ready = open.flatMap((count, index) => (count === 0 ? [index] : []));
  const sequence: number[] = [];
  for (let next = takeSmallest(ready); next !== undefined; next = takeSmallest(ready)) {
    sequence.push(next);
    for (const follower of followers[next] ?? []) {
      open[follower] = (open[follower] ?? 0) - 1;
      if (open[follower] === 0) ready.push(follower);
    }
  }
  return sequence;
}

function takeSmallest(ready: number[]): number | undefined {
  if (ready.length === 0) return undefined;
  let at = 0;
  for (let i = 1; i < ready.length; i++) if ((ready[i] ?? 0) < (ready[at] ?? 0)) at = i;
  return ready.splice(at, 1)[0];
}

/** One round trip for each group of waves that follow each other in a circle. */
function circles(predecessors: readonly (readonly number[])[], sorted: ReadonlySet<number>): number[][] {
  const result: number[][] = [];
  const seen = new Set<number>();
  for (let start = 0; start < predecessors.length; start++) {
    const path: number[] = [];
    let current: number | undefined = start;
    while (current !== undefined && !seen.has(current) && !sorted.has(current)) {
      seen.add(current);
      path.push(current);
      current = predecessors[current]?.find((predecessor) => !sorted.has(predecessor));
    }
    const at = current === undefined ? -1 : path.indexOf(current);
    if (at >= 0) result.push(path.slice(at).reverse());
  }
  return result;
}

function transitiveClosure(
  predecessors: readonly (readonly number[])[],
  sequence: readonly number[],
): Uint32Array {
  const words = Math.ceil(predecessors.length / 32);
  const bits = new Uint32Array(words * predecessors.length);
  for (const wave of sequence) {
    for (const predecessor of predecessors[wave] ?? []) {
      for (let word = 0; word < words; word++) {
        bits[wave * words + word] =
          (bits[wave * words + word] ?? 0) | (bits[predecessor * words + word] ?? 0);
      }
      const at = wave * words + (predecessor >> 5);
      bits[at] = (bits[at] ?? 0) | (1 << (predecessor & 31));
    }
  }
  return bits;
}

function hasBit(bits: Uint32Array, row: number, column: number, size: number): boolean {
  const words = Math.ceil(size / 32);
  return (((bits[row * words + (column >> 5)] ?? 0) >>> (column & 31)) & 1) === 1;
}
