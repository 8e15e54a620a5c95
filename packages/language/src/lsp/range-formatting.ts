import type { Range, TextEdit } from 'vscode-languageserver-types';
import { formatting } from './formatting.ts';
import type { Snapshot } from './snapshot.ts';

/** The edits of formatting that touch one of these ranges. */
export function rangeFormatting(snapshot: Snapshot, ranges: readonly Range[]): TextEdit[] {
  return formatting(snapshot).filter((edit) => ranges.some((range) => touch(edit.range, range)));
}

function touch(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
