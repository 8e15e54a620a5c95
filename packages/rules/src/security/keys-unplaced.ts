import { label, say } from '@migmap/core';
import type { Rule } from '../rule.ts';

export const securityKeysUnplaced: Rule = {
  meta: {
    code: 'security/keys-unplaced',
    category: 'security',
    severity: 'info',
    summary: 'A certificate that does not say where its private key lives.',
    source: 'Language reference, Declarations: certificate',
  },
  *check({ map }) {
    for (const certificate of map.certificates) {
      if (certificate.keys) continue;
      yield {
        message: say`${label(certificate)} does not say where its private key lives, and in the night of the move somebody will look for it; add \`keys "…"\``,
        source: certificate.name.source,
        names: [certificate.name.value],
      };
    }
  },
};
