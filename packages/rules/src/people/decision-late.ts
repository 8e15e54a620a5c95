import { label, say } from '@migmap/core';
import { waveText } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';
import { firstDay } from '../when.ts';
import { waveNamed } from './decision-open.ts';

export const peopleDecisionLate: Rule = {
  meta: {
    code: 'people/decision-late',
    category: 'people',
    severity: 'error',
    summary: 'A decision was taken after the wave that needs it began.',
    source: 'Language reference, Declarations: decision',
  },
  *check({ map }) {
    for (const decision of map.decisions) {
      const wave = waveNamed(map, decision.neededBy?.value);
      const starts = wave && firstDay(wave);
      const on = decision.decided?.on;
      if (!wave?.dates || starts === undefined || !on || on.value <= starts) continue;
      yield {
        message: say`${label(decision)} is decided on ${on.value}, and ${waveText(wave)}, which needs it, starts on ${starts}: what
          was done until then was done without it. Decide before, or let a later wave need it.`,
        source: on.source,
        names: [decision.name.value],
        wave: wave.name.value,
        related: [{ source: wave.dates.source, message: say`The wave starts here` }],
      };
    }
  },
};
