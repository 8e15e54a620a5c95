import { say } from '@migmap/core';
import { isMisread, missingFact } from '../missing-fact.ts';
import { movesToNew } from '../moves.ts';
import type { Rule } from '../rule.ts';
import { listed } from '../titles.ts';

export const completenessRtoRpoMissing: Rule = {
  meta: {
    code: 'completeness/rto-rpo-missing',
    category: 'completeness',
    severity: 'info',
    summary:
      'A service that moves and does not say how fast it has to be back, or how much data may be lost.',
    source: 'Practice: ISO 22301, recovery time and recovery point objectives',
  },
  *check({ map }) {
    for (const service of map.services) {
      if (!movesToNew(service)) continue;
      const unsaid = (['rto', 'rpo'] as const).filter(
        (name) => !service[name] && !isMisread(map, service, name),
      );
      const missing = unsaid.map((name) => `\`${name}\``);
      if (missing.length === 0) continue;
      yield missingFact(service, {
        what: say`says no ${listed(missing, 'and no')}`,
        why: say`so that backup and rollback have nothing to be measured by`,
        add: say`add ${listed(missing)}`,
      });
    }
  },
};
