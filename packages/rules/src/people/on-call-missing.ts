import { label, say } from '@migmap/core';
import type { Rule } from '../rule.ts';

export const peopleOnCallMissing: Rule = {
  meta: {
    code: 'people/on-call-missing',
    category: 'people',
    severity: 'info',
    summary: 'A critical service for which nobody is on call.',
    source: 'Practice: a fault at night needs a telephone number',
  },
  *check({ map }) {
    for (const service of map.services) {
      if (service.criticality?.value !== 'critical' || service.onCall) continue;
      yield {
        message: say`${label(service)} is critical, and nobody is on call for it: a fault at night waits until morning. Write
          \`on-call TEAM\`.`,
        source: service.name.source,
        names: [service.name.value],
      };
    }
  },
};
