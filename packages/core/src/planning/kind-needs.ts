import type { Requirement } from '../knowledge/kinds.ts';
import type { Service } from '../model/map.ts';
import type { ResolvedMap } from '../model/resolve.ts';
import { neighboursOf } from './neighbours.ts';

/** What a kind asks for, and what the map has of it. */
export interface KindNeed {
  readonly required: Requirement;
  /**
   * `declared`: as a dependency, straight or through others. `assumed`: the author says that it is met elsewhere.
   * `undeclared`: the map has such a service, and no dependency leads to it. `absent`: it has none.
   */
  readonly state: 'declared' | 'assumed' | 'undeclared' | 'absent';
  /** Services of such a kind: those that dependencies lead to, nearest first, else all. */
  readonly by: readonly Service[];
}

/** What the kind of a service requires. */
export function requiredOf(map: ResolvedMap, service: Service): readonly KindNeed[] {
  return needsOf(map, service, map.kindOf(service)?.requires ?? []);
}

/** What the kind of a service would rather have. */
export function preferredOf(map: ResolvedMap, service: Service): readonly KindNeed[] {
  return needsOf(map, service, map.kindOf(service)?.prefers ?? []);
}

/** Services that are of one of these kinds, in written order. */
export function servicesOfKind(map: ResolvedMap, kinds: readonly string[]): readonly Service[] {
  return map.services.filter((service) => isOneOf(map, service, kinds));
}

function needsOf(map: ResolvedMap, service: Service, required: readonly Requirement[]): KindNeed[] {
  if (required.length === 0) return [];
  const reached = reachedFrom(map, service);
  return required.map((each) => needOf(map, service, each, reached));
}

function needOf(
  map: ResolvedMap,
  service: Service,
  required: Requirement,
  reached: readonly Service[],
): KindNeed {
  const near = reached.filter((each) => isOneOf(map, each, required.kinds));
  if (near.length > 0) return { required, state: 'declared', by: near };
  if (isAssumed(map, service, required)) return { required, state: 'assumed', by: [] };
  const others = servicesOfKind(map, required.kinds).filter((each) => each !== service);
  return { required, state: others.length > 0 ? 'undeclared' : 'absent', by: others };
}

/** All that a service rests on, itself apart: nearest first. */
function reachedFrom(map: ResolvedMap, service: Service): Service[] {
  const reached = new Set([service]);
  // Grows while it is gone through.
  for (const each of reached) for (const need of neighboursOf(map, each).needs) reached.add(need.service);
  reached.delete(service);
  return [...reached];
}

function isOneOf({ knowledge }: ResolvedMap, service: Service, kinds: readonly string[]): boolean {
  const name = service.kind?.value;
  return name !== undefined && kinds.some((kind) => knowledge.isA(name, kind));
}

function isAssumed({ knowledge }: ResolvedMap, service: Service, required: Requirement): boolean {
  const assumed = service.assumptions.flatMap(({ kinds }) => kinds);
  return assumed.some((ref) => required.kinds.some((kind) => knowledge.isA(ref.value, kind)));
}
