import type { ScannedToken } from './scan.ts';
import { type Statement, statementsAround } from './statements.ts';

/** What is around a cursor, in text that may be half-written. */
export interface Place {
  readonly offset: number;
  readonly inside: 'code' | 'text' | 'comment';
  /** The word or number that the cursor is in or just behind; an empty one where it is in neither. */
  readonly word: { readonly start: number; readonly end: number; readonly text: string };
  /** The part of that word before the cursor. */
  readonly prefix: string;
  /** The declaration and statements whose braces hold the cursor, outermost first. */
  readonly blocks: readonly Statement[];
  /** The statement that the cursor is in, or that goes on here; undefined where a new one begins. */
  readonly statement?: Statement;
  /** The tokens of that statement before the word; none where the word is its keyword. */
  readonly before: readonly ScannedToken[];
}

/** Only the declaration around the offset is looked at, so that it costs the same in a file of any length. */
export function placeAt(text: string, offset: number): Place {
  const { statements, comments } = statementsAround(text, offset);
  const blocks: Statement[] = [];
  let level = statements;
  for (let inner = holding(level, offset); inner; inner = holding(level, offset)) {
    blocks.push(inner);
    level = inner.block?.statements ?? [];
  }
  const touched = level.flatMap(({ tokens }) => tokens).find((token) => touches(token, offset));
  const isWord = touched !== undefined && (touched.kind === 'word' || touched.kind === 'number');
  const word = isWord ? touched : { start: offset, end: offset, text: '' };
  const statement = statementAt(text, level, word.start);
  return {
    offset,
    inside: insideOf(touched, comments, offset),
    word: { start: word.start, end: word.end, text: word.text },
    prefix: text.slice(word.start, offset),
    blocks,
    ...(statement ? { statement } : {}),
    before: statement?.tokens.filter(({ end }) => end <= word.start && end <= offset) ?? [],
  };
}

function holding(statements: readonly Statement[], offset: number): Statement | undefined {
  return statements.find(({ block }) => {
    return block !== undefined && offset > block.open && (block.close === undefined || offset <= block.close);
  });
}

function touches({ start, end }: ScannedToken, offset: number): boolean {
  return start < offset ? offset <= end : start === offset;
}

function insideOf(
  touched: ScannedToken | undefined,
  comments: readonly ScannedToken[],
  offset: number,
): Place['inside'] {
  if (comments.some((comment) => isWithin(comment, offset, comment.text.startsWith('//')))) return 'comment';
  if (touched?.kind !== 'text') return 'code';
  const quotes = touched.text.startsWith('"""') ? 3 : 1;
  const isClosed = touched.text.length >= 2 * quotes && touched.text.endsWith('"'.repeat(quotes));
  return isWithin(touched, offset, !isClosed) ? 'text' : 'code';
}

/** A comment to the end of the line, and a text that is not closed, still hold what is typed at their end. */
function isWithin({ start, end }: ScannedToken, offset: number, isOpen: boolean): boolean {
  return offset > start && (offset < end || (isOpen && offset === end));
}

const JOINT = /(?:,|\.\.|--|[<>=])$/;

/** The last statement that begins before: it goes on to the end of its line, or where it lacks something. */
function statementAt(text: string, level: readonly Statement[], at: number): Statement | undefined {
  const last = level.findLast(({ start }) => start <= at);
  if (!last || at <= last.end) return last;
  const gap = text.slice(last.end, at);
  return !/[\r\n]/.test(gap) || JOINT.test(text.slice(last.start, last.end)) ? last : undefined;
}
