import { label, say } from '@migmap/core';
import { addition, isMisread } from '../missing-fact.ts';
import type { Rule } from '../rule.ts';
import { movingBodies } from './moving.ts';

export const dataVolumeMissing: Rule = {
  meta: {
    code: 'data/volume-missing',
    category: 'data',
    severity: 'warning',
    fixable: true,
    summary: 'Data moves, and nobody says how much it is.',
    source: 'Language reference, Sums: move',
  },
  *check({ map }) {
    for (const { data } of movingBodies(map)) {
      // A rehearsal says how long it takes, and that is what the volume is asked for.
      if (data.volume || data.took || isMisread(map, data, 'volume')) continue;
      yield {
        message: say`${label(data)} has no \`volume\`: without it nobody can tell whether the move fits its window. Write
          \`volume\` with a size, such as \`40GB\`.`,
        source: data.name.source,
        names: [data.name.value],
        fixes: [addition(map, data, 'volume 1GB', say`Add \`volume 1GB\`, to be corrected`)],
      };
    }
  },
};
