import { label, say } from '@migmap/core';
import { addProperty } from '../edits.ts';
import type { Rule } from '../rule.ts';
import { crossingsOf, lastNeed } from './hybrid.ts';

export const coexistenceBridgeEndless: Rule = {
  meta: {
    code: 'coexistence/bridge-endless',
    category: 'coexistence',
    severity: 'warning',
    fixable: true,
    summary: 'A bridge does not say until when.',
    source: 'Practice: glue without an end becomes architecture',
  },
  *check({ map, walk }) {
    for (const bridge of map.bridges) {
      if (bridge.until) continue;
      const end = walk.waveCycles.length > 0 ? undefined : lastNeed(walk, crossingsOf(map, bridge));
      const wave = end?.name.value;
      const title = say`Take it down at the end of \`${wave ?? ''}\``;
      yield {
        message: say`${label(bridge)} has no end: what was meant for the time between two systems stays, costs money and hides
          that something still uses the old side. Write \`until WAVE\`.`,
        source: bridge.name.source,
        names: [bridge.name.value],
        fixes: wave === undefined ? [] : [{ title, edits: [addProperty(map, bridge, `until ${wave}`)] }],
      };
    }
  },
};
