import { say } from '@migmap/core';
import type { Rule } from '../rule.ts';

export const completenessGoalMissing: Rule = {
  meta: {
    code: 'completeness/goal-missing',
    category: 'completeness',
    severity: 'info',
    summary: 'A map without a goal.',
    source: 'Practice: a plan is judged by what it is for',
  },
  *check({ map }) {
    if (!map.header || map.header.goals.length > 0) return;
    yield {
      message: say`this map names no goal, so that nobody can say whether the plan reached it; add \`goal "…"\``,
      source: map.header.head,
      names: [],
    };
  },
};
