import {
  type Fix,
  label,
  type Prerequisite,
  phraseOf,
  type ResolvedMap,
  type Service,
  say,
} from '@migmap/core';
import { addition } from '../missing-fact.ts';
import type { Report, Rule } from '../rule.ts';
import { listed } from '../titles.ts';

export const completenessPrerequisiteUndeclared: Rule = {
  meta: {
    code: 'completeness/prerequisite-undeclared',
    category: 'completeness',
    severity: 'info',
    fixable: true,
    summary: 'The kind of a service requires a kind that the map has, and no dependency says so.',
    source: 'Language reference, Ordering: what kinds know; built-in knowledge of kinds',
  },
  *check({ map, walk }) {
    for (const prerequisite of walk.prerequisites) {
      if (prerequisite.state === 'undeclared') yield undeclared(map, prerequisite);
    }
  },
};

function undeclared(map: ResolvedMap, { service, required, candidates }: Prerequisite): Report {
  const near = candidates.slice(0, 3);
  return {
    message: say`${label(service)} is of kind ${service.kind?.value ?? ''}, which needs ${listed(required.kinds, 'or')} (${phraseOf(required.because)}), and does not say that it depends on ${listed(near.map(label), 'or')}, so that a later change of the order is not checked; say \`depends on ${near[0]?.name.value ?? ''}\``,
    source: service.kind?.source ?? service.name.source,
    names: [service.name.value, ...near.map((candidate) => candidate.name.value)],
    related: near.map((candidate) => ({
      source: candidate.name.source,
      message: say`${label(candidate)} is of kind ${candidate.kind?.value ?? ''}`,
    })),
    fixes: near.map((candidate) => dependency(map, service, candidate)),
  };
}

function dependency(map: ResolvedMap, service: Service, provider: Service): Fix {
  return addition(map, service, `depends on ${provider.name.value}`);
}
