import { positionAt, type SourceFile } from '@migmap/core';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { ScannedToken } from './scan.ts';
import type { Snapshot } from './snapshot.ts';
import { type Statement, statementsIn } from './statements.ts';

/** How a client folds. */
export interface FoldingAbilities {
  /** Whole lines only: the line of the closing brace stays in sight. */
  readonly lineOnly: boolean;
  /** It wants no more than so many; the outermost count. */
  readonly limit: number;
}

/** What can be folded away: blocks, long texts and statements, comments, and the imports. */
export function foldingRanges(snapshot: Snapshot, abilities: FoldingAbilities): FoldingRange[] {
  const { file } = snapshot.file;
  const { statements, comments } = statementsIn(snapshot.text);
  const found = [
    ...imports(file, statements),
    ...commentRuns(file, comments),
    ...withinAll(file, statements, abilities.lineOnly, 0),
  ];
  const inOrder = atMost(firstOfEachLine(found), abilities.limit).map(({ range }) => range);
  return inOrder.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

interface Folding {
  readonly range: FoldingRange;
  /** How many blocks it stands in. */
  readonly depth: number;
}

function imports(file: SourceFile, statements: readonly Statement[]): Folding[] {
  const all = statements.filter(({ keyword }) => keyword.text === 'import');
  const [first, last] = [all[0], all.at(-1)];
  return first && last ? fold(file, first.start, last.end, 0, FoldingRangeKind.Imports) : [];
}

/** Comments of one line that stand below each other are one; those behind something are left alone. */
function commentRuns(file: SourceFile, comments: readonly ScannedToken[]): Folding[] {
  const lineOf = (offset: number): number => positionAt(file, offset).line;
  const runs: ScannedToken[][] = [];
  for (const comment of comments) {
    const last = runs.at(-1)?.at(-1);
    const isLine = comment.text.startsWith('//');
    const goesOn = last?.text.startsWith('//') && isLine && lineOf(last.start) + 1 === lineOf(comment.start);
    if (isLine && !standsAlone(file, comment)) continue;
    if (goesOn) runs.at(-1)?.push(comment);
    else runs.push([comment]);
  }
  return runs.flatMap((run) =>
    fold(file, run[0]?.start ?? 0, run.at(-1)?.end ?? 0, 0, FoldingRangeKind.Comment),
  );
}

function standsAlone(file: SourceFile, { start }: ScannedToken): boolean {
  return file.text.slice(start - positionAt(file, start).character, start).trim() === '';
}

function withinAll(
  file: SourceFile,
  statements: readonly Statement[],
  lineOnly: boolean,
  depth: number,
): Folding[] {
  return statements.flatMap((statement) => within(file, statement, lineOnly, depth));
}

function within(file: SourceFile, statement: Statement, lineOnly: boolean, depth: number): Folding[] {
  const { block, tokens } = statement;
  const texts = tokens.filter(({ kind }) => kind === 'text');
  const found = texts.flatMap(({ start, end }) => fold(file, start, end, depth));
  if (!block) return [...fold(file, statement.start, statement.end, depth), ...found];
  const end = block.close ?? statement.end;
  return [
    ...(lineOnly
      ? wholeLines(file, block.open, end, block.close !== undefined, depth)
      : fold(file, block.open + 1, end, depth)),
    ...found,
    ...withinAll(file, block.statements, lineOnly, depth + 1),
  ];
}

/** Up to the line above the closing brace. */
function wholeLines(
  file: SourceFile,
  open: number,
  close: number,
  isClosed: boolean,
  depth: number,
): Folding[] {
  const [startLine, last] = [positionAt(file, open).line, positionAt(file, close).line];
  const startsLine =
    isClosed && file.text.slice(close - positionAt(file, close).character, close).trim() === '';
  const endLine = startsLine ? last - 1 : last;
  return endLine > startLine ? [{ range: { startLine, endLine }, depth }] : [];
}

function fold(
  file: SourceFile,
  start: number,
  end: number,
  depth: number,
  kind?: FoldingRangeKind,
): Folding[] {
  const [from, to] = [positionAt(file, start), positionAt(file, end)];
  if (to.line <= from.line) return [];
  const range = {
    startLine: from.line,
    startCharacter: from.character,
    endLine: to.line,
    endCharacter: to.character,
    ...(kind === undefined ? {} : { kind }),
  };
  return [{ range, depth }];
}

/** An editor has one handle a line: of what starts in one line, the longest. */
function firstOfEachLine(found: readonly Folding[]): Folding[] {
  const byLine = new Map<number, Folding>();
  for (const folding of found) {
    const known = byLine.get(folding.range.startLine);
    if (!known || known.range.endLine < folding.range.endLine) byLine.set(folding.range.startLine, folding);
  }
  return [...byLine.values()];
}

function atMost(found: readonly Folding[], limit: number): Folding[] {
  if (found.length <= limit) return [...found];
  const outermost = found.toSorted((a, b) => a.depth - b.depth || a.range.startLine - b.range.startLine);
  return outermost.slice(0, limit);
}
