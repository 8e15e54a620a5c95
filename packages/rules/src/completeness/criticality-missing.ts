import { say } from '@migmap/core';
import { missingFact } from '../missing-fact.ts';
import { movesToNew } from '../moves.ts';
import type { Rule } from '../rule.ts';

export const completenessCriticalityMissing: Rule = {
  meta: {
    code: 'completeness/criticality-missing',
    category: 'completeness',
    severity: 'info',
    summary: 'A service that moves and does not say how critical it is.',
    source: 'Practice: business impact analysis before a change',
  },
  *check({ map }) {
    for (const service of map.services) {
      if (!movesToNew(service) || service.criticality) continue;
      yield missingFact(service, {
        what: say`does not say how critical it is`,
        why: say`and how strictly its move is judged depends on that`,
        add: say`add \`criticality low|medium|high|critical\``,
      });
    }
  },
};
