import { type Item, isComment } from './items.ts';

/** A line of the formatted text. */
export interface Line {
  readonly items: readonly Item[];
  readonly blankBefore: boolean;
  /** How many blocks it stands in; what continues a statement stands where its statement does. */
  readonly depth: number;
  /** The line on which the statement began that this one goes on with. */
  readonly continues: Line | undefined;
}

/**
 * Puts items into lines as the author did, but for three breaks that it adds: between two
 * declarations, inside the braces of a block that spreads over lines, and after such a block.
 */
export function linesOf(items: readonly Item[]): Line[] {
  const spread = spreadBraces(items);
  const lines: DraftLine[] = [];
  let depth = 0;
  let startLine: DraftLine | undefined;
  let lastToken: Item | undefined;
  let brokenSince = true;
  items.forEach((item, index) => {
    const isForced = isBreakForced(item, lastToken, brokenSince, spread) && !isSilenced(lines);
    if (index === 0 || item.breaks > 0 || isForced) {
      lines.push(lineAt(items, index, depth, startLine));
      brokenSince = true;
    }
    const line = lines.at(-1);
    line?.items.push(item);
    if (item.begins !== undefined) startLine = line;
    if (item.kind === 'open') depth += 1;
    if (item.kind === 'close') depth -= 1;
    if (isComment(item)) return;
    lastToken = item;
    brokenSince = false;
  });
  return lines;
}

interface DraftLine extends Line {
  readonly items: Item[];
}

function lineAt(
  items: readonly Item[],
  index: number,
  depth: number,
  startLine: Line | undefined,
): DraftLine {
  const first = items[index];
  const blankBefore = index > 0 && (first?.breaks ?? 0) > 1;
  if (first?.kind === 'close') return { items: [], blankBefore, depth: depth - 1, continues: undefined };
  return { items: [], blankBefore, depth, continues: goesOn(items, index) ? startLine : undefined };
}

/** Whether a line that begins here is in the middle of a statement. A comment belongs to what follows it. */
function goesOn(items: readonly Item[], index: number): boolean {
  let at = index;
  for (let item = items[at]; item !== undefined && isComment(item); item = items[at]) at += 1;
  const first = items[at];
  return first !== undefined && first.begins === undefined && first.kind !== 'open' && first.kind !== 'close';
}

function isBreakForced(
  item: Item,
  last: Item | undefined,
  brokenSince: boolean,
  spread: ReadonlySet<Item>,
): boolean {
  if (item.kind === 'close') return spread.has(item);
  if (last === undefined || brokenSince || isComment(item)) return false;
  if (item.begins === undefined) return false;
  return item.begins === 'declaration' || spread.has(last);
}

// What a silencer is about is the line below it: nothing may leave that line.
function isSilenced(lines: readonly Line[]): boolean {
  const above = lines.at(-2)?.items.at(-1);
  return above?.kind === 'line-comment' && above.text.includes('migmap-disable-next-line');
}

/** The braces of all blocks that the author spread over several lines. */
function spreadBraces(items: readonly Item[]): Set<Item> {
  const spread = new Set<Item>();
  const open: { readonly item: Item; readonly line: number }[] = [];
  let line = 0;
  for (const item of items) {
    line += item.breaks;
    if (item.kind === 'open') open.push({ item, line });
    if (item.kind !== 'close') continue;
    const start = open.pop();
    if (start !== undefined && start.line < line) spread.add(item).add(start.item);
  }
  return spread;
}
