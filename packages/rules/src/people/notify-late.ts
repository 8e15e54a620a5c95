import { label, say, workingDaysBetween } from '@migmap/core';
import type { Rule } from '../rule.ts';
import { moveBegins } from '../when.ts';
import { visibleMoves } from './visible.ts';

export const peopleNotifyLate: Rule = {
  meta: {
    code: 'people/notify-late',
    category: 'people',
    severity: 'warning',
    summary: 'The first message about a move comes too late.',
    source: 'Practice: time to plan around it',
    options: [
      {
        name: 'working-days',
        description: 'working days from the first message to the move, at least',
        default: { small: 5, public: 10, critical: 10 },
      },
    ],
  },
  *check({ map, option }) {
    for (const { wave } of visibleMoves(map)) {
      const begins = moveBegins(map, wave);
      const told = wave.notifications.flatMap(({ on }) => on ?? []);
      const [first] = told.sort((a, b) => (a.value < b.value ? -1 : 1));
      if (!first || begins === undefined) continue;
      const days = workingDaysBetween(first.value, begins);
      if (days >= option('working-days')) continue;
      yield {
        message: say`The first message about ${label(wave)} is on ${first.value}, ${days} working days before the move begins on
          ${begins}; at least ${option('working-days')} are due, for people have to plan around it. Tell them earlier.`,
        source: first.source,
        names: [wave.name.value],
        wave: wave.name.value,
      };
    }
  },
};
