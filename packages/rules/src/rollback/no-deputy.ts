import { say } from '@migmap/core';
import type { Rule } from '../rule.ts';
import { pointLabel, pointName, pointsOf } from './points.ts';

export const noDeputy: Rule = {
  meta: {
    code: 'rollback/no-deputy',
    category: 'rollback',
    severity: 'info',
    summary: 'One person decides on a rollback, and has no deputy.',
    source: 'Practice: who decides has to be reachable',
  },
  *check({ map }) {
    for (const point of pointsOf(map)) {
      const { decides, deputy } = point.rollback;
      if (!decides || deputy) continue;
      yield {
        message: say`${decides.value} alone decides on rollback ${pointLabel(point)}: who can not be reached in that night can not
          decide. Name a \`deputy\`.`,
        source: decides.source,
        names: pointName(point),
        ...(point.wave ? { wave: point.wave.name.value } : {}),
      };
    }
  },
};
