import { type Backup, formatQuantity } from '@migmap/core';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

export function backupPage(telling: Telling, backup: Backup): Page {
  const { alerts, alertsBy, every, owner, side, sites } = backup;
  const points = telling.map.rollbacks.filter((rollback) => rollback.backup?.value === backup.name.value);
  return {
    heading: telling.heading(backup, side ? `backup of the ${side.value} side` : 'backup'),
    facts: [
      fact('of', telling.refs('service', backup.of)),
      fact('every', every ? formatQuantity(every.value) : ''),
      fact('copies', copiesText(backup)),
      fact('lies at', telling.refs('site', sites)),
      fact('restored', restoresText(backup)),
      fact(
        'alerts',
        alerts ? `${telling.text(alerts)}${alertsBy ? ` by ${telling.ref('service', alertsBy)}` : ''}` : '',
      ),
      fact('rollbacks that rest on it', telling.names(points)),
      fact('owner', owner ? telling.ref('team', owner) : ''),
    ],
  };
}

function copiesText({ copies }: Backup): string {
  if (!copies) return '';
  return `${copies.copies} on ${copies.media ?? 0} sorts of media, ${copies.offsite ?? 0} offsite`;
}

function restoresText({ restores }: Backup): string {
  if (restores.length === 0) return 'never, as far as the map says';
  return restores
    .map(({ on, took }) => `${on.value}${took ? ` in ${formatQuantity(took.value)}` : ''}`)
    .join(', ');
}
