/** Crossings of the links between two rows: inversions, counted with a tree of sums. */
export function crossingsBetween(
  upper: readonly number[],
  lower: readonly number[],
  after: readonly (readonly number[])[],
): number {
  const place: number[] = [];
  for (let index = 0; index < lower.length; index++) place[lower[index] ?? 0] = index;
  const sums = new Int32Array(lower.length + 1);
  let seen = 0;
  let crossings = 0;
  for (const element of upper) {
    const ends = (after[element] ?? []).map((end) => place[end] ?? 0).sort((a, b) => a - b);
    for (const end of ends) crossings += seen - upTo(sums, end + 1);
    for (const end of ends) add(sums, end + 1);
    seen += ends.length;
  }
  return crossings;
}

/** Crossings of the links of two neighbours, with `first` before `second`. */
export function crossingsOfPair(
  first: readonly number[],
  second: readonly number[],
  place: readonly number[],
): number {
  let sum = 0;
  for (const a of first) {
    const at = place[a] ?? 0;
    for (const b of second) if (at > (place[b] ?? 0)) sum++;
  }
  return sum;
}

function upTo(sums: Int32Array, at: number): number {
  let sum = 0;
  for (let index = at; index > 0; index -= index & -index) sum += sums[index] ?? 0;
  return sum;
}

function add(sums: Int32Array, at: number): void {
  for (let index = at; index < sums.length; index += index & -index) sums[index] = (sums[index] ?? 0) + 1;
}
