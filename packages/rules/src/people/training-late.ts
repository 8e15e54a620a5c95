import { label, say } from '@migmap/core';
import type { Rule } from '../rule.ts';
import { moveBegins } from '../when.ts';
import { visibleMoves } from './visible.ts';

export const peopleTrainingLate: Rule = {
  meta: {
    code: 'people/training-late',
    category: 'people',
    severity: 'error',
    summary: 'A training ends after the move that it is for has begun.',
    source: 'Language reference, Declarations: wave',
  },
  *check({ map }) {
    for (const { wave } of visibleMoves(map)) {
      const begins = moveBegins(map, wave);
      for (const { who, by } of wave.trainings) {
        if (!by || begins === undefined || by.value <= begins) continue;
        yield {
          message: say`"${who.value}" are trained by ${by.value}, and the move of ${label(wave)} begins on ${begins}: until then they
            would work with what nobody has shown them. Train before, or move later.`,
          source: by.source,
          names: [wave.name.value],
          wave: wave.name.value,
        };
      }
    }
  },
};
