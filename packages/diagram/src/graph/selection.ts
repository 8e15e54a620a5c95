import type { ResolvedMap, Service, Wave } from '@migmap/core';
import type { Names, PictureOptions } from '../picture.ts';
import { riskLevelOf } from './risk-level.ts';

type Filters = Pick<
  PictureOptions,
  'owners' | 'tags' | 'layers' | 'waves' | 'criticality' | 'risk' | 'include' | 'exclude' | 'neighbours'
>;

/** The services that a picture shows, in the order of the map. */
export function selected(
  map: ResolvedMap,
  wavesOf: ReadonlyMap<string, readonly Wave[]>,
  filters: Filters,
): Service[] {
  const near = filters.neighbours?.length ? neighbourhood(map, filters.neighbours) : undefined;
  return firstOfEachName(map).filter((service) => {
    const waves = (wavesOf.get(service.name.value) ?? []).map((wave) => wave.name.value);
    const known = [service.name.value, service.layer?.value ?? '', ...tagsOf(service), ...waves];
    return (
      meets(filters.owners, [service.owner?.value ?? '']) &&
      meets(filters.tags, tagsOf(service)) &&
      meets(filters.layers, [service.layer?.value ?? '']) &&
      meets(filters.waves, waves) &&
      meets(filters.criticality, [service.criticality?.value ?? '']) &&
      (!filters.risk?.length || meets(filters.risk, [riskLevelOf(map, service)])) &&
      meets(filters.include, known) &&
      !(filters.exclude?.length && meets(filters.exclude, known)) &&
      (near?.has(service.name.value) ?? true)
    );
  });
}

/** How many services there are to be shown at all. */
export function serviceCount(map: ResolvedMap): number {
  return firstOfEachName(map).length;
}

/** No filter leaves anything out. */
export function isWhole(map: ResolvedMap, services: readonly Service[]): boolean {
  return services.length === serviceCount(map);
}

/** Of two services with one name the first counts, as everywhere. */
function firstOfEachName(map: ResolvedMap): Service[] {
  return map.services.filter(
    (service) => service.name.value !== '' && map.find('service', service.name.value) === service,
  );
}

function meets(wanted: Names | undefined, names: Names): boolean {
  return !wanted?.length || wanted.some((name) => names.includes(name));
}

function tagsOf(service: Service): string[] {
  return service.tags.map((tag) => tag.value);
}

/** The services themselves, what they rest on, and what rests on them. */
function neighbourhood(map: ResolvedMap, names: Names): Set<string> {
  const near = new Set(names);
  for (const service of map.services) {
    const targets = service.dependencies.flatMap((each) => each.targets.map((target) => target.value));
    if (names.includes(service.name.value)) for (const target of targets) near.add(target);
    if (targets.some((target) => names.includes(target))) near.add(service.name.value);
  }
  return near;
}
