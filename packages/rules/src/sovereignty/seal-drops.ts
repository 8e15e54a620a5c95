import { label, NOTHING_SAID, say } from '@migmap/core';
import { lowSealOf } from '../causes.ts';
import { migrationsOf } from '../moves.ts';
import type { Rule } from '../rule.ts';

export const sovereigntySealDrops: Rule = {
  meta: {
    code: 'sovereignty/seal-drops',
    category: 'sovereignty',
    severity: 'warning',
    summary: 'A wave lowers the level of a service.',
    source: 'EU Cloud Sovereignty Framework, levels 0 to 4',
  },
  *check({ map }) {
    for (const service of map.services) {
      const { seal } = service;
      if (!seal || seal.to.value >= seal.from.value) continue;
      const wave = migrationsOf(map, service)[0]?.wave;
      yield {
        message: say`${label(service)} falls from seal ${seal.from.value} to ${seal.to.value}${wave ? say` with ${label(wave)}` : NOTHING_SAID}, so that it is less in your own hands than before; choose another target, or agree on it as a risk`,
        source: seal.to.source,
        names: [service.name.value],
        cause: lowSealOf(service),
        ...(wave ? { wave: wave.name.value } : {}),
        service,
      };
    }
  },
};
