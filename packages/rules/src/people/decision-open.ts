import { label, type ResolvedMap, say, type Wave } from '@migmap/core';
import { waveText } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';
import { firstDay } from '../when.ts';

export const peopleDecisionOpen: Rule = {
  meta: {
    code: 'people/decision-open',
    category: 'people',
    severity: 'warning',
    summary: 'A decision is open, though a wave needs it.',
    source: 'Language reference, Declarations: decision',
  },
  *check({ map }) {
    for (const decision of map.decisions) {
      const wave = waveNamed(map, decision.neededBy?.value);
      const starts = wave && firstDay(wave);
      if (decision.decided || !wave || starts === undefined) continue;
      yield {
        message: say`${label(decision)} is not decided, and ${waveText(wave)} needs it by ${starts}: the wave would start on a guess.
          Decide, and write \`decided "…" on DATE by "…"\`.`,
        source: decision.name.source,
        names: [decision.name.value],
        wave: wave.name.value,
      };
    }
  },
};

export function waveNamed(map: ResolvedMap, name: string | undefined): Wave | undefined {
  return map.waves.find((wave) => wave.name.value === name);
}
