import { label, say } from '@migmap/core';
import type { Rule } from '../rule.ts';

export const peopleOwnerExternal: Rule = {
  meta: {
    code: 'people/owner-external',
    category: 'people',
    severity: 'warning',
    summary: 'A service is owned by an external team.',
    source: 'Language reference, Declarations: service (`owner`: inside the organisation)',
  },
  *check({ map }) {
    for (const service of map.services) {
      const team = map.teams.find(({ name }) => name.value === service.owner?.value);
      if (!service.owner || !team?.external) continue;
      yield {
        message: say`${label(service)} is owned by ${label(team)}, which is external: who does the work may be outside, who answers
          for it has to be inside. Name a team of your own as \`owner\`.`,
        source: service.owner.source,
        names: [service.name.value, team.name.value],
        related: [{ source: team.external, message: say`${label(team)} is external` }],
      };
    }
  },
};
