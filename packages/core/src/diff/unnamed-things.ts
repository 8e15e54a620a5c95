import type { Assertion, Freeze } from '../model/map.ts';
import type { ResolvedMap } from '../model/resolve.ts';
import { factsOf } from './facts.ts';
import { type Gathering, quoted, type Said } from './gathering.ts';
import { type Fact, joined, nameItem, spanItem, textItem } from './items.ts';
import * as tables from './tables.ts';

export function addUnnamed(gathering: Gathering, map: ResolvedMap): void {
  for (const link of map.links) {
    const [a = '', b = ''] = [link.a.value, link.b.value].sort();
    const label = [{ sort: 'site' as const, name: a }, ' -- ', { sort: 'site' as const, name: b }];
    gathering.add('link', link, { label, facts: () => factsOf(link, tables.linkFacts, map) });
  }
  for (const together of map.togethers) {
    const facts: Fact[] = [
      { property: 'services', form: 'set', items: together.services.map((ref) => nameItem(ref, 'service')) },
    ];
    if (together.because)
      facts.push({ property: 'because', form: 'one', items: [textItem(together.because)] });
    const label = [...together.services].sort((a, b) => (a.value < b.value ? -1 : 1));
    gathering.add('together', together, {
      label: label.flatMap(({ value }, at) => [
        ...(at > 0 ? [', '] : []),
        { sort: 'service' as const, name: value },
      ]),
      facts: () => facts,
    });
  }
  for (const freeze of map.freezes) gathering.add('freeze', freeze, freezeWords(freeze));
  for (const assertion of map.assertions) gathering.add('assertion', assertion, assertionWords(assertion));
}

function freezeWords({ title, span, services: refs, because }: Freeze): Said {
  const facts: Fact[] = [];
  if (title) facts.push({ property: 'title', form: 'one', items: [textItem(title)] });
  if (span) facts.push({ property: 'dates', form: 'one', items: [spanItem(span)] });
  if (refs.length > 0)
    facts.push({ property: 'for', form: 'set', items: refs.map((ref) => nameItem(ref, 'service')) });
  if (because) facts.push({ property: 'because', form: 'one', items: [textItem(because)] });
  return { label: [title ? quoted(title.value) : (span?.value.from.value ?? '')], facts: () => facts };
}

function assertionWords(assertion: Assertion): Said {
  const facts: Fact[] = [];
  if (assertion.because)
    facts.push({ property: 'because', form: 'one', items: [textItem(assertion.because)] });
  if (assertion.type !== 'at-most') {
    const word = assertion.type === 'apart' ? 'apart from' : assertion.type;
    const rule = joined(
      assertion.source,
      nameItem(assertion.a, 'service'),
      word,
      nameItem(assertion.b, 'service'),
    );
    return { label: rule.parts, facts: () => [{ property: 'rule', form: 'one', items: [rule] }, ...facts] };
  }
  const { filter, limit } = assertion;
  const of =
    filter?.by === 'criticality'
      ? `of criticality ${filter.criticality.value}`
      : filter?.by === 'kind'
        ? joined(assertion.source, 'of kind', nameItem(filter.kind, 'kind'))
        : filter && joined(assertion.source, 'of team', nameItem(filter.team, 'team'));
  const rule = joined(assertion.source, `at most ${limit.value} services`, of, 'in a wave');
  return { label: rule.parts, facts: () => [{ property: 'rule', form: 'one', items: [rule] }, ...facts] };
}
