import { behind, type SourceRef } from '@migmap/core';
import { scan } from '../scan.ts';

/**
 * A statement with the comments that are about it: those in the lines right above it, and the one behind it in its
 * line. One that shares its line has none. `from` is where what it stands in begins.
 */
export function withComments(text: string, source: SourceRef, from: number): SourceRef {
  if (!opensLine(text, source.start)) return source;
  let { start } = source;
  const comments = scan(text, from, start).filter(({ kind }) => kind === 'comment');
  for (const comment of comments.reverse()) {
    if (!opensLine(text, comment.start) || !isNextLine(text.slice(comment.end, start))) break;
    start = comment.start;
  }
  return { ...source, start, end: behind(text, source) };
}

/** Nothing but blanks stands before it in its line. */
export function opensLine(text: string, at: number): boolean {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() === '';
}

function isNextLine(gap: string): boolean {
  return /^[ \t]*\r?\n[ \t]*$/.test(gap);
}
