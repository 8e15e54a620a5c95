import { label, say } from '@migmap/core';
import { partsIn } from '../order/movements.ts';
import type { Rule } from '../rule.ts';

export const gateApprovalMissing: Rule = {
  meta: {
    code: 'gate/approval-missing',
    category: 'gate',
    severity: 'warning',
    summary: 'A critical service moves in a window that nobody has approved.',
    source: 'ISO/IEC 27001:2022, Annex A 8.32: change management',
  },
  *check({ map }) {
    for (const wave of map.waves) {
      const [window] = wave.windows;
      if (wave.approved || !window) continue;
      const critical = partsIn(wave)
        .flatMap(({ ref }) => map.service(ref) ?? [])
        .find(({ criticality }) => criticality?.value === 'critical');
      if (!critical) continue;
      yield {
        message: say`The critical ${label(critical)} moves in a window of ${label(wave)} that nobody has approved: those who are hit
          by its stop should have agreed to it. Write \`approved by "…" on DATE\`.`,
        source: window.source,
        names: [wave.name.value, critical.name.value],
        wave: wave.name.value,
      };
    }
  },
};
