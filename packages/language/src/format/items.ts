import { type Token, tokenize } from '../reading/parser.ts';
import type { Start, Starts } from './statements.ts';

export type ItemKind = 'word' | 'text' | 'open' | 'close' | 'comma' | 'line-comment' | 'block-comment';

/** A token or a comment, with what stood before it. */
export interface Item {
  readonly kind: ItemKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What begins with this token, if anything does. */
  readonly begins: Start | undefined;
  /** Line breaks between the item before and this one. */
  readonly breaks: number;
  /** Blanks before it, as far as they can be the work of somebody aligning columns. */
  readonly gap: number;
  /** Where it stood in its line. */
  readonly column: number;
}

/** All tokens and comments of a text, in the order of their place. */
export function itemsOf(text: string, starts: Starts): Item[] {
  const place: Place = { text, at: text.startsWith('\uFEFF') ? 1 : 0, lineStart: 0 };
  place.lineStart = place.at;
  return inOrder(text).map((token) => itemOf(place, token, starts));
}

export function isComment(item: Item): boolean {
  return item.kind === 'line-comment' || item.kind === 'block-comment';
}

export function isMultiline(item: Item): boolean {
  return (item.kind === 'text' || item.kind === 'block-comment') && /[\r\n]/.test(item.text);
}

/** How the text is walked: where the item before ended, and where the line of today begins. */
interface Place {
  readonly text: string;
  at: number;
  lineStart: number;
}

function itemOf(place: Place, token: Token, starts: Starts): Item {
  const start = token.startOffset;
  const end = start + token.image.length;
  const blank = place.text.slice(place.at, start);
  const breaks = lineBreaks(place, blank, place.at);
  const column = start - place.lineStart;
  const kind = kindOf(token);
  if (kind === 'text' || kind === 'block-comment') lineBreaks(place, token.image, start);
  place.at = end;
  return {
    kind,
    start,
    end,
    text: token.image,
    begins: starts.get(start),
    breaks,
    gap: gapOf(blank),
    column,
  };
}

/** Counts the line breaks of a piece of text, and moves the start of the line behind the last. */
function lineBreaks(place: Place, piece: string, offset: number): number {
  if (piece === '' || piece === ' ') return 0;
  let count = 0;
  for (const match of piece.matchAll(/\r\n|\r|\n/g)) {
    count += 1;
    place.lineStart = offset + match.index + match[0].length;
  }
  return count;
}

// A tab is as wide as an editor likes it, so nothing can be said to line up behind one.
function gapOf(blank: string): number {
  return /^ *$/.test(blank) ? blank.length : 1;
}

function inOrder(text: string): Token[] {
  const { tokens, hidden } = tokenize(text);
  const all: Token[] = [];
  let next = 0;
  for (const comment of hidden) {
    while (next < tokens.length && startOf(tokens[next]) < comment.startOffset) push(all, tokens[next++]);
    all.push(comment);
  }
  while (next < tokens.length) push(all, tokens[next++]);
  return all;
}

function push(all: Token[], token: Token | undefined): void {
  if (token !== undefined) all.push(token);
}

function startOf(token: Token | undefined): number {
  return token?.startOffset ?? Number.POSITIVE_INFINITY;
}

const kinds: Readonly<Record<string, ItemKind>> = {
  '{': 'open',
  '}': 'close',
  ',': 'comma',
  STRING: 'text',
  SL_COMMENT: 'line-comment',
  ML_COMMENT: 'block-comment',
};

function kindOf(token: Token): ItemKind {
  return kinds[token.tokenType.name] ?? 'word';
}
