import type { SourceRef } from '@migmap/core';

/** One text, or texts by path; the first is where the map starts. */
export type Files = string | Readonly<Record<string, string>>;

export interface MarkedFiles {
  readonly texts: Readonly<Record<string, string>>;
  readonly entry: string;
  /** What stood between `<|` and `|>`, in the order of files and places; `<|>` marks the empty place of a cursor. */
  readonly ranges: readonly SourceRef[];
}

/** Takes the marks out of texts. */
export function readMarks(files: Files): MarkedFiles {
  const named = typeof files === 'string' ? { 'main.migmap': files } : files;
  const texts: Record<string, string> = {};
  const ranges: SourceRef[] = [];
  for (const [name, marked] of Object.entries(named)) {
    const read = readMarkedText(name, marked);
    texts[name] = read.text;
    ranges.push(...read.ranges);
  }
  return { texts, entry: Object.keys(named)[0] ?? 'main.migmap', ranges };
}

function readMarkedText(file: string, marked: string): { text: string; ranges: SourceRef[] } {
  const ranges: SourceRef[] = [];
  const open: number[] = [];
  let text = '';
  for (const piece of marked.split(/(<\|>|<\||\|>)/)) {
    if (piece === '<|>') ranges.push({ file, start: text.length, end: text.length });
    else if (piece === '<|') open.push(text.length);
    else if (piece === '|>') ranges.push({ file, start: open.pop() ?? 0, end: text.length });
    else text += piece;
  }
  ranges.sort((a, b) => a.start - b.start);
  return { text, ranges };
}
