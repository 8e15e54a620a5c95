import { DECLARATIONS } from './forms.ts';
import type { Token } from './parser.ts';

/** A part of the text that holds one declaration, with all up to the next. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a text at its declarations. Where the braces of the file do not match, a declaration at
 * the margin starts a new part even inside a block, so that one missing brace is one part's matter.
 */
export function declarationChunks(text: string, tokens: readonly Token[]): Chunk[] {
  const balanced = hasMatchingBraces(tokens);
  const margin = tokens[0]?.startColumn ?? 1;
  // The text begins with a part of its own, whatever it begins with.
  const starts = tokens.slice(0, 1).map((token) => token.startOffset);
  let depth = 0;
  let line = 0;
  for (const token of tokens) {
    const isFirst = token.startLine !== line;
    line = token.endLine ?? line;
    const column = token.startColumn ?? 1;
    const atMargin = isFirst && column <= margin;
    if (token === tokens[0]) depth = 0;
    else if (atMargin && opens(token) && (depth === 0 || !balanced)) {
      starts.push(token.startOffset);
      depth = 0;
    } else if (atMargin && depth === 0 && isWord(token)) starts.push(token.startOffset);
    if (token.image === '{') depth++;
    if (token.image === '}') depth = Math.max(0, depth - 1);
  }
  return starts.map((start, index) => ({
    start: index === 0 ? 0 : start,
    end: starts[index + 1] ?? text.length,
  }));
}

export function hasMatchingBraces(tokens: readonly Token[]): boolean {
  let depth = 0;
  for (const token of tokens) {
    if (token.image === '{') depth++;
    if (token.image === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

export function isWord(token: Token): boolean {
  return /^[A-Za-z_]/.test(token.image);
}

function opens(token: Token): boolean {
  return Object.hasOwn(DECLARATIONS, token.image);
}
