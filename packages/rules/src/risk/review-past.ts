import { label, say } from '@migmap/core';
import type { Rule } from '../rule.ts';
import { isOpen } from './subjects.ts';

export const riskReviewPast: Rule = {
  meta: {
    code: 'risk/review-past',
    category: 'risk',
    severity: 'warning',
    needsToday: true,
    summary: 'The review of an open risk is past.',
    source: 'ISO 31000:2018, 6.6: monitoring and review',
  },
  *check({ map, asOf }) {
    for (const risk of map.risks) {
      if (asOf === undefined || !risk.review || !isOpen(risk) || risk.review.value >= asOf) continue;
      yield {
        message: say`The review of the risk ${label(risk)} was due on ${risk.review.value}, and today, ${asOf}, it is still open:
          what is written about it may no longer hold. Review it, then write its status or the next date.`,
        source: risk.review.source,
        names: [risk.name.value],
      };
    }
  },
};
