import { DECLARATIONS } from './forms.ts';

/** A part of a text: declarations of the top level, with all up to the next part. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a text, the whole of it, into parts that can be read one by one. Where the braces of the file match, a part
 * starts outside of all blocks, and what is one declaration is never cut; where they do not, every declaration at the
 * margin starts one, so that one missing brace is one part's matter.
 */
export function partsOf(text: string): Part[] {
  const { heads, isBalanced } = landmarks(text);
  const margin = heads[0]?.column ?? 0;
  const starts = heads
    .filter(({ column, depth }) => column <= margin && (depth === 0 || !isBalanced))
    .filter((head) => !mayBeName(text, head))
    .map(({ line }) => line);
  const all = starts[0] === 0 ? starts : [0, ...starts];
  return all.map((start, index) => ({ start, end: all[index + 1] ?? text.length }));
}

/** A word at the beginning of a line that opens a declaration, if it is no name. */
interface Head {
  /** Where its line starts. */
  readonly line: number;
  readonly column: number;
  readonly depth: number;
  /** Comments above it, and how many of them there are. */
  readonly comments: readonly Comment[];
  readonly above: number;
}

type Comment = Part;

// A comment that is not closed is none, as for the lexer; a text that is not ends with its line, before its braces.
const TEXT = String.raw`"""[\s\S]*?"""|"(?:\\.|[^"\\\r\n])*"|"[^\r\n]*?(?=[ \t{}]*(?:[\r\n]|$))`;
const COMMENT = String.raw`(\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)`;
const HEAD = String.raw`(?:^|\n)([ \t]*)(${Object.keys(DECLARATIONS).join('|')})(?![\w-])`;
const LANDMARK = new RegExp(`${TEXT}|${COMMENT}|[{}]|${HEAD}`, 'g');

function landmarks(text: string): { readonly heads: readonly Head[]; readonly isBalanced: boolean } {
  const heads: Head[] = [];
  const comments: Comment[] = [];
  let depth = 0;
  let lowest = 0;
  for (const { 0: found, 1: comment, 2: indent, 3: word, index } of text.matchAll(LANDMARK)) {
    const end = index + found.length;
    if (found === '{') depth++;
    else if (found === '}') lowest = Math.min(lowest, --depth);
    else if (comment !== undefined) comments.push({ start: index, end });
    else if (word !== undefined && indent !== undefined) {
      const column = indent.length;
      heads.push({ line: end - column - word.length, column, depth, comments, above: comments.length });
    }
  }
  return { heads, isBalanced: depth === 0 && lowest === 0 };
}

/** What stands before it has to be followed by a name, and every word of the language is one. */
function mayBeName(text: string, { line, comments, above }: Head): boolean {
  let end = endOfWords(text, line);
  for (let at = above - 1; comments[at]?.end === end; at--) {
    end = endOfWords(text, comments[at]?.start ?? 0);
  }
  const last = /(?:[A-Za-z_][\w-]*|,|--)$/.exec(text.slice(Math.max(0, end - LONGEST_WORD), end));
  return last !== null && BEFORE_NAMES.has(last[0]);
}

/** Words and signs of the top level that a name follows. */
const BEFORE_NAMES: ReadonlySet<string> = new Set([
  ...Object.keys(DECLARATIONS),
  ...['in', 'of', 'a', 'after', 'on', 'for', 'before', 'with', 'from', 'criticality', ',', '--'],
]);

/** More than the longest word that a name follows has. */
const LONGEST_WORD = 20;

/** Where the last thing before an offset ends that is not blank. */
function endOfWords(text: string, before: number): number {
  let end = before;
  while (end > 0 && /\s/.test(text[end - 1] ?? '')) end--;
  return end;
}
