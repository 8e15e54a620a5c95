import type { Backup, IsoDate, ResolvedMap, Service, Wave } from '@migmap/core';
import { movesToNew } from '../moves.ts';
import { earliest, movementsOf } from '../order/movements.ts';
import type { RuleContext } from '../rule.ts';
import { firstDay } from '../when.ts';

export type Restore = Backup['restores'][number];

/** A data-bearing service that moves, and what it is backed up by. */
export interface Moving {
  readonly service: Service;
  readonly backups: readonly Backup[];
  /** The wave of its first `migrate` step. */
  readonly wave: Wave;
  readonly starts: IsoDate | undefined;
}

export function movingData({ map, walk }: Pick<RuleContext, 'map' | 'walk'>): Moving[] {
  const backups = backupsByService(map);
  return map.services.flatMap((service) => {
    if (!movesToNew(service) || !map.kindOf(service)?.data) return [];
    const first = earliest(walk, movementsOf(map, service).parts);
    if (!first) return [];
    return [{ service, backups: backups.get(service) ?? [], wave: first.wave, starts: firstDay(first.wave) }];
  });
}

/** The backups of each service that has any. */
export function backupsByService(map: ResolvedMap): Map<Service, Backup[]> {
  const table = new Map<Service, Backup[]>();
  for (const backup of map.backups) {
    for (const service of servicesOf(map, backup)) {
      const known = table.get(service);
      if (known) known.push(backup);
      else table.set(service, [backup]);
    }
  }
  return table;
}

export function servicesOf(map: ResolvedMap, backup: Backup): Service[] {
  return [...new Set(backup.of.flatMap((ref) => map.service(ref) ?? []))];
}

/** Of several services, the one whose criticality decides. */
export function weightiest(services: readonly Service[]): { readonly service?: Service } {
  const service = services.find((candidate) => candidate.criticality?.value === 'critical') ?? services[0];
  return service ? { service } : {};
}

/** Restore tests by date, the earliest first. */
export function restoresOf(backups: readonly Backup[]): Restore[] {
  const all = backups.flatMap((backup) => backup.restores);
  return all.sort((a, b) => (a.on.value < b.on.value ? -1 : a.on.value > b.on.value ? 1 : 0));
}
