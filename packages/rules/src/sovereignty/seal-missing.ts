import { isAskedForSeal, label, say, sealRequirements } from '@migmap/core';
import { isMisread } from '../missing-fact.ts';
import type { Rule } from '../rule.ts';
import { weightOf } from '../titles.ts';

export const sovereigntySealMissing: Rule = {
  meta: {
    code: 'sovereignty/seal-missing',
    category: 'sovereignty',
    severity: 'warning',
    summary: 'A level of sovereignty is required, and none is said.',
    source: 'EU Cloud Sovereignty Framework, levels 0 to 4',
  },
  *check({ map }) {
    const requirements = sealRequirements(map);
    if (requirements.length === 0) return;
    for (const service of map.services) {
      const requirement =
        service.seal || isMisread(map, service, 'seal')
          ? undefined
          : requirements.find((one) => isAskedForSeal(service, one));
      if (!requirement) continue;
      yield {
        message: say`${label(service)} is ${weightOf(service.criticality?.value)}, for which the map requires seal ${requirement.level.value}, and says none, so that nobody can tell whether it is met; add \`seal N to N\``,
        source: service.name.source,
        names: [service.name.value],
        related: [{ source: requirement.source, message: say`the map requires it here` }],
        service,
      };
    }
  },
};
