import { label, type ResolvedMap, type Service, say } from '@migmap/core';
import { addProperty } from '../edits.ts';
import type { Part } from '../order/movements.ts';
import type { Rule } from '../rule.ts';
import { movingServices } from './visible.ts';

export const peopleAcceptanceMissing: Rule = {
  meta: {
    code: 'people/acceptance-missing',
    category: 'people',
    severity: 'warning',
    fixable: true,
    summary: 'A service moves, and nothing says when the move has succeeded.',
    source: 'Practice: agree on success before the work starts',
  },
  *check({ map }) {
    for (const { service, movements } of movingServices(map)) {
      if (hasCriteria(map, service, movements.parts)) continue;
      const accepted = service.owner ? `  accepted by ${service.owner.value}` : '';
      const criterion = `criterion "Acceptance tests passed" { target >= 100%${accepted} }`;
      yield {
        message: say`${label(service)} moves, and neither it, its layer nor its wave has a criterion: nobody could say whether the
          move has succeeded, or when to stop. Write \`criterion "…" { target … }\`.`,
        source: service.name.source,
        names: [service.name.value],
        fixes: [
          { title: say`Ask for all acceptance tests to pass`, edits: [addProperty(map, service, criterion)] },
        ],
      };
    }
  },
};

function hasCriteria(map: ResolvedMap, service: Service, parts: readonly Part[]): boolean {
  const layer = map.layers.find(({ name }) => name.value === service.layer?.value);
  const holders = [service, ...(layer ? [layer] : []), ...parts.map(({ wave }) => wave)];
  return holders.some(({ criteria }) => criteria.length > 0);
}
