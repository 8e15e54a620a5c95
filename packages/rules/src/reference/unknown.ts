import {
  type Fix,
  type NameRef,
  type NameUse,
  nearest,
  type ResolvedMap,
  type Sort,
  say,
} from '@migmap/core';
import { appendToFile, replace } from '../edits.ts';
import { candidatesOf, hasMeaning } from '../names.ts';
import { partsIn } from '../order/movements.ts';
import type { Report, Rule } from '../rule.ts';
import { sortWord } from '../sort-words.ts';
import { listed, titleFrom } from '../titles.ts';

export const referenceUnknown: Rule = {
  meta: {
    code: 'reference/unknown',
    category: 'reference',
    severity: 'error',
    unsilenceable: true,
    fixable: true,
    summary: 'A name that nothing has.',
    source: 'Language reference, Lexical rules',
  },
  *check({ map }) {
    const known = new Map<string, readonly string[]>();
    for (const use of map.uses) {
      if (isJudgedElsewhere(use) || hasMeaning(map, use)) continue;
      const key = `${use.sorts.join()} ${use.ref.value}`;
      const near = known.get(key) ?? nearestNames(map, use, known.size);
      known.set(key, near);
      yield unknownName(map, use, near);
    }
  },
};

/** A map in which an import is missing has thousands of unknown names: spelling is tried for the first. */
const SPELLED = 50;

/** Kinds may be unknown, and are then a warning (`completeness/kind-unknown`); an empty name is a gap in the text. */
function isJudgedElsewhere({ ref, sorts }: NameUse): boolean {
  return ref.value === '' || (sorts.length === 1 && sorts[0] === 'kind');
}

function nearestNames(map: ResolvedMap, use: NameUse, tried: number): readonly string[] {
  return tried < SPELLED ? nearest(use.ref.value, candidatesOf(map, use.sorts)) : [];
}

function unknownName(map: ResolvedMap, use: NameUse, near: readonly string[]): Report {
  const { ref, sorts } = use;
  const wanted = listed(sorts.map(sortWord), 'or');
  const hint =
    near[0] === undefined ? say`declare it, or use a name that exists` : say`did you mean \`${near[0]}\`?`;
  return {
    message: say`no ${wanted} is called \`${ref.value}\`, so what is said here is about nothing; ${hint}`,
    source: ref.source,
    names: [ref.value],
    fixes: [...near.map((name) => spelling(use, name)), ...creation(map, use)],
  };
}

function spelling({ ref }: NameUse, name: string): Fix {
  return { title: say`Change to \`${name}\``, edits: [replace(ref.source, name)] };
}

/** One fix for each sort of thing that may be meant. */
function creation(map: ResolvedMap, { ref, sorts }: NameUse): Fix[] {
  return sorts.flatMap((sort) => {
    const rest = headRest(map, sort, ref);
    if (rest === undefined) return [];
    const declaration = `${sort} ${ref.value} "${titleFrom(ref.value)}"${rest}`;
    const edits = [appendToFile(map, ref.source.file, declaration)];
    return [{ title: say`Create ${sortWord(sort)} \`${ref.value}\``, edits }];
  });
}

/** What the head of a declaration needs beside its name, if that can be known here. */
function headRest(map: ResolvedMap, sort: Sort, ref: NameRef): string | undefined {
  // Tags are declared nowhere; a body of data and a rollback point say more than anybody can know here.
  if (['tag', 'data', 'rollback', 'criterion'].includes(sort)) return undefined;
  // What names it may well come after it.
  if (sort === 'wave') return ' after none';
  if (sort === 'backup') return backedUp(map, ref);
  if (sort !== 'service') return '';
  const layer = map.layers[0]?.name.value;
  return layer ? ` in ${layer}` : '';
}

/** A rollback point names the backup of what it takes back. */
function backedUp(map: ResolvedMap, ref: NameRef): string | undefined {
  const rollback = map.rollbacks.find(({ backup }) => backup === ref);
  const wave = map.waves.find(({ name }) => name.value === rollback?.wave?.value);
  const named = rollback?.of.map(({ value }) => value) ?? [];
  const services = named.length > 0 ? named : (wave ? partsIn(wave) : []).map((part) => part.ref.value);
  return services.length > 0 ? ` of ${[...new Set(services)].join(', ')}` : undefined;
}
