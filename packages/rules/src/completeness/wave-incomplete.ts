import { label, say } from '@migmap/core';
import type { Rule } from '../rule.ts';

export const completenessWaveIncomplete: Rule = {
  meta: {
    code: 'completeness/wave-incomplete',
    category: 'completeness',
    severity: 'warning',
    summary: 'A wave without steps.',
    source: 'Language reference, Declarations: wave',
  },
  *check({ map }) {
    for (const wave of map.waves) {
      if (wave.steps.length > 0) continue;
      yield {
        message: say`${label(wave)} has no steps, so that nothing happens in it; say what it pilots, migrates or retires, or leave it out`,
        source: wave.name.source,
        names: [wave.name.value],
        wave: wave.name.value,
      };
    }
  },
};
