import { type NameUse, say } from '@migmap/core';
import { type Meaning, meaningsOf } from '../names.ts';
import type { Report, Rule } from '../rule.ts';
import { sortWord } from '../sort-words.ts';
import { listed } from '../titles.ts';

export const referenceAmbiguous: Rule = {
  meta: {
    code: 'reference/ambiguous',
    category: 'reference',
    severity: 'info',
    summary: 'A name that several sorts have, where several may stand.',
    source: 'Language reference, Declarations: risk, view',
  },
  *check({ map }) {
    for (const use of map.uses) {
      if (use.sorts.length < 2) continue;
      const [meant, ...others] = meaningsOf(map, use);
      if (meant && others.length > 0) yield ambiguousName(use, meant, others);
    }
  },
};

function ambiguousName({ ref }: NameUse, meant: Meaning, others: readonly Meaning[]): Report {
  const rest = listed(others.map(({ sort }) => say`a ${sortWord(sort)}`));
  const related = [meant, ...others].flatMap(({ sort, entry }) =>
    entry ? [{ source: entry.name.source, message: say`the ${sortWord(sort)}` }] : [],
  );
  return {
    message: say`\`${ref.value}\` is also ${rest}, and a reader may take it for that; the ${sortWord(meant.sort)} is meant here, so rename one of them`,
    source: ref.source,
    names: [ref.value],
    related,
  };
}
