/** A place in a text: the file's URI and a half-open range of UTF-16 offsets. */
export interface SourceRef {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** A value together with the place where the author wrote it. */
export interface Sourced<T> {
  readonly value: T;
  readonly source: SourceRef;
}

/** A zero-based position, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** One text of a map; offsets of `SourceRef`s count in `text`. */
export interface SourceFile {
  readonly uri: string;
  readonly text: string;
  /** Offsets at which lines start; the first is 0. */
  readonly lineStarts: readonly number[];
}

export function sourceFile(uri: string, text: string): SourceFile {
  return { uri, text, lineStarts: lineStartsOf(text) };
}

/** Lines end in LF or CRLF, and in a lone CR as well: editors count so, and those positions are theirs. */
function lineStartsOf(text: string): number[] {
  const starts = [0];
  if (/\r(?!\n)/.test(text))
    for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);
  else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The position of an offset; offsets beyond the text count as its end. */
export function positionAt(file: SourceFile, offset: number): Position {
  const clamped = Math.max(0, Math.min(offset, file.text.length));
  let low = 0;
  let high = file.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((file.lineStarts[middle] ?? 0) <= clamped) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: clamped - (file.lineStarts[low] ?? 0) };
}

/** Orders places by file, then by start, then by end. */
export function compareSources(a: SourceRef, b: SourceRef): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}
