import type { MigrationMap, Wave } from '../model/map.ts';
import { allOf, type Change, withWave } from './change.ts';
import { mapText } from './text.ts';

/** The waves that a wave directly follows. */
export type Predecessors = ReadonlyMap<Wave, readonly Wave[]>;

export function predecessorsIn(waves: readonly Wave[]): Predecessors {
  const byName = new Map<string, Wave>();
  for (const wave of waves) if (!byName.has(wave.name.value)) byName.set(wave.name.value, wave);
  return new Map(
    waves.map((wave, index) => {
      if (wave.afterNone) return [wave, []];
      const named = wave.after.flatMap((ref) => byName.get(ref.value) ?? []);
      const previous = waves[index - 1];
      const follows = previous && previous.source.file === wave.source.file ? [previous] : [];
      return [wave, named.length > 0 ? named : follows];
    }),
  );
}

/** Lets a wave follow just these; undefined where its header cannot be rewritten without losing a comment. */
export function follow(map: MigrationMap, wave: Wave, after: readonly string[]): Change | undefined {
  const end = wave.afterNone?.end ?? wave.after.at(-1)?.source.end ?? wave.head.end;
  const source = { ...wave.head, start: wave.head.end, end: Math.max(end, wave.head.end) };
  if (/\/[/*]/.test(mapText(map).of(source))) return undefined;
  const text = ` after ${after.length > 0 ? after.join(', ') : 'none'}`;
  return {
    edits: [{ source, text }],
    apply: (map) =>
      withWave(map, wave.name.value, (found) => {
        const { afterNone: _, ...rest } = found;
        const refs = after.map((value) => ({ value, source: wave.head }));
        return refs.length > 0 ? { ...rest, after: refs } : { ...rest, after: [], afterNone: wave.head };
      }),
  };
}

/** Takes a wave out of the order and puts it right behind another; what followed either follows on. */
export function moveWaveBehind(
  map: MigrationMap,
  waves: readonly Wave[],
  wave: Wave,
  other: Wave,
): Change | undefined {
  const predecessors = predecessorsIn(waves);
  const before = (of: Wave): readonly Wave[] => predecessors.get(of) ?? [];
  const changes: (Change | undefined)[] = [follow(map, wave, [other.name.value])];
  for (const next of waves) {
    if (next === wave) continue;
    const follows = before(next).flatMap((one) => {
      if (one === wave) return before(wave);
      return one === other ? [wave] : [one];
    });
    const names = [...new Set(follows)].filter((one) => one !== next).map((one) => one.name.value);
    if (
      names.join() !==
      before(next)
        .map((one) => one.name.value)
        .join()
    )
      changes.push(follow(map, next, names));
  }
  return changes.every((change) => change !== undefined) ? allOf(changes) : undefined;
}
