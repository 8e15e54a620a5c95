import { type Dependency, label, type Service, say } from '@migmap/core';
import { changes } from '../moves.ts';
import type { Report, Rule } from '../rule.ts';
import { listed } from '../titles.ts';

export const completenessAssumedDependency: Rule = {
  meta: {
    code: 'completeness/assumed-dependency',
    category: 'completeness',
    severity: 'warning',
    escalates: true,
    summary: 'A hard dependency of a service that moves is only assumed.',
    source: 'Language reference, Declarations: depends, confidence',
  },
  *check({ map }) {
    for (const service of map.services) {
      if (!changes(service)) continue;
      for (const dependency of service.dependencies) {
        if (!dependency.soft && dependency.confidence?.value === 'assumed')
          yield assumed(service, dependency);
      }
    }
  },
};

function assumed(service: Service, dependency: Dependency): Report {
  const targets = dependency.targets.map((target) => target.value);
  return {
    message: say`that ${label(service)} depends on ${listed(targets)} is only assumed, and its order is built on that; look it up, observe or test it before the move`,
    source: dependency.confidence?.source ?? dependency.source,
    names: [service.name.value, ...targets],
    service,
  };
}
