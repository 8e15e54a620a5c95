import { label, say } from '@migmap/core';
import { predecessorsOf } from '../order/predecessors.ts';
import type { Rule } from '../rule.ts';

export const gateMissing: Rule = {
  meta: {
    code: 'gate/missing',
    category: 'gate',
    severity: 'info',
    summary: 'A wave that follows another has no entry gate.',
    source: 'Practice: decide to go on, instead of going on',
  },
  *check({ map }) {
    const predecessors = predecessorsOf(map);
    for (const wave of map.waves) {
      const [before] = predecessors.get(wave) ?? [];
      if (wave.gate || wave.steps.length === 0 || !before) continue;
      yield {
        message: say`The wave ${label(wave)} has no entry gate: it would start because ${label(before.wave)} is over, and not
          because somebody has seen that it went well. Write \`gate DATE\`.`,
        source: wave.name.source,
        names: [wave.name.value],
        wave: wave.name.value,
      };
    }
  },
};
