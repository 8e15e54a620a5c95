import { say } from '@migmap/core';
import type { Rule } from '../rule.ts';
import { pointLabel, pointName, pointsOf } from './points.ts';

export const vagueTrigger: Rule = {
  meta: {
    code: 'rollback/vague-trigger',
    category: 'rollback',
    severity: 'warning',
    summary: 'What triggers a rollback is said without a number.',
    source: 'Language reference, Declarations, rollback',
  },
  *check({ map }) {
    for (const point of pointsOf(map)) {
      for (const trigger of point.rollback.when) {
        if (hasNumber(trigger.value)) continue;
        yield {
          message: say`"${trigger.value}" triggers rollback ${pointLabel(point)}, but names no number: in the night of the move it
            would be argued about. Say a measure and a limit, such as "failed sign-ins above 3% for 15 min".`,
          source: trigger.source,
          names: pointName(point),
          ...(point.wave ? { wave: point.wave.name.value } : {}),
        };
      }
    }
  },
};

const NUMBER_WORDS =
  /\b(zero|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|hundred|thousand|half|twice)\b/i;

function hasNumber(text: string): boolean {
  return /\p{Nd}/u.test(text) || NUMBER_WORDS.test(text);
}
