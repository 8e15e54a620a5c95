import { type Item, isComment, isMultiline } from './items.ts';
import type { Line } from './lines.ts';
import { shownText } from './print.ts';

/** For each line, the column of each of its items. */
export type Columns = ReadonlyMap<Line, readonly number[]>;

/**
 * Where items go. Within a paragraph (lines of one block with no blank line between), items of the
 * same sort that stood in one column are aligned by the author if one of them had more than one
 * blank before it; they stay aligned, no closer than they were. Elsewhere runs of blanks shrink.
 *
 * Formatting twice changes nothing: items that share a column have it given back, because the one
 * with the least room before it already stands there.
 */
export function columnsOf(lines: readonly Line[]): Columns {
  const rows = new Map<Line, Row>();
  for (const line of lines) rows.set(line, rowOf(line, rows));
  for (const paragraph of paragraphsOf(lines)) {
    for (const group of groupsOf(paragraph, rows)) align(group);
  }
  const columns = new Map<Line, readonly number[]>();
  for (const [line, row] of rows) columns.set(line, placeUpTo(row, line.items.length).columns);
  return columns;
}

/** A line whose items get their columns, from left to right. */
interface Row {
  readonly line: Line;
  readonly anchor: Anchor | undefined;
  readonly columns: number[];
  /** The columns that groups have given to items, by their index. */
  readonly given: Map<number, number>;
  /** Where the last item placed ends. */
  end: number;
}

/** What a continued line is indented to: an item of the line it continues. */
interface Anchor {
  readonly row: Row;
  readonly index: number;
}

interface Member {
  readonly row: Row;
  readonly index: number;
  readonly item: Item;
}

interface Group {
  readonly column: number;
  readonly members: Member[];
}

function rowOf(line: Line, rows: ReadonlyMap<Line, Row>): Row {
  return { line, anchor: anchorOf(line, rows), columns: [], given: new Map(), end: 0 };
}

function anchorOf(line: Line, rows: ReadonlyMap<Line, Row>): Anchor | undefined {
  const row = line.continues && rows.get(line.continues);
  if (row === undefined || row.line.depth !== line.depth) return undefined;
  const column = line.items[0]?.column;
  const index = row.line.items.findIndex((item, at) => at > 0 && item.column === column);
  return index < 0 ? undefined : { row, index };
}

/** Blocks inside a paragraph are paragraphs of their own, and don't end it. */
function paragraphsOf(lines: readonly Line[]): Line[][] {
  const paragraphs: Line[][] = [];
  const open: (Line[] | undefined)[] = [];
  for (const line of lines) {
    open.length = Math.min(open.length, line.depth + 1);
    const paragraph = (line.blankBefore ? undefined : open[line.depth]) ?? [];
    if (paragraph.length === 0) paragraphs.push(paragraph);
    paragraph.push(line);
    open[line.depth] = paragraph;
  }
  return paragraphs;
}

/** The aligned items of a paragraph, in the order of their columns. */
function groupsOf(paragraph: readonly Line[], rows: ReadonlyMap<Line, Row>): Group[] {
  if (!paragraph.some((line) => line.items.some(isApart))) return [];
  const groups = new Map<string, Group>();
  for (const line of paragraph) {
    const row = rows.get(line);
    if (row !== undefined) gather(row, groups);
  }
  return [...groups.values()].filter(isAligned).sort((a, b) => a.column - b.column);
}

function gather(row: Row, groups: Map<string, Group>): void {
  const { items, continues } = row.line;
  for (const [index, item] of items.entries()) {
    if (index > 0 && item.gap > 0 && item.kind !== 'comma') {
      const key = `${item.column} ${sortOf(items, index)} ${continues !== undefined}`;
      const group = groups.get(key) ?? { column: item.column, members: [] };
      groups.set(key, group);
      group.members.push({ row, index, item });
    }
    // What follows on the last line of a text has no column that could be compared.
    if (isMultiline(item)) return;
  }
}

/** Braces, comments and beginnings are aligned with their like, all else by its place in the line. */
function sortOf(items: readonly Item[], index: number): string {
  const item = items[index];
  if (item === undefined) return '';
  if (isComment(item)) return 'comment';
  if (item.kind === 'open' || item.kind === 'close') return item.kind;
  if (item.begins !== undefined) return 'beginning';
  return String(index);
}

function isAligned({ members }: Group): boolean {
  return members.length > 1 && members.some(({ item }) => isApart(item));
}

function isApart(item: Item): boolean {
  return item.gap > 1;
}

function align(group: Group): void {
  const room = Math.min(...group.members.map(({ item }) => item.gap));
  let column = 0;
  for (const { row, index } of group.members) column = Math.max(column, placeUpTo(row, index).end + room);
  for (const { row, index } of group.members) row.given.set(index, column);
}

function placeUpTo(row: Row, count: number): Row {
  const { items } = row.line;
  for (let index = row.columns.length; index < count; index += 1) {
    const item = items[index];
    if (item === undefined) break;
    const column = columnOf(row, item, index);
    row.columns.push(column);
    row.end = column + shownText(item).length;
  }
  return row;
}

function columnOf(row: Row, item: Item, index: number): number {
  if (index === 0) return indentOf(row);
  return row.given.get(index) ?? row.end + gapBetween(row.line.items[index - 1], item);
}

function indentOf({ line, anchor }: Row): number {
  if (anchor === undefined) return 2 * (line.depth + (line.continues === undefined ? 0 : 1));
  return placeUpTo(anchor.row, anchor.index + 1).columns[anchor.index] ?? 0;
}

function gapBetween(before: Item | undefined, item: Item): number {
  if (item.kind === 'comma') return 0;
  if (before?.kind === 'open') return item.kind === 'close' ? 0 : 1;
  // Two blanks tell two statements on one line apart: `{ target < 1%  baseline 0.2% }`.
  return item.begins !== undefined && isApart(item) ? 2 : 1;
}
