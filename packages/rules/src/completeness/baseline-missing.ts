import { type Criterion, dispositionOf, label, type Service, say } from '@migmap/core';
import { missingFact } from '../missing-fact.ts';
import type { Report, Rule } from '../rule.ts';

export const completenessBaselineMissing: Rule = {
  meta: {
    code: 'completeness/baseline-missing',
    category: 'completeness',
    severity: 'info',
    summary: 'A criterion of a service that is replaced, without the value that the old side has.',
    source: 'Practice: better or worse can only be told against a measurement before the change',
  },
  *check({ map }) {
    for (const service of map.services) {
      // What is introduced has no old side that could be measured.
      if (dispositionOf(service) !== 'replaced') continue;
      for (const criterion of service.criteria) {
        if (criterion.target && !criterion.baseline) yield unmeasured(service, criterion);
      }
    }
  },
};

function unmeasured(service: Service, criterion: Criterion): Report {
  return missingFact(service, {
    what: say`does not say what ${label(criterion)} is today`,
    why: say`so that nobody can tell whether the new side is better or worse`,
    add: say`measure the old side and add \`baseline\``,
    source: criterion.head,
  });
}
