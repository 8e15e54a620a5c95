import { label, say } from '@migmap/core';
import type { Rule } from '../rule.ts';
import { isUnmitigated, subjectsOf } from './subjects.ts';

export const riskUnmitigated: Rule = {
  meta: {
    code: 'risk/unmitigated',
    category: 'risk',
    severity: 'warning',
    escalates: true,
    summary: 'A risk of high impact and high likelihood, and nothing is done against it.',
    source: 'ISO 31000:2018, 6.5: risk treatment',
  },
  *check({ map }) {
    for (const risk of map.risks) {
      if (!isUnmitigated(risk)) continue;
      const { services } = subjectsOf(map, risk);
      const service = services.find(({ criticality }) => criticality?.value === 'critical') ?? services[0];
      yield {
        message: say`The risk ${label(risk)} has high impact and high likelihood, and nothing is done against it: it will happen,
          and hurt. Write \`mitigate "…"\`, or who accepts it (\`status accepted by "…"\`).`,
        source: risk.name.source,
        names: [risk.name.value, ...services.map(({ name }) => name.value)],
        ...(service ? { service } : {}),
      };
    }
  },
};
