import {
  label,
  type Phrase,
  type ResolvedMap,
  type Rollback,
  type Service,
  type SourceRef,
  say,
  type Wave,
} from '@migmap/core';
import { movementsOf, partsIn } from '../order/movements.ts';

/** A rollback point with what it covers. */
export interface Point {
  readonly rollback: Rollback;
  readonly wave?: Wave;
  readonly services: readonly Service[];
}

const POINTS = new WeakMap<ResolvedMap, readonly Point[]>();

/** All rollback points but `rollback none`, as written. */
export function pointsOf(map: ResolvedMap): readonly Point[] {
  let points = POINTS.get(map);
  if (!points) {
    points = map.rollbacks.filter((rollback) => !rollback.none).map((rollback) => pointOf(map, rollback));
    POINTS.set(map, points);
  }
  return points;
}

/** A rollback point without a name of its own is told by its title or its wave. */
export function pointLabel({ rollback, wave }: Point): Phrase {
  if (rollback.name)
    return say`${label({ name: rollback.name, ...(rollback.title ? { title: rollback.title } : {}) })}`;
  return wave ? say`of wave ${label(wave)}` : say`here`;
}

export function pointName({ rollback }: Point): string[] {
  return rollback.name ? [rollback.name.value] : [];
}

export function pointSource({ rollback }: Point): SourceRef {
  return rollback.name?.source ?? rollback.head;
}

/** `takes`, or the sum of its steps where that is more; absent where neither is said. */
export function durationOf({ takes, steps }: Rollback): number | undefined {
  const timed = steps.flatMap((step) => step.takes?.value.base ?? []);
  if (!takes && timed.length === 0) return undefined;
  return Math.max(
    takes?.value.base ?? 0,
    timed.reduce((sum, seconds) => sum + seconds, 0),
  );
}

const WEIGHTS = ['low', 'medium', 'high', 'critical'];

/** The service whose criticality decides how much a finding weighs. */
export function weightiest(services: readonly Service[]): Service | undefined {
  const weight = (service: Service): number => WEIGHTS.indexOf(service.criticality?.value ?? '');
  return services.reduce<Service | undefined>(
    (best, next) => (best && weight(best) >= weight(next) ? best : next),
    undefined,
  );
}

/** The wave before whose start everything has to be ready: its own, else the first that moves what it covers. */
export function startingWave(map: ResolvedMap, point: Point): Wave | undefined {
  return point.wave ?? point.services.flatMap((service) => movementsOf(map, service).parts[0]?.wave ?? [])[0];
}

function pointOf(map: ResolvedMap, rollback: Rollback): Point {
  const wave = rollback.wave && (map.find('wave', rollback.wave.value) as Wave | undefined);
  const refs = rollback.of.length > 0 ? rollback.of : wave ? partsIn(wave).map((part) => part.ref) : [];
  const services = [...new Set(refs.flatMap((ref) => map.service(ref) ?? []))];
  return { rollback, services, ...(wave ? { wave } : {}) };
}
