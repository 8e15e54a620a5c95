import { label, type Prerequisite, phraseOf, type ResolvedMap, say } from '@migmap/core';
import { addition } from '../missing-fact.ts';
import type { Report, Rule } from '../rule.ts';
import { listed } from '../titles.ts';

export const completenessPrerequisiteAbsent: Rule = {
  meta: {
    code: 'completeness/prerequisite-absent',
    category: 'completeness',
    severity: 'warning',
    fixable: true,
    summary: 'The kind of a service requires a kind that nothing in the map has.',
    source: 'Language reference, Ordering: what kinds know; built-in knowledge of kinds',
  },
  *check({ map, walk }) {
    for (const prerequisite of walk.prerequisites) {
      if (prerequisite.state === 'absent') yield absent(map, prerequisite);
    }
  },
};

function absent(map: ResolvedMap, { service, required }: Prerequisite): Report {
  const wanted = listed(required.kinds, 'or');
  const kind = required.kinds[0] ?? '';
  const assumption = `assume ${kind} because "it is outside of this map"`;
  return {
    message: say`${label(service)} is of kind ${service.kind?.value ?? ''}, which needs ${wanted} (${phraseOf(required.because)}), and nothing in the map is of that kind, so nobody checks that it is there in time; add a service of kind ${kind}, or say \`assume ${kind} because …\``,
    source: service.kind?.source ?? service.name.source,
    names: [service.name.value],
    fixes: [addition(map, service, assumption, say`Say \`assume ${kind}\`, and why`)],
  };
}
