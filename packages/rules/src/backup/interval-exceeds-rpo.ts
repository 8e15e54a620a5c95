import { type Backup, formatQuantity, label, type Service, say } from '@migmap/core';
import type { Report, Rule } from '../rule.ts';
import { backupsByService } from './coverage.ts';

export const backupIntervalExceedsRpo: Rule = {
  meta: {
    code: 'backup/interval-exceeds-rpo',
    category: 'backup',
    severity: 'error',
    summary: 'The backup runs more rarely than the service may lose data.',
    source: 'Language reference: `rpo` and `every`',
  },
  *check({ map }) {
    for (const [service, backups] of backupsByService(map)) yield* judge(service, backups);
  },
};

/** Of several backups the most frequent one counts. */
function* judge(service: Service, backups: readonly Backup[]): Iterable<Report> {
  const rpo = service.rpo;
  const timed = backups.flatMap((backup) => (backup.every ? [{ backup, every: backup.every }] : []));
  const [often] = timed.sort((a, b) => a.every.value.base - b.every.value.base);
  // A backup that does not say how often it runs may be the one that keeps the promise.
  if (!rpo || !often || timed.length < backups.length) return;
  if (often.every.value.base <= rpo.value.base) return;
  yield {
    message: say`${label(often.backup)} runs every ${formatQuantity(often.every.value)}, and ${label(service)} may lose no more
      than ${formatQuantity(rpo.value)} (\`rpo\`): a loss between two runs would be larger. Run it more often, or
      agree on a longer \`rpo\`.`,
    source: often.every.source,
    names: [often.backup.name.value, service.name.value],
    related: [{ source: rpo.source, message: say`${label(service)} may lose this much` }],
  };
}
