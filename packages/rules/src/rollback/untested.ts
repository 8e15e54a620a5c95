import { say } from '@migmap/core';
import type { Rule } from '../rule.ts';
import { pointLabel, pointName, pointSource, pointsOf, weightiest } from './points.ts';

export const untested: Rule = {
  meta: {
    code: 'rollback/untested',
    category: 'rollback',
    severity: 'warning',
    escalates: true,
    summary: 'A rollback point that nobody has tried.',
    source: 'Practice: a way back that was never walked is a hope',
  },
  *check({ map }) {
    for (const point of pointsOf(map)) {
      if (point.rollback.tested) continue;
      const service = weightiest(point.services);
      yield {
        message: say`Rollback ${pointLabel(point)} has not been tested: whether it works, and how long it takes, would be found out
          in the night of the move. Try it before the wave starts, and write \`tested\` with the date.`,
        source: pointSource(point),
        names: pointName(point),
        ...(point.wave ? { wave: point.wave.name.value } : {}),
        ...(service ? { service } : {}),
      };
    }
  },
};
