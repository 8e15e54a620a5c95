import type { NameRef, ResolvedMap, Wave } from '@migmap/core';

export interface Predecessor {
  readonly wave: Wave;
  /** The name after `after`; absent where the order comes from being written below. */
  readonly ref?: NameRef;
}

/** The waves that each wave directly follows: those it names, else the one written before it in its file. */
export function predecessorsOf(map: ResolvedMap): ReadonlyMap<Wave, readonly Predecessor[]> {
  const byName = new Map<string, Wave>();
  for (const wave of map.waves) if (!byName.has(wave.name.value)) byName.set(wave.name.value, wave);
  return new Map(map.waves.map((wave, index) => [wave, directly(map, byName, wave, index)]));
}

function directly(
  map: ResolvedMap,
  byName: ReadonlyMap<string, Wave>,
  wave: Wave,
  index: number,
): Predecessor[] {
  if (wave.afterNone) return [];
  const named = wave.after.flatMap((ref) => {
    const found = byName.get(ref.value);
    return found ? [{ wave: found, ref }] : [];
  });
  if (named.length > 0) return named;
  const previous = map.waves[index - 1];
  return previous?.source.file === wave.source.file ? [{ wave: previous }] : [];
}
