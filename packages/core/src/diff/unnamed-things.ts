import type { Assertion, Freeze, Together } from '../model/map.ts';
import type { ResolvedMap } from '../model/resolve.ts';
import { factsOf } from './facts.ts';
import { type Gathering, quoted, type Said } from './gathering.ts';
import { type Fact, type Item, joined, nameItem } from './items.ts';
import * as tables from './tables.ts';

export function addUnnamed(gathering: Gathering, map: ResolvedMap): void {
  for (const link of map.links) {
    const [a = '', b = ''] = [link.a.value, link.b.value].sort();
    const label = [{ sort: 'site' as const, name: a }, ' -- ', { sort: 'site' as const, name: b }];
    gathering.add('link', link, { label, facts: () => factsOf(link, tables.linkFacts, map) });
  }
  for (const together of map.togethers) gathering.add('together', together, togetherWords(together, map));
  for (const freeze of map.freezes) gathering.add('freeze', freeze, freezeWords(freeze, map));
  for (const assertion of map.assertions)
    gathering.add('assertion', assertion, assertionWords(assertion, map));
}

function togetherWords(together: Together, map: ResolvedMap): Said {
  const services = [...together.services].sort((a, b) => (a.value < b.value ? -1 : 1));
  const label = services.flatMap(({ value }, at) => [
    ...(at > 0 ? [', '] : []),
    { sort: 'service' as const, name: value },
  ]);
  return { label, facts: () => factsOf(together, tables.togetherFacts, map) };
}

function freezeWords(freeze: Freeze, map: ResolvedMap): Said {
  const { title, span } = freeze;
  const word = title ? quoted(title.value) : (span?.value.from.value ?? '');
  return { label: [word], facts: () => factsOf(freeze, tables.freezeFacts, map) };
}

function assertionWords(assertion: Assertion, map: ResolvedMap): Said {
  const rule = ruleOf(assertion);
  const said = (): Fact[] =>
    assertion.type === 'at-most'
      ? factsOf(assertion, tables.limitFacts, map)
      : factsOf(assertion, tables.orderFacts, map);
  return { label: rule.parts, facts: () => [{ property: 'rule', form: 'one', items: [rule] }, ...said()] };
}

function ruleOf(assertion: Assertion): Item {
  const { source } = assertion;
  if (assertion.type !== 'at-most') {
    const word = assertion.type === 'apart' ? 'apart from' : assertion.type;
    return joined(source, nameItem(assertion.a, 'service'), word, nameItem(assertion.b, 'service'));
  }
  const { filter, limit } = assertion;
  const of =
    filter?.by === 'criticality'
      ? `of criticality ${filter.criticality.value}`
      : filter?.by === 'kind'
        ? joined(source, 'of kind', nameItem(filter.kind, 'kind'))
        : filter && joined(source, 'of team', nameItem(filter.team, 'team'));
  return joined(source, `at most ${limit.value} services`, of, 'in a wave');
}
