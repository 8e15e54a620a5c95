import { type ResolvedMap, type Service, say } from '@migmap/core';
import { isMisread, missingFact } from '../missing-fact.ts';
import { movesToNew } from '../moves.ts';
import type { Rule } from '../rule.ts';

export const completenessUsersMissing: Rule = {
  meta: {
    code: 'completeness/users-missing',
    category: 'completeness',
    severity: 'info',
    summary: 'A service that moves and does not say how many use it.',
    source: 'Practice: business impact analysis before a change',
  },
  *check({ map }) {
    for (const service of map.services) {
      if (!movesToNew(service) || service.users || isMisread(map, service, 'users')) continue;
      const report = missingFact(service, {
        what: say`does not say how many use it`,
        why: say`so that nobody sees how many a failure hits, or how large its pilot has to be`,
        add: say`add \`users N\``,
      });
      yield isUsedByPeople(map, service) ? report : { ...report, severity: 'info' };
    }
  },
};

/** Behind naming or time stands everybody who works: their number is no news. Without a kind nobody knows. */
function isUsedByPeople(map: ResolvedMap, service: Service): boolean {
  return (map.kindOf(service)?.visible ?? 'direct') === 'direct';
}
