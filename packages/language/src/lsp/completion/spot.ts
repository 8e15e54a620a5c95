import type { SourceRef } from '@migmap/core';
import { blockAt, formTokens, type Progress, progressOf } from '../forms/progress.ts';
import type { Place } from '../place.ts';
import type { ScannedToken } from '../scan.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Statement } from '../statements.ts';

/** Where something is to be completed, and what the grammar asks for there. */
export interface Spot {
  readonly snapshot: Snapshot;
  readonly place: Place;
  readonly offset: number;
  /** The half-written word, number or text that an answer replaces: up to the cursor, and with what is behind it. */
  readonly typed: Typed;
  /** The word that opens the statement; undefined where a new one begins. */
  readonly keyword?: string;
  /** The word that opens the block around. */
  readonly block?: string;
  /** The statements of that block, without the one that is being written. */
  readonly siblings: readonly Statement[];
  readonly progress: Progress;
  /** Of a new statement, the one on the lines above: it may go on as well. */
  readonly before?: Progress;
  /** The statement goes on here, though a new one might begin as well. */
  readonly mayBegin: boolean;
  /** Inside quotes. */
  readonly inText: boolean;
  /** Nothing but a closing brace follows on the line. */
  readonly endsLine: boolean;
}

interface Typed {
  readonly start: number;
  readonly end: number;
  /** Up to the cursor. */
  readonly text: string;
  /** A text whose closing quotes are not written yet. */
  readonly isOpen?: true;
}

/** The spot at a place; undefined where nothing of a statement stands, as in a comment. */
export function spotAt(snapshot: Snapshot, place: Place): Spot | undefined {
  const { text } = snapshot;
  const { offset } = place;
  if (place.inside === 'comment') return undefined;
  const inText = place.inside === 'text';
  const typed = inText ? typedText(place) : typedWord(text, offset);
  if (!typed) return undefined;
  const block = blockAt(place);
  const tokens = place.statement ? formTokens(place.statement, typed.start) : [];
  const opens = tokens.length === 0 || (!inText && opensLine(text, typed.start) && !isJoint(tokens.at(-1)));
  const written = progressOf(block, tokens);
  return {
    snapshot,
    place,
    offset,
    typed,
    ...(opens ? {} : { keyword: tokens[0]?.text ?? '' }),
    ...(block === undefined ? {} : { block }),
    siblings: siblingsOf(place, opens ? typed.start : place.statement?.start),
    progress: opens ? progressOf(block, []) : written,
    ...(opens && tokens.length > 0 ? { before: written } : {}),
    mayBegin: !inText && (opens || (written.isWhole && isOneLine(text, place, offset))),
    inText,
    endsLine: /^[ \t]*}?[ \t}]*(\r?\n|$)/.test(text.slice(typed.end)),
  };
}

function opensLine(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(Math.min(start, offset), offset).trim() === '';
}

/** A line behind such a sign goes on with what the line before has begun. */
function isJoint(token: { readonly text: string } | undefined): boolean {
  return token !== undefined && /^(,|\.\.|--|[<>]=?|=)$/.test(token.text);
}

/** All statements of the block around the cursor but the one that starts at a place. */
function siblingsOf({ blocks }: Place, start: number | undefined): readonly Statement[] {
  return (blocks.at(-1)?.block?.statements ?? []).filter((each) => each.start !== start);
}

/** A word with its hyphens, or a number with its unit, or a date, as far as it is written. */
function typedWord(text: string, offset: number): Typed {
  const line = text.slice(Math.min(offset, text.lastIndexOf('\n', offset - 1) + 1), offset);
  const before =
    /(?<![\w"])(?:[\p{L}_][\p{L}\p{N}_]*(?:-[\p{L}\p{N}_]+)*-?|\d[\w%:./-]*)$/u.exec(line)?.[0] ?? '';
  const behind =
    before === '' ? '' : (/^[\p{L}\p{N}_%:/]*(?:-[\p{L}\p{N}_]+)*/u.exec(text.slice(offset))?.[0] ?? '');
  return { start: offset - before.length, end: offset + behind.length, text: before };
}

/** What stands between the quotes; a text that is not closed reaches to the end of its line. */
function typedText({ statement, offset }: Place): Typed | undefined {
  const token = statement?.tokens.find(
    (each) => each.kind === 'text' && each.start < offset && offset <= each.end,
  );
  if (!token || token.text.startsWith('"""')) return undefined;
  const typed = { start: token.start + 1, text: token.text.slice(1, offset - token.start) };
  return isClosed(token) ? { ...typed, end: token.end - 1 } : { ...typed, end: offset, isOpen: true };
}

function isClosed({ text }: ScannedToken): boolean {
  return text.length > 1 && text.endsWith('"');
}

/** A block whose brace opens on the line of the cursor: there one statement follows the other. */
function isOneLine(text: string, { blocks }: Place, offset: number): boolean {
  const open = blocks.at(-1)?.block?.open;
  return open !== undefined && !text.slice(open, offset).includes('\n');
}

/** The key by which meanings are known. */
export function keyOf(spot: Spot, feature: string | undefined): string {
  return `${spot.keyword ?? ''}.${feature ?? ''}`;
}

/** The names that stand already where the one at the cursor would stand beside them. */
export function namesBeside(spot: Spot, feature: string | undefined): Set<string> {
  const names = new Set<string>();
  for (const { leaf, token } of spot.progress.read) if (leaf.feature === feature) names.add(token.text);
  for (const name of namesBehind(spot)) names.add(name);
  return names;
}

/** The rest of a list in which the cursor is. */
function namesBehind({ place: { statement }, typed, offset }: Spot): string[] {
  const names: string[] = [];
  for (const { kind, text, start, opensLine } of statement?.tokens ?? []) {
    // A word that the cursor touches is the one in question, not one beside it.
    if (start < typed.end || start === offset) continue;
    if (kind === 'word' && !(opensLine && names.length === 0)) names.push(text);
    else if (text !== ',') break;
  }
  return names;
}

/** The words after the keyword in the statements of a block that open with it. */
export function wordsOf(statements: readonly Statement[], keyword: string): string[] {
  return statements.flatMap(({ keyword: opening, tokens }) =>
    opening.text === keyword
      ? tokens.slice(1).flatMap((token) => (token.kind === 'word' ? [token.text] : []))
      : [],
  );
}

/** The texts in the statements of a block that open with a word. */
export function textsOf(statements: readonly Statement[], keyword: string): string[] {
  return statements.flatMap(({ keyword: opening, tokens }) =>
    opening.text === keyword
      ? tokens.flatMap((token) => (token.kind === 'text' ? [token.text.replace(/^"|"$/g, '')] : []))
      : [],
  );
}

/** The name of the innermost declaration or statement of a sort that holds the cursor: `service mail { … }`. */
export function holderName({ place }: Spot, keyword: string): string | undefined {
  const holder = place.blocks.findLast((each) => each.keyword.text === keyword);
  return holder?.tokens[1]?.kind === 'word' ? holder.tokens[1].text : undefined;
}

export function sourceOf({ snapshot }: Spot, place: { start: number; end: number }): SourceRef {
  return { file: snapshot.uri, start: place.start, end: place.end };
}
