import { label, say } from '@migmap/core';
import { backupsByService } from '../backup/coverage.ts';
import { waveText } from '../order/phrases.ts';
import { listed } from '../titles.ts';
import { changeRule, stillMoving } from './change-rule.ts';

export const backupRemoved = changeRule(
  {
    code: 'diff/backup-removed',
    severity: 'error',
    summary: 'A change takes away the last backup of a service that still moves.',
    source: 'Practice: no move without a copy to go back to',
  },
  function* (compared) {
    const now = backupsByService(compared.after);
    for (const [then, backups] of backupsByService(compared.before)) {
      const moving = stillMoving(compared, then);
      if (!moving || now.has(moving.service)) continue;
      const { service, wave, source } = moving;
      yield {
        message: say`${label(service)} was backed up by ${listed(backups.map((backup) => label(backup)))}, is in no backup any more,
          and still moves in ${waveText(wave)}: what the move spoils is lost. Keep it in a backup.`,
        source,
        names: [service.name.value, ...backups.map(({ name }) => name.value)],
        wave: wave.name.value,
        service,
      };
    }
  },
);
