import { label, say } from '@migmap/core';
import type { Rule } from '../rule.ts';
import { firstDay } from '../when.ts';

export const gateLate: Rule = {
  meta: {
    code: 'gate/gate-late',
    category: 'gate',
    severity: 'error',
    summary: 'The entry gate of a wave is after its start.',
    source: 'Language reference, Declarations: wave',
  },
  *check({ map }) {
    for (const wave of map.waves) {
      const starts = firstDay(wave);
      if (!wave.gate || !wave.dates || starts === undefined || wave.gate.on.value <= starts) continue;
      yield {
        message: say`The entry gate of ${label(wave)} is on ${wave.gate.on.value}, and the wave starts on ${starts}: what is decided
          then has already begun. Decide before, or start later.`,
        source: wave.gate.on.source,
        names: [wave.name.value],
        wave: wave.name.value,
        related: [{ source: wave.dates.source, message: say`The wave starts here` }],
      };
    }
  },
};
