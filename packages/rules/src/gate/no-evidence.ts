import { label, say } from '@migmap/core';
import type { Rule } from '../rule.ts';

export const gateNoEvidence: Rule = {
  meta: {
    code: 'gate/no-evidence',
    category: 'gate',
    severity: 'warning',
    summary: 'A gate says `go`, and names no evidence.',
    source: 'Practice: a decision that can be followed later',
  },
  *check({ map }) {
    for (const wave of map.waves) {
      const { gate } = wave;
      if (gate?.verdict?.value !== 'go' || gate.evidence.length > 0) continue;
      yield {
        message: say`The gate of ${label(wave)} says go, and names no evidence: nobody could follow later on what the decision
          was based. Write \`{ evidence "…" }\` with the protocol or the measurement.`,
        source: gate.verdict.source,
        names: [wave.name.value],
        wave: wave.name.value,
      };
    }
  },
};
