import { positionAt, type SourceFile } from '@migmap/core';
import type { Position, Range } from 'vscode-languageserver-types';

/** The offset of a position; one beyond the end of its line counts as that end. */
export function offsetAt(file: SourceFile, { line, character }: Position): number {
  const start = file.lineStarts[line];
  if (start === undefined) return file.text.length;
  const next = file.lineStarts[line + 1];
  if (next === undefined) return Math.min(start + character, file.text.length);
  const end = file.text[next - 2] === '\r' ? next - 2 : next - 1;
  return Math.min(start + character, Math.max(start, end));
}

export function rangeOf(file: SourceFile, place: { readonly start: number; readonly end: number }): Range {
  return { start: positionAt(file, place.start), end: positionAt(file, place.end) };
}
