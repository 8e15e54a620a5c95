import type { Problem } from '@migmap/core';
import { columnsOf } from './columns.ts';
import { itemsOf } from './items.ts';
import { linesOf } from './lines.ts';
import { type Change, changesOf } from './print.ts';
import { readStatements } from './statements.ts';

// The formatter works on the stream of tokens and comments, not on Langium's AbstractFormatter.
// What it keeps is where the author wrote things: columns, blank lines, the choice between one
// line and several. A formatter that rebuilds white space from the tree forgets just that; it also
// never touches what stands behind the last token, and always ends lines with LF.
//
//   text → items (tokens, comments, and the white space before each)
//        → lines (where a line begins, how deep)  → columns (what stays aligned) → changes
//
// Only white space changes, so the meaning can't. Each step is linear in the length of the text,
// but for the sorting of a paragraph's columns.

/** The formatted text; or what keeps the text from being read, and then nothing is changed. */
export function formatText(text: string, file = ''): Formatted {
  const edits = formatEdits(text, file);
  if ('problems' in edits) return edits;
  return { text: applied(text, edits.edits) };
}

/** The same as the smallest edits, in order of their place, none of which touches another. */
export function formatEdits(text: string, file = ''): FormatEdits {
  const read = readStatements(text, file);
  if ('problems' in read) return read;
  const lines = linesOf(itemsOf(text, read.starts));
  return { edits: changesOf(text, lines, columnsOf(lines)) };
}

export type Formatted = { readonly text: string } | Unreadable;

export type FormatEdits = { readonly edits: readonly Change[] } | Unreadable;

/** Places of problems count from behind a byte order mark, as in all that is read. */
export interface Unreadable {
  readonly problems: readonly Problem[];
}

function applied(text: string, edits: readonly Change[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits) {
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
