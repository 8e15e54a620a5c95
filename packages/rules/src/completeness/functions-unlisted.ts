import { dispositionOf, label, type ResolvedMap, type Service, say } from '@migmap/core';
import type { Report, Rule } from '../rule.ts';
import { listed } from '../titles.ts';

export const completenessFunctionsUnlisted: Rule = {
  meta: {
    code: 'completeness/functions-unlisted',
    category: 'completeness',
    severity: 'info',
    summary: 'Functions that people expect of the kind are not listed.',
    source: 'Built-in knowledge of kinds: functions',
  },
  *check({ map }) {
    for (const service of map.services) {
      const disposition = dispositionOf(service);
      // Only where something old goes can a function get lost.
      if (disposition !== 'replaced' && disposition !== 'dropped') continue;
      const missing = unlisted(map, service);
      if (missing.length > 0) yield report(service, missing);
    }
  },
};

function unlisted(map: ResolvedMap, service: Service): readonly string[] {
  const expected = map.kindOf(service)?.functions ?? [];
  if (expected.length === 0) return expected;
  const said = new Set(
    service.functions.flatMap((list) => list.functions.map((text) => text.value.toLowerCase())),
  );
  return expected.filter((name) => !said.has(name.toLowerCase()));
}

function report(service: Service, missing: readonly string[]): Report {
  return {
    message: say`${label(service)} does not say what becomes of functions that people expect of ${service.kind?.value ?? ''}: ${listed(missing)}; list those that are in use, or say \`dropped because …\``,
    source: service.functions[0]?.source ?? service.name.source,
    names: [service.name.value],
  };
}
