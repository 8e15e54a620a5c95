import type { Rule } from '../rule.ts';
import { acceptanceCriteria, criterionText } from './criteria.ts';

export const peopleAcceptanceVague: Rule = {
  meta: {
    code: 'people/acceptance-vague',
    category: 'people',
    severity: 'warning',
    summary: 'A criterion without target.',
    source: 'Practice: what cannot be measured cannot be accepted',
  },
  *check({ map }) {
    for (const criterion of acceptanceCriteria(map)) {
      if (criterion.target) continue;
      yield {
        message:
          `The criterion ${criterionText(criterion)} has no target: whether it is met would be a matter of opinion. Write ` +
          '`target <= …` with a number.',
        source: criterion.title?.source ?? criterion.head,
        names: [criterion.holder.name],
      };
    }
  },
};
