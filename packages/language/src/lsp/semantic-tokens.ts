import {
  dispositionOf,
  positionAt,
  type ResolvedMap,
  type Service,
  type Sort,
  type SourceFile,
} from '@migmap/core';
import { unusedThings } from '@migmap/rules';
import type { Range } from 'vscode-languageserver-types';
import { keywords } from '../reading/parser.ts';
import { WORDS } from './forms/meanings.ts';
import type { Occurrence } from './occurrences.ts';
import type { ScannedToken } from './scan.ts';
import type { Snapshot } from './snapshot.ts';
import { type Statement, statementsIn } from './statements.ts';
import {
  modifierBits,
  type PlainType,
  type TokenModifier,
  type TokenType,
  typeNumber,
  typeOf,
} from './token-legend.ts';
import { type UnreadWord, unreadWords } from './unread-words.ts';

/** A token on one line, by numbers of the legend. */
export interface SemanticToken {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: number;
  readonly modifiers: number;
}

/**
 * What each token of a file is, in order, or of a part of it. To an editor that has a grammar of its own it says only
 * what no grammar knows: which words are names, of what, and which are chosen from a few.
 */
export function semanticTokens(
  snapshot: Snapshot,
  has: 'grammar' | 'nothing',
  range?: Range,
): SemanticToken[] {
  const { file } = snapshot.file;
  const [from, to] = range
    ? [snapshot.offsetAt(range.start), snapshot.offsetAt(range.end)]
    : [0, file.text.length];
  const { statements, comments } = statementsIn(snapshot.text, { start: from, end: to });
  const names = namesIn(snapshot);
  const places = new Set(names.map(({ start }) => start));
  const words = [...wordsOf(statements, comments)].filter(
    ({ start, type }) => !places.has(start) && (has === 'nothing' || type === 'enumMember'),
  );
  return [...names, ...words]
    .filter((one) => isWithin(one, from, to))
    .sort((a, b) => a.start - b.start)
    .flatMap((one) => onLines(file, one));
}

/** A part of the text with its colour. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
  readonly modifiers?: readonly TokenModifier[];
}

function isWithin(
  { start, end }: { readonly start: number; readonly end: number },
  from: number,
  to: number,
): boolean {
  return end > start && end >= from && start <= to;
}

function namesIn(snapshot: Snapshot): Found[] {
  const { map, occurrences, uri } = snapshot;
  const read = occurrences.in(uri);
  const unread = unreadIn(snapshot, read);
  const used = new Set(unread.map(({ sort, token }) => keyOf(sort, token.text)));
  const unused = unusedIn(map.resolved);
  const known = read.map((one) => {
    const key = keyOf(one.sort, one.name);
    return ofName(map.resolved, one, unused.has(key) && !used.has(key));
  });
  return [...known, ...unread.map(ofUnread)];
}

/** All of the file, whatever part is asked for: what is named anywhere is used. */
function unreadIn({ file, map, text }: Snapshot, read: readonly Occurrence[]): UnreadWord[] {
  if (file.problems.every(({ code }) => code !== 'syntax/parse')) return [];
  const places = new Set(read.map(({ source }) => source.start));
  return [...unreadWords(map.resolved, statementsIn(text).statements, places)];
}

function ofName(map: ResolvedMap, { role, sort, name, source, entry }: Occurrence, isUnused: boolean): Found {
  const modifiers: TokenModifier[] = [sort];
  if (role === 'declaration') modifiers.push('declaration');
  if (entry && sort === 'service' && dispositionOf(entry as unknown as Service) === 'dropped')
    modifiers.push('deprecated');
  if (isUnused) modifiers.push('unused');
  if (!entry && sort === 'kind' && map.knowledge.find(name)) modifiers.push('defaultLibrary');
  return { start: source.start, end: source.end, type: typeOf(sort), modifiers };
}

/** Of a name that was not read nothing is known but its sort. */
function ofUnread({ token: { start, end }, role, sort }: UnreadWord): Found {
  return { start, end, type: typeOf(sort), modifiers: role === 'declaration' ? [sort, role] : [sort] };
}

function keyOf(sort: Sort, name: string): string {
  return `${sort} ${name}`;
}

const kept = new WeakMap<ResolvedMap, ReadonlySet<string>>();

function unusedIn(map: ResolvedMap): ReadonlySet<string> {
  let known = kept.get(map);
  if (!known) {
    known = new Set(unusedThings(map).map(({ sort, name }) => keyOf(sort, name.value)));
    kept.set(map, known);
  }
  return known;
}

function* wordsOf(statements: readonly Statement[], comments: readonly ScannedToken[]): Iterable<Found> {
  for (const { start, end } of comments) yield { start, end, type: 'comment' };
  yield* tokensOf(statements);
}

function* tokensOf(statements: readonly Statement[]): Iterable<Found> {
  for (const { tokens, keyword, block } of statements) {
    for (const token of tokens) {
      const type = plainType(token, token === keyword);
      if (type) yield { start: token.start, end: token.end, type };
    }
    if (block) yield* tokensOf(block.statements);
  }
}

const CHOICES: ReadonlySet<string> = new Set(Object.values(WORDS).flat());

let words: ReadonlySet<string> | undefined;

function isKeyword(word: string): boolean {
  words ??= new Set(keywords());
  return words.has(word);
}

function plainType({ kind, text }: ScannedToken, opens: boolean): PlainType | undefined {
  switch (kind) {
    case 'text':
      return 'string';
    case 'number':
      return 'number';
    case 'sign':
      return /^(\.\.|--|[<>]=?|=)$/.test(text) ? 'operator' : undefined;
    case 'word':
      // A code such as EUR, or a word of which one has to stand here.
      if (!opens && (CHOICES.has(text) || /^[A-Z]/.test(text))) return 'enumMember';
      return isKeyword(text) ? 'keyword' : undefined;
    default:
      return undefined;
  }
}

/** Not every editor takes tokens of several lines. */
function onLines(file: SourceFile, { start, end, type, modifiers = [] }: Found): SemanticToken[] {
  const [number, bits] = [typeNumber(type), modifierBits(modifiers)];
  const tokens: SemanticToken[] = [];
  for (let at = start; at < end; ) {
    const { line, character } = positionAt(file, at);
    const next = Math.min(file.lineStarts[line + 1] ?? end, end);
    const length = file.text.slice(at, next).replace(/[\r\n]+$/, '').length;
    if (length > 0) tokens.push({ line, character, length, type: number, modifiers: bits });
    at = next;
  }
  return tokens;
}
