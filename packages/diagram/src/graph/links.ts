import type { Dependency, ResolvedMap, Service } from '@migmap/core';
import type { EdgeSort } from '../picture.ts';

/** All that one service asks of another, as one line of a picture. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly sort: EdgeSort;
  /** The bridge that carries it. */
  readonly bridge?: string;
  /** Protocols and ports, as written. */
  readonly via: readonly string[];
  readonly purposes: readonly string[];
}

/** From the one that means most to the one that means least. */
export const edgeSorts: readonly EdgeSort[] = ['hard', 'bridged', 'tolerated', 'assumed', 'soft'];

/** Dependencies between the services of a picture; several between the same two are one. */
export function linksOf(map: ResolvedMap, services: readonly Service[]): Link[] {
  const shown = new Set(services.map((service) => service.name.value));
  const links = new Map<string, Link>();
  for (const service of services) {
    for (const dependency of service.dependencies) {
      for (const target of dependency.targets) {
        if (!shown.has(target.value) || target.value === service.name.value) continue;
        const key = `${service.name.value} ${target.value}`;
        links.set(key, merged(links.get(key), linkOf(map, service, target.value, dependency)));
      }
    }
  }
  return [...links.values()];
}

function linkOf(map: ResolvedMap, service: Service, to: string, dependency: Dependency): Link {
  const bridge = dependency.bridge?.value;
  const known = bridge !== undefined && map.find('bridge', bridge) ? { bridge } : {};
  return {
    from: service.name.value,
    to,
    sort: sortOf(dependency, 'bridge' in known),
    ...known,
    via: dependency.via ? [dependency.via.value] : [],
    purposes: dependency.purpose ? [dependency.purpose.value] : [],
  };
}

function sortOf(dependency: Dependency, bridged: boolean): EdgeSort {
  if (bridged) return 'bridged';
  if (dependency.soft) return 'soft';
  if (dependency.tolerates) return 'tolerated';
  return dependency.confidence?.value === 'assumed' ? 'assumed' : 'hard';
}

function merged(first: Link | undefined, second: Link): Link {
  if (!first) return second;
  const bridge = first.bridge ?? second.bridge;
  const stronger = edgeSorts.indexOf(first.sort) <= edgeSorts.indexOf(second.sort) ? first : second;
  return {
    from: first.from,
    to: first.to,
    sort: stronger.sort,
    ...(bridge === undefined ? {} : { bridge }),
    via: [...new Set([...first.via, ...second.via])],
    purposes: [...new Set([...first.purposes, ...second.purposes])],
  };
}
