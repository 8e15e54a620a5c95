import { type Backup, formatQuantity } from '@migmap/core';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

export function backupPage(telling: Telling, backup: Backup): Page {
  const { say } = telling;
  const { every, owner, side, sites } = backup;
  const points = telling.map.rollbacks.filter((rollback) => rollback.backup?.value === backup.name.value);
  return {
    heading: telling.heading(backup, backupText(telling, side?.value)),
    facts: [
      fact(say`of`, telling.refs('service', backup.of)),
      fact(say`every`, every ? formatQuantity(every.value) : ''),
      fact(say`copies`, copiesText(telling, backup)),
      fact(say`lies at`, telling.refs('site', sites)),
      fact(say`restored`, restoresText(telling, backup)),
      fact(say`alerts`, alertsText(telling, backup)),
      fact(say`rollbacks that rest on it`, telling.names(points)),
      fact(say`owner`, owner ? telling.ref('team', owner) : ''),
    ],
  };
}

function backupText({ say }: Telling, side: 'old' | 'new' | undefined): string {
  if (side === undefined) return say`backup`;
  return side === 'old' ? say`backup of the old side` : say`backup of the new side`;
}

function alertsText(telling: Telling, { alerts, alertsBy }: Backup): string {
  if (!alerts) return '';
  const what = telling.text(alerts);
  return alertsBy ? telling.say`${what} by ${telling.ref('service', alertsBy)}` : what;
}

function copiesText({ say }: Telling, { copies }: Backup): string {
  if (!copies) return '';
  return say`${copies.copies} on ${copies.media ?? 0} sorts of media, ${copies.offsite ?? 0} offsite`;
}

function restoresText({ say }: Telling, { restores }: Backup): string {
  if (restores.length === 0) return say`never, as far as the map says`;
  return restores
    .map(({ on, took }) => (took ? say`${on.value} in ${formatQuantity(took.value)}` : on.value))
    .join(', ');
}
