import type { Wave } from '../model/map.ts';
import { label, type ResolvedMap } from '../model/resolve.ts';
import type { Change, MapDiff } from './change.ts';
import { grouped } from './grouped.ts';

/** Changes of one wave, or of none. */
export interface ChangeGroup {
  readonly title: string;
  readonly changes: readonly Change[];
}

/** By wave, in the order of the plan; what is about no wave comes last. */
export function changesByWave(
  { changes }: MapDiff,
  before: ResolvedMap | undefined,
  after: ResolvedMap | undefined,
): ChangeGroup[] {
  const groups = grouped(changes, ({ wave }) => wave ?? '');
  const waves = [...(after?.waves ?? []), ...(before?.waves ?? [])];
  const names = [...new Set([...waves.map(({ name }) => name.value), ...groups.keys()])];
  const inWaves = names.flatMap((name) => {
    const own = name === '' ? undefined : groups.get(name);
    const wave = waves.find((each) => each.name.value === name);
    return own ? [{ title: titleOf(wave, name), changes: own }] : [];
  });
  const elsewhere = groups.get('');
  return [...inWaves, ...(elsewhere ? [{ title: 'Outside the waves', changes: elsewhere }] : [])];
}

function titleOf(wave: Wave | undefined, name: string): string {
  return `Wave ${wave ? label(wave).replaceAll('`', '') : name}`;
}
