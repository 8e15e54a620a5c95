import { label, type SourceRef, say, type Walk, type Wave } from '@migmap/core';
import type { Rule } from '../rule.ts';

export const gateNoGoIgnored: Rule = {
  meta: {
    code: 'gate/no-go-ignored',
    category: 'gate',
    severity: 'error',
    summary: 'A gate says `no-go`, and steps of its wave or of a later one are done.',
    source: 'Language reference, Declarations: wave',
  },
  *check({ map, walk }) {
    for (const wave of map.waves) {
      const verdict = wave.gate?.verdict;
      if (verdict?.value !== 'no-go') continue;
      const done = map.waves.filter((other) => comesWith(walk, wave, other)).flatMap(doneIn);
      const [first] = done;
      if (!first) continue;
      yield {
        message: say`The gate of ${label(wave)} says no-go, yet a step of ${label(first.wave)} was done on ${first.on}: either the
          decision was passed over, or it is out of date. Write the decision that holds.`,
        source: verdict.source,
        names: [wave.name.value],
        wave: wave.name.value,
        related: done.map(({ source, on }) => ({ source, message: say`Done on ${on}` })),
      };
    }
  },
};

function comesWith(walk: Walk, wave: Wave, other: Wave): boolean {
  return wave === other || (walk.waveCycles.length === 0 && walk.before(wave, other));
}

function doneIn(wave: Wave): { wave: Wave; on: string; source: SourceRef }[] {
  return wave.steps.flatMap((step) =>
    step.type !== 'pilot' && step.done ? [{ wave, on: step.done.value, source: step.done.source }] : [],
  );
}
