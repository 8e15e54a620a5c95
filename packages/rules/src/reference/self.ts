import { type Dependency, label, type ResolvedMap, type Service, say } from '@migmap/core';
import { remove, removeItem } from '../edits.ts';
import type { Report, Rule } from '../rule.ts';

export const referenceSelf: Rule = {
  meta: {
    code: 'reference/self',
    category: 'reference',
    severity: 'error',
    fixable: true,
    summary: 'A service depends on itself.',
    source: 'Language reference, Ordering: fine print',
  },
  *check({ map }) {
    for (const service of map.services) {
      for (const dependency of service.dependencies) yield* selfTargets(map, service, dependency);
    }
  },
};

function* selfTargets(map: ResolvedMap, service: Service, dependency: Dependency): Iterable<Report> {
  for (const [index, target] of dependency.targets.entries()) {
    if (target.value !== service.name.value || target.value === '') continue;
    const alone = dependency.targets.length === 1;
    const edit = alone ? remove(map, dependency.source) : removeItem(dependency.targets, index);
    yield {
      message: say`${label(service)} depends on itself, which says nothing about the order; name what it really rests on, or take it out`,
      source: target.source,
      names: [service.name.value],
      fixes: [{ title: say`Remove it`, edits: [edit] }],
    };
  }
}
