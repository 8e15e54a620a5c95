import { label, NOTHING_SAID, say, type Verification } from '@migmap/core';
import type { Rule } from '../rule.ts';
import { movingBodies } from './moving.ts';
import { bearsRights } from './rights.ts';

const PROOFS: readonly Verification[] = ['counts', 'checksums', 'samples'];

export const dataUnverified: Rule = {
  meta: {
    code: 'data/unverified',
    category: 'data',
    severity: 'warning',
    escalates: true,
    summary: 'Neither counts, checksums nor samples show that all data has arrived.',
    source: 'Practice: a copy is complete when it has been counted',
  },
  *check({ map }) {
    for (const { data, service } of movingBodies(map)) {
      if (data.verify.some(({ value }) => PROOFS.includes(value))) continue;
      const rights =
        data.verify.length === 0 && bearsRights(map, service) ? say`, permissions` : NOTHING_SAID;
      yield {
        message: say`Nothing shows that ${label(data)} arrives whole: what is lost on the way would be missed only after the old
          side is gone. Write \`verify counts, checksums${rights}\`, or let \`samples\` be compared.`,
        source: data.verify[0]?.source ?? data.name.source,
        names: [data.name.value],
        service,
      };
    }
  },
};
