import type { ResolvedMap, Sort } from '@migmap/core';
import { keywords } from '../reading/parser.ts';
import { NAMES, WORDS } from './forms/meanings.ts';
import { formTokens, progressOf } from './forms/progress.ts';
import type { ScannedToken } from './scan.ts';
import type { Statement } from './statements.ts';

/** A name of a statement that is half-written, and so in no model. */
export interface UnreadWord {
  readonly token: ScannedToken;
  readonly role: 'declaration' | 'reference';
  readonly sort: Sort;
}

/**
 * The names that reading has left out, in the eyes of the grammar: without them a statement would lose its colours
 * with a key, and have them again with the next. `read` are the places of the names that were read.
 */
export function* unreadWords(
  map: ResolvedMap,
  statements: readonly Statement[],
  read: ReadonlySet<number>,
  block?: string,
): Iterable<UnreadWord> {
  for (const statement of statements) {
    if (isUnread(statement, read, block)) yield* namesIn(map, statement, read, block);
    yield* unreadWords(map, statement.block?.statements ?? [], read, statement.keyword.text);
  }
}

/** A word that is neither a name nor of the language; of a declaration the second, which is its name. */
function isUnread({ tokens }: Statement, read: ReadonlySet<number>, block: string | undefined): boolean {
  return tokens.some(({ kind, text, start }, at) => {
    if (kind !== 'word' || at === 0 || read.has(start)) return false;
    return isStrange(text) || (block === undefined && at === 1);
  });
}

let known: ReadonlySet<string> | undefined;

function isStrange(word: string): boolean {
  known ??= new Set([...keywords(), ...Object.values(WORDS).flat()]);
  return !known.has(word);
}

function* namesIn(
  map: ResolvedMap,
  statement: Statement,
  read: ReadonlySet<number>,
  block: string | undefined,
): Iterable<UnreadWord> {
  const keyword = statement.keyword.text;
  for (const { leaf, token } of progressOf(block, formTokens(statement, Number.POSITIVE_INFINITY)).read) {
    const word = token as ScannedToken;
    if (token.kind !== 'word' || leaf.kind === 'word' || read.has(word.start)) continue;
    if (leaf.name === 'declared') yield { token: word, role: 'declaration', sort: keyword as Sort };
    const sort =
      leaf.name === 'meant' ? meant(map, NAMES[`${keyword}.${leaf.feature}`], word.text) : undefined;
    if (sort !== undefined) yield { token: word, role: 'reference', sort };
  }
}

function meant(map: ResolvedMap, sorts: readonly Sort[] = [], name: string): Sort | undefined {
  return sorts.find((one) => map.find(one, name)) ?? sorts[0];
}
