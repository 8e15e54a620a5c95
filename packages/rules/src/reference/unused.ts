import {
  type Certificate,
  type KindDeclaration,
  label,
  type Named,
  type ResolvedMap,
  say,
} from '@migmap/core';
import { remove } from '../edits.ts';
import { usesOf } from '../names.ts';
import type { Report, Rule } from '../rule.ts';
import { sortWord } from '../sort-words.ts';

export const referenceUnused: Rule = {
  meta: {
    code: 'reference/unused',
    category: 'reference',
    severity: 'info',
    fixable: true,
    summary: 'A team, site, certificate, bridge or kind that nothing uses.',
    source: 'Practice: what is declared and never named is a leftover, or a name was forgotten',
  },
  *check({ map }) {
    for (const thing of unusedThings(map)) yield unused(map, thing);
  },
};

/** Teams, sites, bridges, certificates and kinds that nothing in the map needs. */
export function unusedThings(map: ResolvedMap): Named[] {
  const usedKinds = new Set(map.services.flatMap(({ kind }) => kind?.value ?? []));
  const candidates: readonly Named[] = [
    ...map.teams,
    ...map.sites,
    ...map.bridges,
    ...map.certificates.filter(isForNothing),
    ...map.kinds.filter((kind) => !isBehindOneOf(map, kind, usedKinds)),
  ];
  return candidates.filter((thing) => isUnused(map, thing));
}

function isUnused(map: ResolvedMap, thing: Named): boolean {
  return thing.name.value !== '' && usesOf(map, thing.sort, thing.name.value).length === 0;
}

/** A certificate that says what it is for is tied to the map, even if no dependency names it. */
function isForNothing(certificate: Certificate): boolean {
  return certificate.for.length === 0;
}

/** A kind may be used under an alias, or as what another kind is. */
function isBehindOneOf(map: ResolvedMap, kind: KindDeclaration, used: ReadonlySet<string>): boolean {
  return [...used].some((name) => map.knowledge.isA(name, kind.name.value));
}

function unused(map: ResolvedMap, thing: Named): Report {
  return {
    message: say`nothing uses the ${sortWord(thing.sort)} ${label(thing)}, so it is a leftover or was forgotten somewhere; name it where it belongs, or remove it`,
    source: thing.name.source,
    names: [thing.name.value],
    fixes: [
      {
        title: say`Remove ${sortWord(thing.sort)} \`${thing.name.value}\``,
        edits: [remove(map, thing.source)],
      },
    ],
  };
}
