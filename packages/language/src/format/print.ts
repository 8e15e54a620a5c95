import type { Columns } from './columns.ts';
import { type Item, isMultiline } from './items.ts';
import type { Line } from './lines.ts';

/** A replacement of a range of offsets. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What has to change in a text so that its items stand in these lines and columns. */
export function changesOf(text: string, lines: readonly Line[], columns: Columns): Change[] {
  const eol = lineEndOf(text);
  const changes: Change[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  const put = (end: number, shown: string) => {
    if (text.slice(at, end) !== shown) changes.push({ start: at, end, text: shown });
    at = end;
  };
  for (const line of lines) {
    const before = line === lines[0] ? '' : line.blankBefore ? eol + eol : eol;
    let end = 0;
    for (const [index, item] of line.items.entries()) {
      const column = columns.get(line)?.[index] ?? end;
      put(item.start, (index === 0 ? before : '') + ' '.repeat(column - end));
      put(item.end, isMultiline(item) ? spreadText(item, column, eol) : shownText(item));
      end = column + shownText(item).length;
    }
  }
  put(text.length, lines.length === 0 ? '' : eol);
  return changes;
}

/** An item as it is shown on one line. */
export function shownText(item: Item): string {
  if (item.kind === 'line-comment') return item.text.trimEnd();
  // Money is the one token with a blank in it.
  return item.kind === 'word' ? item.text.replace(/[ \t]+/, ' ') : item.text;
}

/** Line ends apart, what stands inside a text is left alone: its blanks may mean something. */
function spreadText(item: Item, column: number, eol: string): string {
  if (item.kind === 'text') return item.text.replace(/\r?\n/g, eol);
  const lines = item.text.split(/\r\n|\r|\n/);
  const [first = '', ...others] = lines.map((line) => line.trimEnd());
  const isStarred = others.every((line) => line.trimStart().startsWith('*'));
  const indent = ' '.repeat(column + 1);
  return [first, ...others.map((line) => (isStarred ? indent + line.trimStart() : line))].join(eol);
}

/** The line end that most lines of a text have. */
function lineEndOf(text: string): string {
  const all = text.match(/\r?\n/g) ?? [];
  const long = all.filter((end) => end.length === 2).length;
  return long * 2 > all.length ? '\r\n' : '\n';
}
