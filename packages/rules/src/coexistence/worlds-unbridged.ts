import { type Dependency, dispositionOf, label, type ResolvedMap, type Service, say } from '@migmap/core';
import { movementsOf } from '../order/movements.ts';
import { isOfKind } from '../order/of-kind.ts';
import { waveText } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';

export const coexistenceWorldsUnbridged: Rule = {
  meta: {
    code: 'coexistence/worlds-unbridged',
    category: 'coexistence',
    severity: 'warning',
    summary: 'Two directories or sign-ins run in parallel, and no dependency on them names a bridge.',
    source: 'Practice: an account that is locked on one side only is still open',
  },
  *check({ map }) {
    const table = dependencyTable(map);
    for (const service of map.services) {
      if (!isOfKind(map, service, ['directory', 'identity-provider'])) continue;
      const parallel = parallelIn(map, service);
      const dependencies = table.get(service.name.value) ?? [];
      if (!parallel || dependencies.length === 0 || dependencies.some(({ bridge }) => bridge)) continue;
      yield {
        message: say`${label(service)} runs old and new side by side from ${waveText(parallel)} on, and no dependency on it names
          a bridge: accounts and passwords would differ between the two worlds. Declare a \`bridge\` (a sync, a proxy),
          and name it where services depend on it.`,
        source: service.name.source,
        names: [service.name.value],
        wave: parallel.name.value,
      };
    }
  },
};

/** Dependencies by the name of what they rest on, gathered once for all services. */
function dependencyTable(map: ResolvedMap): Map<string, Dependency[]> {
  const table = new Map<string, Dependency[]>();
  for (const { dependencies } of map.services) {
    for (const dependency of dependencies) {
      for (const { value } of dependency.targets) {
        const known = table.get(value);
        if (known) known.push(dependency);
        else table.set(value, [dependency]);
      }
    }
  }
  return table;
}

/** The wave from which both are live: a pilot with real users, a part, or a later `retire` makes it so. */
function parallelIn(map: ResolvedMap, service: Service) {
  if (dispositionOf(service) !== 'replaced') return undefined;
  const { pilots, parts, retires } = movementsOf(map, service);
  const real = pilots.find(({ step }) => !step.lab);
  if (real) return real.wave;
  const [first] = parts;
  if (parts.length > 1) return first?.wave;
  return first && retires.some(({ wave }) => wave !== first.wave) ? first.wave : undefined;
}
