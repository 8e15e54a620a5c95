import type { ResolvedMap, Service } from '@migmap/core';

/** The service is of one of these kinds, or of a kind that is one. */
export function isOfKind(map: ResolvedMap, service: Service, kinds: readonly string[]): boolean {
  const kind = service.kind?.value;
  return kind !== undefined && kinds.some((wanted) => map.knowledge.isA(kind, wanted));
}

/** Some service says that one of these kinds need not be in the map. */
export function isAssumed(map: ResolvedMap, services: readonly Service[], kinds: readonly string[]): boolean {
  return services.some((service) =>
    service.assumptions.some((assumption) =>
      assumption.kinds.some((kind) => kinds.some((wanted) => map.knowledge.isA(kind.value, wanted))),
    ),
  );
}
