import { addDays, type Backup, type Fix, label, type ResolvedMap, type Service, say } from '@migmap/core';
import { addProperty } from '../edits.ts';
import { listed } from '../order/phrases.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { type Moving, movingData, restoresOf, weightiest } from './coverage.ts';

export const backupRestoreUntested: Rule = {
  meta: {
    code: 'backup/restore-untested',
    category: 'backup',
    severity: 'warning',
    escalates: true,
    fixable: true,
    summary: 'A service that bears data moves, and its backup has never been restored.',
    source: 'Practice: a backup counts from the first restore that passed',
  },
  *check(context) {
    for (const [backup, moving] of untested(context)) yield reportOf(context.map, backup, moving);
  },
};

function untested(context: RuleContext): Map<Backup, Moving[]> {
  const found = new Map<Backup, Moving[]>();
  for (const moving of movingData(context)) {
    const [backup] = moving.backups;
    if (!backup || restoresOf(moving.backups).length > 0) continue;
    found.set(backup, [...(found.get(backup) ?? []), moving]);
  }
  return found;
}

function reportOf(map: ResolvedMap, backup: Backup, all: readonly Moving[]): Report {
  const services: readonly Service[] = all.map(({ service }) => service);
  const names = listed(services.map(label));
  const moving = services.length === 1 ? say`${names} moves` : say`${names} move`;
  return {
    message: say`${label(backup)} has no restore test that passed, and ${moving}: whether it can
      be read back would show only in need. Restore from it, and write \`restored DATE took DURATION\`.`,
    source: backup.name.source,
    names: [backup.name.value, ...services.map(({ name }) => name.value)],
    fixes: plannedTest(map, backup, all),
    ...weightiest(services),
  };
}

function plannedTest(map: ResolvedMap, backup: Backup, moving: readonly Moving[]): Fix[] {
  const starts = moving.flatMap((one) => one.starts ?? []).sort()[0];
  if (starts === undefined) return [];
  const day = addDays(starts, -1);
  const title = say`Plan a restore test on ${day}, the day before the move`;
  return [{ title, edits: [addProperty(map, backup, `restored ${day}`)] }];
}
