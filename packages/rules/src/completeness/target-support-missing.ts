import { label, say } from '@migmap/core';
import { movesToNew } from '../moves.ts';
import type { Rule } from '../rule.ts';

export const completenessTargetSupportMissing: Rule = {
  meta: {
    code: 'completeness/target-support-missing',
    category: 'completeness',
    severity: 'info',
    summary: 'Nobody is said to support the new side.',
    source: 'Practice: who helps is settled before the first failure',
  },
  *check({ map }) {
    for (const service of map.services) {
      if (!movesToNew(service) || service.support) continue;
      yield {
        message: say`${label(service)} does not say who supports ${service.to?.value || say`the new side`}, so that nobody knows whom to call when it fails; add \`support "…"\``,
        source: service.name.source,
        names: [service.name.value],
      };
    }
  },
};
