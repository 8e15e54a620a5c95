/** A word, number, text or sign of a text that may be half-written. */
export interface ScannedToken {
  readonly kind: 'word' | 'number' | 'text' | 'sign' | 'comment';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Nothing but blanks stands before it on its line. */
  readonly opensLine: boolean;
}

const TEXT = String.raw`"""[\s\S]*?(?:"""|$)|"(?:\\[^\r\n]|[^"\\\r\n])*"?`;
const COMMENT = String.raw`\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)`;
const NUMBER = String.raw`\d+(?:[-:T]\d+)*(?:\.\d+)?(?:%|[A-Za-z]+(?:\/[A-Za-z]*)?)?`;
const WORD = String.raw`[\p{L}_][\p{L}\p{M}\p{N}_]*(?:-[\p{L}\p{M}\p{N}_]+)*-?`;
const TOKEN = new RegExp(`(${COMMENT})|(${TEXT})|(${NUMBER})|(${WORD})|\\.\\.|--|[<>]=?|\\S`, 'gu');

/**
 * Cuts a part of a text into tokens. Unlike the lexer of the parser it takes whatever comes: a text that is not
 * closed ends with its line.
 */
export function scan(text: string, from = 0, to = text.length): ScannedToken[] {
  const tokens: ScannedToken[] = [];
  let lineAt = from;
  for (const match of text.slice(from, to).matchAll(TOKEN)) {
    const start = from + match.index;
    const gap = text.slice(lineAt, start);
    const opensLine = tokens.length === 0 || /[\r\n]/.test(gap);
    const end = start + match[0].length;
    tokens.push({ kind: kindOf(match), text: match[0], start, end, opensLine });
    lineAt = end;
  }
  return tokens;
}

function kindOf([, comment, quoted, number, word]: RegExpMatchArray): ScannedToken['kind'] {
  if (comment !== undefined) return 'comment';
  if (quoted !== undefined) return 'text';
  if (number !== undefined) return 'number';
  return word === undefined ? 'sign' : 'word';
}

const LANDMARK = new RegExp(`${COMMENT}|${TEXT}|[{}]|(?:^|\\n)([ \\t]*)([a-z][a-z-]*)`, 'g');

/**
 * The part of a text that holds the declaration around an offset, up to the next one. Where braces do not match, a
 * declaration at the margin ends the one before, as it does in reading.
 */
export function declarationAround(
  text: string,
  offset: number,
  isDeclaration: (word: string) => boolean,
): TextPart {
  const starts = declarationStarts(text, isDeclaration);
  const next = starts.findIndex((start) => start > offset);
  const start = next < 0 ? starts.at(-1) : starts[next - 1];
  return { start: start ?? 0, end: starts[next] ?? text.length };
}

export interface TextPart {
  readonly start: number;
  readonly end: number;
}

/** All declarations of a text, each up to the next; what stands before the first is a part as well. */
export function declarationParts(text: string, isDeclaration: (word: string) => boolean): TextPart[] {
  const starts = [0, ...declarationStarts(text, isDeclaration).filter((start) => start > 0)];
  return starts.map((start, at) => ({ start, end: starts[at + 1] ?? text.length }));
}

function declarationStarts(text: string, isDeclaration: (word: string) => boolean): number[] {
  const { heads, isBalanced } = landmarks(text, isDeclaration);
  const margin = heads[0]?.column ?? 0;
  const starts = heads.filter(({ column, depth }) => column <= margin && (depth === 0 || !isBalanced));
  return starts.map(({ at }) => at);
}

interface Head {
  readonly at: number;
  readonly column: number;
  readonly depth: number;
}

function landmarks(
  text: string,
  isDeclaration: (word: string) => boolean,
): { readonly heads: readonly Head[]; readonly isBalanced: boolean } {
  const heads: Head[] = [];
  let depth = 0;
  let lowest = 0;
  for (const { 0: found, 1: indent, 2: word, index } of text.matchAll(LANDMARK)) {
    if (found === '{') depth++;
    else if (found === '}') lowest = Math.min(lowest, --depth);
    else if (word !== undefined && isDeclaration(word)) {
      const column = indent?.length ?? 0;
      heads.push({ at: index + found.length - word.length, column, depth });
    }
  }
  return { heads, isBalanced: depth === 0 && lowest === 0 };
}
