import { type Fix, label, nearest, type ResolvedMap, type Service, say } from '@migmap/core';
import { addition } from '../missing-fact.ts';
import type { Rule } from '../rule.ts';

export const completenessKindMissing: Rule = {
  meta: {
    code: 'completeness/kind-missing',
    category: 'completeness',
    severity: 'info',
    fixable: true,
    summary: 'A service without a kind.',
    source: 'Language reference, Ordering: what kinds know',
  },
  *check({ map }) {
    const names = map.knowledge.names();
    for (const service of map.services) {
      if (service.kind) continue;
      yield {
        message: say`${label(service)} has no kind, so that nothing is known of what it needs; say \`kind …\``,
        source: service.name.source,
        names: [service.name.value],
        fixes: guesses(map, service, names),
      };
    }
  },
};

/** A service is often named after its kind: `mail`, `branch-mail`, "Mail". */
function guesses(map: ResolvedMap, service: Service, names: readonly string[]): Fix[] {
  const title = service.title?.value.toLowerCase().replace(/\s+/g, '-') ?? '';
  const words = [service.name.value, title, ...service.name.value.split('-')];
  const known = words.find((word) => map.knowledge.find(word) !== undefined);
  const guess = known ?? (names.length < 1000 ? closest(service.name.value, names) : undefined);
  return guess === undefined ? [] : [addition(map, service, `kind ${guess}`)];
}

/** Short names are near to everything. */
function closest(name: string, names: readonly string[]): string | undefined {
  return name.length < 5 ? undefined : nearest(name, names)[0];
}
