import { type ChangeGroup, changesByWave } from '@migmap/core';
import type { Finding } from '@migmap/rules';
import { count } from '../reporters/words.ts';
import { severities } from '../severities.ts';
import type { MapReport } from './report-diff.ts';
import { silencedBy } from './weigh.ts';

/** What a change does to a plan, in one line. */
export function summaryWords(map: MapReport): string {
  const { state, metrics } = map;
  if (state === 'same') return 'nothing changes in the plan';
  if (state === 'removed') return 'this map is gone';
  if (state === 'added') {
    const { services, waves, errors } = metrics.after;
    return `this map is new: ${count(services, 'service')}, ${count(waves, 'wave')}, ${count(errors, 'error')}`;
  }
  const unread = map.isRead ? [] : ['not all of it could be understood, and be compared'];
  const parts = [changed(map), ...unread, ...losses(map), ...judgement(map), ...ends(map)];
  return parts.join('; ');
}

function changed({ diff: { changes }, isRead }: MapReport): string {
  if (changes.length === 0)
    return isRead ? 'nothing changes in the plan, only in what is found' : 'no change seen';
  const waves = new Set(changes.flatMap(({ wave }) => wave ?? []));
  return `${count(changes.length, 'change')}${waves.size === 0 ? '' : ` in ${count(waves.size, 'wave')}`}`;
}

const SAFETY_NETS = ['diff/rollback-removed', 'diff/backup-removed', 'diff/pilot-removed'];

function losses({ destructive }: MapReport): string[] {
  const lost = destructive.filter((finding) => !finding.suppressed && !isNoSafetyNet(finding)).length;
  return lost === 0 ? [] : [`${count(lost, 'safety net')} removed`];
}

function judgement(map: MapReport): string[] {
  const { destructive, findings, told, metrics } = map;
  const { added, gone } = findings;
  const silenced = silencedBy(map).length;
  const errors = added.filter(isError).length;
  const warnings = [...destructive.filter(isNoSafetyNet), ...added].filter(isWarning).length;
  const fixed = gone.filter(isError).length;
  const parts = [
    ...(errors > 0 ? [count(errors, 'new error')] : []),
    ...(warnings > 0 ? [count(warnings, 'new warning')] : []),
    ...(fixed > 0 ? [`${count(fixed, 'error')} gone`] : []),
    ...(silenced > 0 ? [`${count(silenced, 'finding')} silenced`] : []),
  ];
  const still = metrics.after.errors - errors - told.filter(isError).length;
  if (metrics.after.errors === 0) return [...parts, 'the plan holds'];
  return still > 0 ? [...parts, `${count(still, 'error')} as before`] : parts;
}

function ends({ metrics: { before, after } }: MapReport): string[] {
  if (before.ends === after.ends) return [];
  return [`ends ${before.ends ?? 'without a date'} → ${after.ends ?? 'without a date'}`];
}

/** `Findings as before: 2 errors, 5 warnings; …`: neither text nor comment says more of them. */
export function stillWords({ findings: { still } }: MapReport): string[] {
  const parts = severities.flatMap((severity) => {
    const found = still.filter((finding) => finding.severity === severity).length;
    return found === 0 ? [] : [count(found, severity === 'info' ? 'hint' : severity)];
  });
  if (parts.length === 0) return [];
  return [`Findings as before: ${parts.join(', ')}; --format json names them`];
}

function isNoSafetyNet({ code }: Finding): boolean {
  return !SAFETY_NETS.includes(code);
}

function isWarning({ severity, suppressed }: Finding): boolean {
  return severity === 'warning' && !suppressed;
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

/** By wave, in the order of the plan; what is about no wave comes last. */
export function changeGroups({ diff, after, before }: MapReport): ChangeGroup[] {
  return changesByWave(diff, before?.map, after?.map);
}
