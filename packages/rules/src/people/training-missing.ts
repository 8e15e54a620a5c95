import { label, say } from '@migmap/core';
import { listed } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';
import { visibleMoves } from './visible.ts';

export const peopleTrainingMissing: Rule = {
  meta: {
    code: 'people/training-missing',
    category: 'people',
    severity: 'info',
    summary: 'What people use every day moves, and nobody is trained.',
    source: 'Practice: the service desk is asked first',
  },
  *check({ map }) {
    for (const { wave, services } of visibleMoves(map)) {
      if (wave.trainings.length > 0) continue;
      yield {
        message: say`The wave ${label(wave)} moves ${listed(services.map(label))}, which people use directly, and trains nobody: at
          least the service desk should know the new side before the first call. Write \`train "who" by DATE\`.`,
        source: wave.name.source,
        names: [wave.name.value, ...services.map(({ name }) => name.value)],
        wave: wave.name.value,
      };
    }
  },
};
