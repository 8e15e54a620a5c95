import { label, say } from '@migmap/core';
import type { Rule } from '../rule.ts';
import { firstDay } from '../when.ts';

export const gateApprovalLate: Rule = {
  meta: {
    code: 'gate/approval-late',
    category: 'gate',
    severity: 'error',
    summary: 'A wave was approved after its start.',
    source: 'Language reference, Declarations: wave',
  },
  *check({ map }) {
    for (const wave of map.waves) {
      const on = wave.approved?.on;
      const starts = firstDay(wave);
      if (!on || !wave.dates || starts === undefined || on.value <= starts) continue;
      yield {
        message: say`${label(wave)} is approved on ${on.value}, and starts on ${starts}: until then it changes things without
          leave. Have it approved before, or start later.`,
        source: on.source,
        names: [wave.name.value],
        wave: wave.name.value,
        related: [{ source: wave.dates.source, message: say`The wave starts here` }],
      };
    }
  },
};
