/**
 * Places in rising order, at least `pitch` apart and within `from` and `to`, as near to the wishes as can be.
 * Nearness is the sum of distances, not of squares: so most get exactly what they wish, and lines stay straight.
 */
export function spread(wishes: readonly number[], from: number, to: number, pitch: number): number[] {
  const room = Math.max(0, to - from);
  const fair = wishes.length > 1 ? Math.min(pitch, room / (wishes.length - 1)) : pitch;
  // Whole pixels, as long as there is one for each.
  const step = fair >= 1 ? Math.floor(fair) : fair;
  const blocks: { values: number[]; count: number; median: number }[] = [];
  for (const [index, wish] of wishes.entries()) {
    let block = {
      values: [Math.round(wish) - index * step],
      count: 1,
      median: Math.round(wish) - index * step,
    };
    for (let last = blocks.at(-1); last && last.median > block.median; last = blocks.at(-1)) {
      blocks.pop();
      block = joined(last.values, block.values);
    }
    blocks.push(block);
  }
  const highest = to - (wishes.length - 1) * step;
  const flat = blocks.flatMap((block) => new Array<number>(block.count).fill(block.median));
  return flat.map((value, index) => Math.max(from, Math.min(highest, value)) + index * step);
}

function joined(
  a: readonly number[],
  b: readonly number[],
): { values: number[]; count: number; median: number } {
  const values = [...a, ...b].sort((x, y) => x - y);
  return { values, count: values.length, median: values[Math.floor((values.length - 1) / 2)] ?? 0 };
}
