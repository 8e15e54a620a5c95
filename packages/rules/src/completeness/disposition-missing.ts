import { dispositionOf, label, say } from '@migmap/core';
import { addition } from '../missing-fact.ts';
import type { Rule } from '../rule.ts';

export const completenessDispositionMissing: Rule = {
  meta: {
    code: 'completeness/disposition-missing',
    category: 'completeness',
    severity: 'warning',
    fixable: true,
    summary: 'A service that says neither `from`, `to` nor `stays`.',
    source: 'Language reference, Declarations: service',
  },
  *check({ map }) {
    for (const service of map.services) {
      if (dispositionOf(service) !== 'unsaid') continue;
      yield {
        message: say`${label(service)} does not say what happens to it, and is taken for one that stays; say \`from\`, \`to\`, or \`stays\``,
        source: service.name.source,
        names: [service.name.value],
        fixes: [
          addition(map, service, 'stays "as it is"'),
          addition(map, service, 'from "the old"  to "the new"'),
        ],
      };
    }
  },
};
