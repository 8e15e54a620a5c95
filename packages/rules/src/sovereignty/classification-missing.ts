import { label, say } from '@migmap/core';
import type { Rule } from '../rule.ts';

export const sovereigntyClassificationMissing: Rule = {
  meta: {
    code: 'sovereignty/classification-missing',
    category: 'sovereignty',
    severity: 'warning',
    summary: 'Data without a class.',
    source: 'Practice: protection follows the class of the data',
  },
  *check({ map }) {
    for (const data of map.data) {
      const service = map.service(data.of);
      if (data.classification || service?.classification) continue;
      yield {
        message: say`${label(data)} has no class, and neither has its service, so that nobody can say where it may be and who may see it in the move; add \`classification\``,
        source: data.name.source,
        names: [data.name.value],
      };
    }
  },
};
