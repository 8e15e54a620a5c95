import type { Dependency, NameRef, Service } from '../model/map.ts';
import type { ResolvedMap } from '../model/resolve.ts';

/** A dependency as one of its two sides sees it. */
export interface Neighbour {
  /** The service on the other side. */
  readonly service: Service;
  readonly soft: boolean;
  readonly dependency: Dependency;
  /** The name in the dependency. */
  readonly target: NameRef;
}

/** Who is next to a service, each once: of several dependencies a hard one counts, else the first. */
export interface Neighbours {
  readonly needs: readonly Neighbour[];
  readonly neededBy: readonly Neighbour[];
}

/** What a service depends on, and who depends on it, in written order. */
export function neighboursOf(map: ResolvedMap, service: Service): Neighbours {
  let table = TABLES.get(map);
  if (!table) {
    table = tableOf(map);
    TABLES.set(map, table);
  }
  return table.get(service) ?? NONE;
}

const TABLES = new WeakMap<ResolvedMap, ReadonlyMap<Service, Neighbours>>();
const NONE: Neighbours = { needs: [], neededBy: [] };

function tableOf(map: ResolvedMap): Map<Service, Neighbours> {
  const table = new Map<Service, { needs: Neighbour[]; neededBy: Neighbour[] }>();
  for (const service of map.services) table.set(service, { needs: [], neededBy: [] });
  for (const service of map.services) {
    for (const need of needsOf(map, service)) {
      table.get(service)?.needs.push(need);
      table.get(need.service)?.neededBy.push({ ...need, service });
    }
  }
  return table;
}

function needsOf(map: ResolvedMap, dependent: Service): Iterable<Neighbour> {
  const needs = new Map<Service, Neighbour>();
  for (const dependency of dependent.dependencies) {
    for (const target of dependency.targets) {
      const service = map.service(target);
      if (!service || service === dependent) continue;
      const { soft } = dependency;
      if (!needs.has(service) || (needs.get(service)?.soft && !soft))
        needs.set(service, { service, soft, dependency, target });
    }
  }
  return needs.values();
}
