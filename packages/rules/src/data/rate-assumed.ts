import { type DataBody, fullCopy, label, NOTHING_SAID, type ResolvedMap, say } from '@migmap/core';
import type { Report, Rule } from '../rule.ts';
import { fullCopySum } from './move-text.ts';
import { movingBodies } from './moving.ts';

export const dataRateAssumed: Rule = {
  meta: {
    code: 'data/rate-assumed',
    category: 'data',
    severity: 'warning',
    summary: 'No rehearsal stands behind the rate of a move.',
    source: 'Practice: tools rarely reach the rate that is promised',
  },
  *check({ map }) {
    for (const { data } of movingBodies(map)) {
      const source = data.took ? undefined : (data.rate?.source ?? overKnownLink(map, data));
      if (source) yield report(map, data, source);
    }
  },
};

/** Without a rate of its own, what the link gives is what is assumed. */
function overKnownLink(map: ResolvedMap, data: DataBody) {
  return fullCopy(map, data) && data.over?.source;
}

function report(map: ResolvedMap, data: DataBody, source: Report['source']): Report {
  const full = fullCopy(map, data);
  const sum = full ? say` (${fullCopySum(full)})` : NOTHING_SAID;
  return {
    message: say`No rehearsal stands behind the rate of ${label(data)}${sum}: small files, throttling and retries often make it a
      fraction. Move a full copy as a test, and write \`rehearsed DATE took DURATION\`.`,
    source,
    names: [data.name.value],
  };
}
