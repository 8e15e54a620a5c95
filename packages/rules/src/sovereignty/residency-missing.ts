import { type Classification, label, type Named, type ResolvedMap, type Service, say } from '@migmap/core';
import { movesToNew } from '../moves.ts';
import type { Report, Rule } from '../rule.ts';
import { listed } from '../titles.ts';
import { placeRules } from './places.ts';

export const sovereigntyResidencyMissing: Rule = {
  meta: {
    code: 'sovereignty/residency-missing',
    category: 'sovereignty',
    severity: 'warning',
    summary: 'The map requires a place for a class, and the place is not said.',
    source: 'Language reference, Declarations: map, require residency',
  },
  *check({ map }) {
    for (const service of map.services) {
      if (movesToNew(service) && !service.residency)
        yield* unplaced(map, service, service.classification?.value);
    }
    for (const data of map.data) {
      const service = map.service(data.of);
      if (data.residency || !data.classification || isSaidOf(service, data.classification.value)) continue;
      yield* unplaced(map, data, data.classification.value);
    }
  },
};

/** The service says where it is, or is itself asked for it. */
function isSaidOf(service: Service | undefined, classification: Classification): boolean {
  if (!service || !movesToNew(service)) return false;
  return service.residency !== undefined || service.classification?.value === classification;
}

function* unplaced(
  map: ResolvedMap,
  thing: Named,
  classification: Classification | undefined,
): Iterable<Report> {
  const allowed = classification && placeRules(map, classification).flatMap((rule) => rule.allowed);
  if (!allowed || allowed.length === 0) return;
  yield {
    message: say`${label(thing)} is ${classification}, for which the map requires ${listed([...new Set(allowed)], 'or')}, and does not say where it will be; add \`residency\``,
    source: thing.name.source,
    names: [thing.name.value],
  };
}
