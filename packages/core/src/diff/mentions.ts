import type { NameUse } from '../model/map.ts';
import type { Thing } from './thing.ts';

/** Tells the things of a map in whose text some names are used; of what has no text of its own, one never knows. */
export function mentioning(uses: readonly NameUse[], names: ReadonlySet<string>): (thing: Thing) => boolean {
  const places = new Map<string, number[]>();
  for (const { ref } of uses) {
    if (!names.has(ref.value)) continue;
    const known = places.get(ref.source.file);
    if (known) known.push(ref.source.start);
    else places.set(ref.source.file, [ref.source.start]);
  }
  for (const starts of places.values()) starts.sort((a, b) => a - b);
  return ({ block }) => block === undefined || isWithin(places.get(block.file) ?? [], block.start, block.end);
}

/** Whether one of the sorted numbers is from `start` on and before `end`. */
function isWithin(sorted: readonly number[], start: number, end: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return (sorted[low] ?? end) < end;
}
