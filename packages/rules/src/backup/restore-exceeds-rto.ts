import { type Backup, formatQuantity, label, type Service, say } from '@migmap/core';
import type { Report, Rule } from '../rule.ts';
import { backupsByService, restoresOf } from './coverage.ts';

export const backupRestoreExceedsRto: Rule = {
  meta: {
    code: 'backup/restore-exceeds-rto',
    category: 'backup',
    severity: 'error',
    summary: 'Restoring takes longer than the service may be away.',
    source: 'Language reference: `rto` and `restored … took`',
  },
  *check({ map }) {
    for (const [service, backups] of backupsByService(map)) yield* judge(service, backups);
  },
};

/** The last measured restore of each backup counts; the fastest backup is the one that would be used. */
function* judge(service: Service, backups: readonly Backup[]): Iterable<Report> {
  const rto = service.rto;
  if (!rto) return;
  const measured = backups.flatMap((backup) => {
    const last = restoresOf([backup]).findLast((restore) => restore.took !== undefined);
    return last?.took ? [{ backup, took: last.took }] : [];
  });
  const [fastest] = measured.sort((a, b) => a.took.value.base - b.took.value.base);
  if (!fastest || fastest.took.value.base <= rto.value.base) return;
  yield {
    message: say`Restoring ${label(service)} from ${label(fastest.backup)} took ${formatQuantity(fastest.took.value)}, longer
      than its \`rto\` of ${formatQuantity(rto.value)} allows: after a loss it would be away too long. Restore
      faster, or agree on a longer \`rto\`.`,
    source: fastest.took.source,
    names: [fastest.backup.name.value, service.name.value],
    related: [{ source: rto.source, message: say`${label(service)} may be away for this long` }],
  };
}
