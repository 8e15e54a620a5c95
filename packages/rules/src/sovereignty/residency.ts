import { type Classification, label, type NameRef, type ResolvedMap, type Service, say } from '@migmap/core';
import { movesToNew } from '../moves.ts';
import type { Report, Rule } from '../rule.ts';
import { listed } from '../titles.ts';
import { isInside, placeRules } from './places.ts';

export const sovereigntyResidency: Rule = {
  meta: {
    code: 'sovereignty/residency',
    category: 'sovereignty',
    severity: 'error',
    summary: 'The new side, or its data, is outside of what the map requires for its class.',
    source: 'Language reference, Declarations: map, require residency',
  },
  *check({ map }) {
    for (const service of map.services) {
      if (!movesToNew(service)) continue;
      yield* outside(map, service, service.residency, service.classification?.value, service);
    }
    for (const data of map.data) {
      const service = map.service(data.of);
      const classification = (data.classification ?? service?.classification)?.value;
      // Where only the service says a place, the finding is the service's, unless the data is of a stricter class.
      const place = data.residency ?? (data.classification && movingPlace(service));
      const same = !data.residency && service?.classification?.value === classification;
      if (!same) yield* outside(map, data, place, classification, service);
    }
  },
};

type Thing = Parameters<typeof label>[0] & { readonly name: { readonly value: string } };

function movingPlace(service: Service | undefined): NameRef | undefined {
  return service && movesToNew(service) ? service.residency : undefined;
}

function* outside(
  map: ResolvedMap,
  thing: Thing,
  place: NameRef | undefined,
  classification: Classification | undefined,
  service: Service | undefined,
): Iterable<Report> {
  if (!place || !classification) return;
  for (const { allowed, codes } of placeRules(map, classification)) {
    if (allowed.some((region) => isInside(place.value, region))) continue;
    yield {
      message: say`${label(thing)} is ${classification} and will be in ${place.value}, but the map requires ${listed(allowed, 'or')} for that class; choose another place or another class`,
      source: place.source,
      names: [thing.name.value],
      related: codes.slice(0, 1).map(({ source }) => ({ source, message: say`the map requires it here` })),
      ...(service ? { service } : {}),
    };
  }
}
