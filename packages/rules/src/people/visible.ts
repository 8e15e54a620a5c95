import type { ResolvedMap, Service, Wave } from '@migmap/core';
import { movesToNew } from '../moves.ts';
import { type Movements, movementsOf, partsIn } from '../order/movements.ts';

/** A wave that moves what people see and touch, and what that is. */
export interface VisibleMove {
  readonly wave: Wave;
  readonly services: readonly Service[];
}

/** Waves that migrate (not only pilot) directly visible services. */
export function visibleMoves(map: ResolvedMap): VisibleMove[] {
  return map.waves.flatMap((wave) => {
    const moved = new Set(partsIn(wave).flatMap(({ ref }) => map.service(ref) ?? []));
    const services = [...moved].filter((service) => map.kindOf(service)?.visible === 'direct');
    return services.length > 0 ? [{ wave, services }] : [];
  });
}

/** Services that get something new in some wave, with their steps. */
export function movingServices(map: ResolvedMap): { service: Service; movements: Movements }[] {
  return map.services.flatMap((service) => {
    const movements = movementsOf(map, service);
    return movesToNew(service) && movements.parts.length > 0 ? [{ service, movements }] : [];
  });
}
