import { type Criterion, type Fix, formatQuantity, type ResolvedMap, say } from '@migmap/core';
import { addition } from '../missing-fact.ts';
import type { Rule } from '../rule.ts';
import { acceptanceCriteria, criterionText } from './criteria.ts';

export const peopleAcceptanceVague: Rule = {
  meta: {
    code: 'people/acceptance-vague',
    category: 'people',
    severity: 'warning',
    fixable: true,
    summary: 'A criterion without target.',
    source: 'Practice: what cannot be measured cannot be accepted',
  },
  *check({ map }) {
    for (const criterion of acceptanceCriteria(map)) {
      if (criterion.target) continue;
      yield {
        message: say`The criterion ${criterionText(criterion)} has no target: whether it is met would be a matter of opinion. Write
          \`target <= …\` with a number.`,
        source: criterion.title?.source ?? criterion.head,
        names: [criterion.holder.name],
        fixes: asToday(map, criterion),
      };
    }
  },
};

/** No worse than what is known of today; only the author knows which way is better. */
function asToday(map: ResolvedMap, criterion: Criterion): Fix[] {
  const today = criterion.baseline?.value ?? criterion.measurements.at(-1)?.quantity;
  if (!today) return [];
  return ['<=', '>='].map((comparison) =>
    addition(map, criterion, `target ${comparison} ${formatQuantity(today)}`),
  );
}
