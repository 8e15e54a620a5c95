import {
  type Backup,
  dispositionOf,
  label,
  type ResolvedMap,
  type Service,
  say,
  type Walk,
} from '@migmap/core';
import { earliest, movementsOf, type Part } from '../order/movements.ts';
import { waveText } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';
import { servicesOf } from './coverage.ts';

export const backupAlertsThroughMoved: Rule = {
  meta: {
    code: 'backup/alerts-through-moved',
    category: 'backup',
    severity: 'warning',
    summary: 'The alarms of a backup go by a service that moves in the same wave, or is not live.',
    source: 'Practice: an alarm must not take the way that is being rebuilt',
  },
  *check({ map, walk }) {
    if (walk.waveCycles.length > 0) return;
    for (const backup of map.backups) {
      const carrier = map.service(backup.alertsBy);
      const found = carrier && troubleOf(map, walk, backup, carrier);
      if (!found || !backup.alertsBy) continue;
      yield {
        message: say`Alarms of ${label(backup)} go by ${label(carrier)}, which ${found.why} ${waveText(found.part.wave)}, when
          \`${found.part.ref.value}\` moves and the backup matters most. Name another way in \`alerts … by\`.`,
        source: backup.alertsBy.source,
        names: [backup.name.value, carrier.name.value],
        wave: found.part.wave.name.value,
        related: [{ source: found.part.ref.source, message: say`What it holds moves here` }],
      };
    }
  },
};

function troubleOf(map: ResolvedMap, walk: Walk, backup: Backup, carrier: Service) {
  const moves = servicesOf(map, backup).flatMap((service) => movementsOf(map, service).parts);
  const carried = new Set(movementsOf(map, carrier).parts.map(({ wave }) => wave));
  const together = earliest(
    walk,
    moves.filter(({ wave }) => carried.has(wave)),
  );
  if (together) return { part: together, why: say`itself moves in` };
  const dark = earliest(
    walk,
    moves.filter((part) => !isLive(walk, carrier, part)),
  );
  return dark && { part: dark, why: say`is not live in` };
}

function isLive(walk: Walk, carrier: Service, part: Part): boolean {
  const disposition = dispositionOf(carrier);
  if (disposition === 'stays' || disposition === 'unsaid') return true;
  const life = walk.lifecycle(carrier);
  const at = walk.instants.findIndex((instant) => instant.step === part.step);
  if (!life || at < 0) return true;
  return [life.old, life.new].some((span) => span !== undefined && span.from <= at && at < span.to);
}
