import { say } from '@migmap/core';
import type { Rule } from '../rule.ts';
import { isExpired } from '../silencing.ts';

export const silenceExpired: Rule = {
  meta: {
    code: 'silence/expired',
    category: 'silence',
    severity: 'error',
    unsilenceable: true,
    needsToday: true,
    summary: 'A silencer past its date; it no longer silences.',
    source: 'Language reference, Silencing a finding',
  },
  *check({ map, asOf }) {
    for (const silencer of map.silencers) {
      const { until } = silencer;
      if (!until || !isExpired(silencer, asOf)) continue;
      yield {
        message: say`this silencer held until ${until.value}, and ${asOf ?? ''} is past it, so that it no longer silences; put right what it hid, or agree on a new date`,
        source: until.source,
        names: [],
      };
    }
  },
};
