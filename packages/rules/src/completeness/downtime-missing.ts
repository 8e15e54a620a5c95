import { say } from '@migmap/core';
import { isMisread, missingFact } from '../missing-fact.ts';
import { movesToNew } from '../moves.ts';
import type { Rule } from '../rule.ts';

export const completenessDowntimeMissing: Rule = {
  meta: {
    code: 'completeness/downtime-missing',
    category: 'completeness',
    severity: 'info',
    summary: 'A service that moves and does not say how long it may stand still in the change.',
    source: 'Practice: the tolerable stop is agreed with the users before the window is chosen',
  },
  *check({ map }) {
    for (const service of map.services) {
      if (!movesToNew(service) || service.downtime || isMisread(map, service, 'downtime')) continue;
      yield missingFact(service, {
        what: say`does not say how long it may stand still in the change`,
        why: say`so that no planned stop can be too long`,
        add: say`add \`downtime DURATION\``,
      });
    }
  },
};
