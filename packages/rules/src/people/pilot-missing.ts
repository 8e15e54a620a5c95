import { label, say } from '@migmap/core';
import { noPilotOf } from '../causes.ts';
import { earliest } from '../order/movements.ts';
import { waveText } from '../order/phrases.ts';
import { pilotBefore } from '../order/pilot-before.ts';
import type { Rule } from '../rule.ts';
import { movingServices } from './visible.ts';

export const peoplePilotMissing: Rule = {
  meta: {
    code: 'people/pilot-missing',
    category: 'people',
    severity: 'warning',
    escalates: true,
    fixable: true,
    summary: 'What people use directly, or many share, moves without a pilot.',
    source: 'Practice: let few find what would hit all',
  },
  *check({ map, walk }) {
    for (const { service, movements } of movingServices(map)) {
      const kind = map.kindOf(service);
      if (!kind || (kind.visible !== 'direct' && !kind.shared) || movements.pilots.length > 0) continue;
      const first = earliest(walk, movements.parts);
      if (!first) continue;
      const who =
        kind.visible === 'direct' ? say`is used directly by people` : say`is shared by many services`;
      yield {
        message: say`${label(service)} ${who} and moves in ${waveText(first.wave)} without any pilot: what a few would have found
          hits all at once. Write \`pilot ${service.name.value}\` with a small group before, or a \`lab\` one.`,
        source: service.name.source,
        names: [service.name.value],
        cause: noPilotOf(service),
        wave: first.wave.name.value,
        fixes: [pilotBefore(map, first)],
        service,
      };
    }
  },
};
