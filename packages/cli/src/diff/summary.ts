import type { Change, Wave } from '@migmap/core';
import { label } from '@migmap/core';
import type { Finding } from '@migmap/rules';
import { count } from '../reporters/words.ts';
import type { MapReport } from './report-diff.ts';

/** What a change does to a plan, in one line. */
export function summaryWords(map: MapReport): string {
  const { state, metrics } = map;
  if (state === 'same') return 'nothing changes in the plan';
  if (state === 'removed') return 'this map is gone';
  if (state === 'added') {
    const { services, waves, errors } = metrics.after;
    return `this map is new: ${count(services, 'service')}, ${count(waves, 'wave')}, ${count(errors, 'error')}`;
  }
  const parts = [changed(map), ...losses(map), ...judgement(map), ...ends(map)];
  return parts.join('; ');
}

function changed({ diff: { changes } }: MapReport): string {
  if (changes.length === 0) return 'nothing changes in the plan, only in what is found';
  const waves = new Set(changes.flatMap(({ wave }) => wave ?? []));
  return `${count(changes.length, 'change')}${waves.size === 0 ? '' : ` in ${count(waves.size, 'wave')}`}`;
}

const SAFETY_NETS = ['diff/rollback-removed', 'diff/backup-removed', 'diff/pilot-removed'];

function losses({ destructive }: MapReport): string[] {
  const lost = destructive.filter(({ code, suppressed }) => !suppressed && SAFETY_NETS.includes(code)).length;
  return lost === 0 ? [] : [`${count(lost, 'safety net')} removed`];
}

function judgement({ findings: { added, gone }, metrics }: MapReport): string[] {
  const errors = added.filter(isError).length;
  const fixed = gone.filter(isError).length;
  const parts = [
    ...(errors > 0 ? [`${count(errors, 'new error')}`] : []),
    ...(fixed > 0 ? [`${count(fixed, 'error')} gone`] : []),
  ];
  const still = metrics.after.errors - errors;
  if (metrics.after.errors === 0) return [...parts, 'the plan holds'];
  return still > 0 ? [...parts, `${count(still, 'error')} as before`] : parts;
}

function ends({ metrics: { before, after } }: MapReport): string[] {
  if (before.ends === after.ends) return [];
  return [`ends ${before.ends ?? 'without a date'} → ${after.ends ?? 'without a date'}`];
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

/** Changes of one wave, or of none. */
export interface ChangeGroup {
  readonly title: string;
  readonly changes: readonly Change[];
}

/** By wave, in the order of the plan; what is about no wave comes last. */
export function changeGroups({ diff, after, before }: MapReport): ChangeGroup[] {
  const groups = Map.groupBy(diff.changes, ({ wave }) => wave ?? '');
  const waves = [...(after?.map.waves ?? []), ...(before?.map.waves ?? [])];
  const names = [...new Set([...waves.map(({ name }) => name.value), ...groups.keys()])].filter(
    (name) => name !== '',
  );
  const inWaves = names.flatMap((name) => {
    const changes = groups.get(name);
    return changes
      ? [
          {
            title: titleOf(
              waves.find((wave) => wave.name.value === name),
              name,
            ),
            changes,
          },
        ]
      : [];
  });
  const elsewhere = groups.get('');
  return [...inWaves, ...(elsewhere ? [{ title: 'Outside the waves', changes: elsewhere }] : [])];
}

function titleOf(wave: Wave | undefined, name: string): string {
  return `Wave ${wave ? label(wave).replaceAll('`', '') : name}`;
}
