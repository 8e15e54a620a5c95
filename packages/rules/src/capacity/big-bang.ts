import { label, say } from '@migmap/core';
import { noPilotOf } from '../causes.ts';
import { earliest, isBefore, type Part } from '../order/movements.ts';
import { waveText } from '../order/phrases.ts';
import { movingServices } from '../people/visible.ts';
import type { Rule } from '../rule.ts';

export const capacityBigBang: Rule = {
  meta: {
    code: 'capacity/big-bang',
    category: 'capacity',
    severity: 'warning',
    escalates: true,
    summary: 'Many users move all at once, without a pilot before.',
    source: 'Practice: few should find what would hit all',
    options: [
      {
        name: 'users',
        description: 'how many users may move all at once without a pilot',
        default: { small: 100, public: 50, critical: 20 },
      },
    ],
  },
  *check({ map, walk, option }) {
    for (const { service, movements } of movingServices(map)) {
      const { users } = service;
      const whole = earliest(walk, movements.parts);
      if (!users || users.value <= option('users') || !whole || !movesAll(whole)) continue;
      if (movements.pilots.some((pilot) => !isBefore(walk, whole, pilot))) continue;
      yield {
        message: say`All ${users.value} users of ${label(service)} move at once in ${waveText(whole.wave)}, without a pilot before; at
          most ${option('users')} should: what a few would have found hits everybody on one morning. Write
          \`pilot ${service.name.value}\` before, or move in parts.`,
        source: whole.ref.source,
        names: [service.name.value],
        cause: noPilotOf(service),
        wave: whole.wave.name.value,
        related: [{ source: users.source, message: say`${label(service)} has ${users.value} users` }],
        service,
      };
    }
  },
};

function movesAll({ part }: Part): boolean {
  return part.share === undefined || part.share.value.base >= 100;
}
