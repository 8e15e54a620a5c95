import { dateOf, say } from '@migmap/core';
import { waveText } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';
import { pointLabel, pointName, pointsOf, startingWave } from './points.ts';

export const testedLate: Rule = {
  meta: {
    code: 'rollback/tested-late',
    category: 'rollback',
    severity: 'error',
    summary: 'A rollback point is tested only after its wave has started.',
    source: 'Language reference, Sums, Tests',
  },
  *check({ map }) {
    for (const point of pointsOf(map)) {
      const tested = point.rollback.tested;
      const wave = startingWave(map, point);
      const start = wave?.dates?.value.from;
      if (!tested || !wave || !start || dateOf(tested.value) <= dateOf(start.value)) continue;
      yield {
        message: say`Rollback ${pointLabel(point)} is tested on ${tested.value}, but ${waveText(wave)} starts on ${start.value}: until
          then the plan relies on a way back that nobody has tried. Test it earlier, or start the wave later.`,
        source: tested.source,
        names: pointName(point),
        wave: wave.name.value,
        related: [{ source: start.source, message: say`The wave starts here` }],
      };
    }
  },
};
