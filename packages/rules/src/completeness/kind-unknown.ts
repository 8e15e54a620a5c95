import { type NameRef, nearest, type ResolvedMap, say } from '@migmap/core';
import { appendToFile, replace } from '../edits.ts';
import type { Report, Rule } from '../rule.ts';
import { titleFrom } from '../titles.ts';

export const completenessKindUnknown: Rule = {
  meta: {
    code: 'completeness/kind-unknown',
    category: 'completeness',
    severity: 'warning',
    fixable: true,
    summary: 'A kind that is neither built in nor declared.',
    source: 'Language reference, Declarations: kind',
  },
  *check({ map }) {
    const spelled = new Map<string, readonly string[]>();
    for (const { ref, sorts } of map.uses) {
      const isKind = sorts.length === 1 && sorts[0] === 'kind' && ref.value !== '';
      if (!isKind || map.knowledge.find(ref.value)) continue;
      const near = spelled.get(ref.value) ?? nearest(ref.value, map.knowledge.names());
      spelled.set(ref.value, near);
      yield unknownKind(map, ref, near);
    }
  },
};

function unknownKind(map: ResolvedMap, ref: NameRef, near: readonly string[]): Report {
  const declaration = `kind ${ref.value} "${titleFrom(ref.value)}"`;
  const hint = near[0] === undefined ? say`declare it` : say`did you mean \`${near[0]}\`? Else declare it`;
  const spelling = near.map((name) => ({
    title: say`Change to \`${name}\``,
    edits: [replace(ref.source, name)],
  }));
  const creation = {
    title: say`Declare kind \`${ref.value}\``,
    edits: [appendToFile(map, ref.source.file, declaration)],
  };
  return {
    message: say`no kind is called \`${ref.value}\`, so that nothing is known of what it needs; ${hint}`,
    source: ref.source,
    names: [ref.value],
    fixes: [...spelling, creation],
  };
}
