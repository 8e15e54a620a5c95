import { fullCopy, label, say } from '@migmap/core';
import { exceeds } from '../limits.ts';
import type { Rule } from '../rule.ts';
import { fullCopySum } from './move-text.ts';
import { movingBodies } from './moving.ts';

const HOUR = 3600;

export const dataUnwatched: Rule = {
  meta: {
    code: 'data/unwatched',
    category: 'data',
    severity: 'info',
    summary: 'A move takes long, and nothing watches it.',
    source: 'Practice: long copies stop at night',
    options: [
      { name: 'hours', description: 'how long a full copy may take that nobody watches', default: 8 },
    ],
  },
  *check({ map, option }) {
    for (const { data } of movingBodies(map)) {
      const full = data.watched ? undefined : fullCopy(map, data);
      if (!full || !exceeds(full.seconds, option('hours') * HOUR)) continue;
      yield {
        message: say`A full copy of ${label(data)} takes ${fullCopySum(full)}, more than ${option('hours')} h, and nothing watches it:
          one that stops at night is found in the morning. Write \`watched "…"\`, with what alerts whom.`,
        source: data.name.source,
        names: [data.name.value],
      };
    }
  },
};
