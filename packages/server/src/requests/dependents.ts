import { type Neighbour, neighboursOf, type Service } from '@migmap/core';
import { type LoadedMap, wavesOf } from '@migmap/language/lsp';
import {
  type DependentService,
  type DependentsParams,
  type DependentsResult,
  dependents,
} from '@migmap/protocol';
import type { Desk } from '../feature.ts';
import { locationIn, mapRequest, versionOf } from './own-request.ts';
import { fields, oneOf, optional, text } from './shape.ts';

const params = fields<DependentsParams>({
  map: text,
  service: text,
  direction: optional(oneOf(['dependents', 'dependencies'])),
});

export const dependentsRequest = mapRequest<DependentsParams, DependentsResult>(
  dependents,
  params,
  (map, { service: name, direction }, desk) => {
    const { resolved } = map;
    const next = (service: Service): readonly Neighbour[] => {
      const { needs, neededBy } = neighboursOf(resolved, service);
      return direction === 'dependencies' ? needs : neededBy;
    };
    const start = resolved.services.find((service) => service.name.value === name);
    const found = start ? reached(start, next) : [];
    return { ...versionOf(map, desk), services: found.map((one) => told(one, map, desk)) };
  },
);

interface Reached {
  readonly service: Service;
  readonly depth: number;
  readonly through: Service[];
  sort: 'hard' | 'soft';
}

/** All that a step after the other leads to; each once, by its shortest way. */
function reached(start: Service, next: (service: Service) => readonly Neighbour[]): Reached[] {
  const found = new Map<Service, Reached>();
  const open: Reached[] = [{ service: start, depth: 0, through: [], sort: 'hard' }];
  // Grows while it is gone through.
  for (const { service: from, depth } of open) {
    for (const { service } of next(from)) {
      if (service === start) continue;
      const known = found.get(service);
      if (known?.depth === depth + 1) known.through.push(from);
      if (known) continue;
      const one: Reached = { service, depth: depth + 1, through: [from], sort: 'soft' };
      found.set(service, one);
      open.push(one);
    }
  }
  for (const service of hardOnly(start, next)) {
    const one = found.get(service);
    if (one) one.sort = 'hard';
  }
  return [...found.values()];
}

/** What hard dependencies alone lead to. */
function hardOnly(start: Service, next: (service: Service) => readonly Neighbour[]): ReadonlySet<Service> {
  const found = new Set([start]);
  for (const from of found) for (const { service, soft } of next(from)) if (!soft) found.add(service);
  return found;
}

function told({ service, depth, through, sort }: Reached, map: LoadedMap, desk: Desk): DependentService {
  const title = service.title?.value;
  return {
    name: service.name.value,
    ...(title === undefined ? {} : { title }),
    depth,
    sort,
    through: through.map(({ name }) => name.value),
    waves: wavesOf(map, service),
    location: locationIn(map, service.name.source, desk),
  };
}
