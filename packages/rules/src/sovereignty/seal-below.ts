import {
  dispositionOf,
  isAskedForSeal,
  label,
  NOTHING_SAID,
  type SealRequirement,
  type Service,
  say,
  sealRequirements,
  type Wave,
} from '@migmap/core';
import { lowSealOf } from '../causes.ts';
import { migrationsOf } from '../moves.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { weightOf } from '../titles.ts';

export const sovereigntySealBelow: Rule = {
  meta: {
    code: 'sovereignty/seal-below',
    category: 'sovereignty',
    severity: 'error',
    summary: 'A service is below the level that the map requires, in the end or by a wave.',
    source: 'EU Cloud Sovereignty Framework, levels 0 to 4',
  },
  *check(context) {
    for (const requirement of sealRequirements(context.map)) {
      for (const service of context.map.services) {
        if (service.seal && isAskedForSeal(service, requirement)) yield* below(context, service, requirement);
      }
    }
  },
};

function* below(context: RuleContext, service: Service, requirement: SealRequirement): Iterable<Report> {
  const { seal } = service;
  if (!seal) return;
  const by = requirement.by && context.map.waves.find((wave) => wave.name.value === requirement.by?.value);
  const late = by !== undefined && !hasMovedBy(context, service, by);
  const level = late ? seal.from : seal.to;
  const required = requirement.level.value;
  if (level.value >= required || (late && dispositionOf(service) === 'introduced')) return;
  const when = by ? say` by the end of ${label(by)}` : NOTHING_SAID;
  const cause = late && seal.to.value >= required ? say`, because it has not moved by then` : NOTHING_SAID;
  yield {
    message: say`${label(service)} is ${weightOf(service.criticality?.value)} and at seal ${level.value}${when}${cause}, but the map requires ${required}; ${late ? say`raise it, or move it earlier` : say`raise it`}`,
    source: level.source,
    names: [service.name.value],
    ...(late ? {} : { cause: lowSealOf(service) }),
    ...(by ? { wave: by.name.value } : {}),
    related: [{ source: requirement.source, message: say`the map requires it here` }],
    service,
  };
}

/** All of it has moved at the end of that wave. */
function hasMovedBy({ map, walk }: RuleContext, service: Service, by: Wave): boolean {
  if (dispositionOf(service) === 'stays') return true;
  const waves = migrationsOf(map, service).map((arrival) => arrival.wave);
  return waves.length > 0 && waves.every((wave) => wave === by || walk.before(wave, by));
}
