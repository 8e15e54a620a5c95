import { daysBetween, label, say } from '@migmap/core';
import { listed, waveText } from '../order/phrases.ts';
import type { Report, Rule } from '../rule.ts';
import { type Moving, movingData, type Restore, restoresOf } from './coverage.ts';

export const backupRestoreStale: Rule = {
  meta: {
    code: 'backup/restore-stale',
    category: 'backup',
    severity: 'warning',
    summary: 'The last restore test before the move is too old.',
    source: 'Practice: what was restored long ago says little of the backup of today',
    options: [
      {
        name: 'days',
        description: 'how old the last restore test may be when the wave starts',
        default: { small: 30, public: 30, critical: 7 },
      },
    ],
  },
  *check(context) {
    const limit = context.option('days');
    const stale = new Map<Restore, Moving[]>();
    for (const moving of movingData(context)) {
      const { starts } = moving;
      if (starts === undefined) continue;
      const last = restoresOf(moving.backups).findLast((restore) => restore.on.value <= starts);
      if (!last || daysBetween(last.on.value, starts) <= limit) continue;
      stale.set(last, [...(stale.get(last) ?? []), moving]);
    }
    for (const [restore, all] of stale) yield reportOf(restore, all, limit);
  },
};

function reportOf(restore: Restore, all: readonly Moving[], limit: number): Report {
  const [moving] = [...all].sort((a, b) => ((a.starts ?? '') < (b.starts ?? '') ? -1 : 1));
  const starts = moving?.starts ?? restore.on.value;
  return {
    message: say`The last restore test of ${listed(all.map(({ service }) => label(service)))} before the move is of
      ${restore.on.value}, ${daysBetween(restore.on.value, starts)} days before
      ${moving ? waveText(moving.wave) : say`the wave`} starts on ${starts}; it should be at most ${limit} days old, for
      backups fail silently. Restore again, and add the date.`,
    source: restore.on.source,
    names: all.map(({ service }) => service.name.value),
    ...(moving ? { wave: moving.wave.name.value } : {}),
  };
}
