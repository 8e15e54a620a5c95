import { label, say } from '@migmap/core';
import { listed, waveText } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';
import { type Moving, movingData, type Restore, restoresOf } from './coverage.ts';

export const backupRestoreLate: Rule = {
  meta: {
    code: 'backup/restore-late',
    category: 'backup',
    severity: 'error',
    summary: 'The only restore test is after the start of the wave that moves the service.',
    source: 'Language reference, Sums: tests',
  },
  *check(context) {
    const late = new Map<Restore, Moving[]>();
    for (const moving of movingData(context)) {
      const [first] = restoresOf(moving.backups);
      if (!first || moving.starts === undefined || first.on.value <= moving.starts) continue;
      late.set(first, [...(late.get(first) ?? []), moving]);
    }
    for (const [restore, all] of late) {
      const [moving] = [...all].sort((a, b) => ((a.starts ?? '') < (b.starts ?? '') ? -1 : 1));
      if (!moving) continue;
      yield {
        message: say`The first restore test, on ${restore.on.value}, is after ${waveText(moving.wave)} has started on
          ${moving.starts ?? ''}, which moves ${listed(all.map(({ service }) => label(service)))}: a backup that cannot be
          read would be found out too late. Test it before that day.`,
        source: restore.on.source,
        names: all.map(({ service }) => service.name.value),
        wave: moving.wave.name.value,
        related: moving.wave.dates
          ? [{ source: moving.wave.dates.source, message: say`The wave starts here` }]
          : [],
      };
    }
  },
};
