import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { rangeOf } from './positions.ts';
import type { ScannedToken } from './scan.ts';
import type { Snapshot } from './snapshot.ts';
import { type Statement, statementsAround } from './statements.ts';

/**
 * For each position what an editor selects, step by step: the word, the value or list that it is part of, the
 * property, the statement with its block, what stands in the block around, that block, and so on up to the file.
 */
export function selectionRanges(snapshot: Snapshot, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => rangesAt(snapshot, snapshot.offsetAt(position)));
}

interface Part {
  readonly start: number;
  readonly end: number;
}

function rangesAt({ text, file }: Snapshot, offset: number): SelectionRange {
  const { statements, comments } = statementsAround(text, offset);
  const comment = comments.find((each) => holds(each, offset));
  const parts: Part[] = [{ start: 0, end: text.length }];
  for (const part of [...partsIn(statements, offset), ...(comment ? commentParts(comment) : [])]) {
    const outer = parts.at(-1);
    if (outer && isInside(part, outer) && holds(part, offset)) parts.push(part);
  }
  const [whole, ...inner] = parts.map((part) => rangeOf(file.file, part));
  const start: SelectionRange = { range: whole ?? rangeOf(file.file, { start: 0, end: 0 }) };
  return inner.reduce((parent, range) => ({ range, parent }), start);
}

/** From the outermost inwards; those that hold nothing of their own are sorted out above. */
function* partsIn(statements: readonly Statement[], offset: number): Iterable<Part> {
  const statement = statements.findLast((each) => holds(each, offset));
  if (!statement) return;
  yield statement;
  const { block } = statement;
  const end = block?.close === undefined ? statement.end : block.close + 1;
  if (block && offset > block.open && offset <= end) {
    yield { start: block.open, end };
    yield contentsOf(block, end);
    yield* partsIn(block.statements, offset);
    return;
  }
  yield* tokenParts(statement, offset);
}

/** What stands between the braces, without the blanks at its ends. */
function contentsOf({ open, statements }: NonNullable<Statement['block']>, end: number): Part {
  const [first, last] = [statements[0], statements.at(-1)];
  return first && last ? { start: first.start, end: last.end } : { start: open + 1, end: end - 1 };
}

/** The head without its block, then all behind the keyword, then the run of tokens that belong together. */
function* tokenParts({ tokens, keyword, block }: Statement, offset: number): Iterable<Part> {
  const head = block ? tokens.filter(({ start }) => start < block.open) : tokens;
  const part = (list: readonly ScannedToken[]): Part => ({
    start: list[0]?.start ?? offset,
    end: list.at(-1)?.end ?? offset,
  });
  yield part(head);
  const values = head.slice(1);
  const at = values.findLastIndex((token) => holds(token, offset));
  const token = values[at];
  if (!token) {
    if (holds(keyword, offset)) yield keyword;
    return;
  }
  yield part(values);
  yield part(runAround(values, at));
  yield token;
  yield* insideText(token);
}

const JOINTS: ReadonlySet<string> = new Set([',', '..', '--']);

/** `dns, time` and `2027-03-01 .. 2027-03-26` are one value each. */
function runAround(tokens: readonly ScannedToken[], at: number): ScannedToken[] {
  let [from, to] = [at, at];
  const isJoint = (index: number): boolean => JOINTS.has(tokens[index]?.text ?? '');
  while (from > 0 && (isJoint(from) || isJoint(from - 1))) from--;
  while (to < tokens.length - 1 && (isJoint(to) || isJoint(to + 1))) to++;
  return tokens.slice(from, to + 1);
}

function* insideText({ kind, text, start, end }: ScannedToken): Iterable<Part> {
  if (kind !== 'text') return;
  const quotes = text.startsWith('"""') ? 3 : 1;
  const isClosed = text.length >= 2 * quotes && text.endsWith('"'.repeat(quotes));
  yield { start: start + quotes, end: isClosed ? end - quotes : end };
}

function commentParts({ start, end, text }: ScannedToken): Part[] {
  const marks = text.startsWith('//') ? [2, 0] : [2, text.endsWith('*/') ? 2 : 0];
  const inner = text.slice(marks[0], text.length - (marks[1] ?? 0));
  const lead = inner.length - inner.trimStart().length;
  const from = start + (marks[0] ?? 0) + lead;
  return [
    { start, end },
    { start: from, end: from + inner.trim().length },
  ];
}

function holds({ start, end }: Part, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Smaller than what is around it: an editor's next step has to change something. */
function isInside(inner: Part, outer: Part): boolean {
  return (
    inner.start >= outer.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start
  );
}
