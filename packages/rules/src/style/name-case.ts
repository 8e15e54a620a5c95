import { type Fix, type Named, NOTHING_SAID, type ResolvedMap, say } from '@migmap/core';
import { criteriaOf } from '../blocks.ts';
import { replace } from '../edits.ts';
import { usesOf } from '../names.ts';
import type { Report, Rule } from '../rule.ts';
import { kebabCase } from '../titles.ts';

export const styleNameCase: Rule = {
  meta: {
    code: 'style/name-case',
    category: 'style',
    severity: 'info',
    fixable: true,
    summary: 'Names are written in kebab-case.',
    source: 'Practice: one way to write names, so that nobody has to remember which',
  },
  *check({ map }) {
    for (const thing of namedThings(map)) {
      if (thing.name && !KEBAB.test(thing.name.value)) yield otherCase(map, thing.sort, thing.name);
    }
  },
};

const KEBAB = /^([a-z0-9]+(-[a-z0-9]+)*)?$/;

type Thing = Pick<Named, 'sort'> & { readonly name?: Named['name'] };

function* namedThings(map: ResolvedMap): Iterable<Thing> {
  const lists: readonly (readonly Thing[])[] = [
    map.layers,
    map.kinds,
    map.teams,
    map.sites,
    map.services,
    map.bridges,
    map.certificates,
    map.records,
    map.data,
    map.backups,
    map.contracts,
    map.decisions,
    map.waves,
    map.risks,
    map.rollbacks,
    map.views,
  ];
  for (const list of lists) yield* list;
  for (const { name } of criteriaOf(map)) yield { sort: 'criterion', ...(name ? { name } : {}) };
}

function otherCase(map: ResolvedMap, sort: Named['sort'], name: Named['name']): Report {
  const better = kebabCase(name.value);
  const taken = map.find(sort, better) !== undefined;
  return {
    message: say`\`${name.value}\` is not in kebab-case, in which all names of a map are easy to remember; write \`${better}\`${taken ? say`, or what is still free` : NOTHING_SAID}`,
    source: name.source,
    names: [name.value],
    fixes: taken ? [] : [renaming(map, sort, name, better)],
  };
}

function renaming(map: ResolvedMap, sort: Named['sort'], name: Named['name'], better: string): Fix {
  const places = [name.source, ...usesOf(map, sort, name.value).map((use) => use.ref.source)];
  return {
    title: say`Rename to \`${better}\` everywhere`,
    edits: places.map((place) => replace(place, better)),
  };
}
