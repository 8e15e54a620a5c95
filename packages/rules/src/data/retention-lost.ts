import { dispositionOf, formatQuantity, label, type Service, say } from '@migmap/core';
import type { Rule } from '../rule.ts';

export const dataRetentionLost: Rule = {
  meta: {
    code: 'data/retention-lost',
    category: 'data',
    severity: 'error',
    summary: 'Data has to be kept by law, and its service is dropped with nothing moved elsewhere.',
    source: 'Language reference, Declarations: data, retain',
  },
  *check({ map }) {
    for (const data of map.data) {
      const service = map.service(data.of);
      if (!data.retain || !service || !isLost(service)) continue;
      yield {
        message: say`${label(data)} has to be kept for ${formatQuantity(data.retain.value)}, and ${label(service)}, which holds it, is
          dropped with no function moved: the duty outlives the only system that can show it. Write \`functions "…"
          moved to SERVICE\` for the one that keeps it.`,
        source: data.retain.source,
        names: [data.name.value, service.name.value],
        related: [{ source: service.name.source, message: say`${label(service)} is dropped` }],
      };
    }
  },
};

function isLost(service: Service): boolean {
  return dispositionOf(service) === 'dropped' && !service.functions.some(({ movedTo }) => movedTo);
}
