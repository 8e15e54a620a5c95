import type { Numbered } from './rows.ts';
import { spacing } from './spacing.ts';
import { spread } from './spread.ts';
import type { Forest } from './trees.ts';
import { type Gap, placeTrunks } from './trunks.ts';

/** Where everything is along the lanes. */
export interface Cross {
  readonly length: number;
  /** The width of each cell. */
  readonly cell: number;
  /** Left edge of each column. */
  readonly columns: readonly number[];
  /** Middle of each node, and line of each passing trunk. */
  readonly middle: readonly number[];
  /** Where each edge leaves its node. */
  readonly start: readonly number[];
}

export function crossOf(
  numbers: Numbered,
  forest: Forest,
  order: readonly (readonly number[])[],
  column: readonly number[],
  columns: number,
): Cross {
  const cell = Math.max(0, ...numbers.nodes.map((node) => node.cross));
  const gutters = guttersOf(forest, order, column, columns, cell);
  const lefts: number[] = [];
  let left = 0;
  for (let index = 0; index < columns; index++) {
    left += gutters[index] ?? 0;
    lefts.push(left);
    left += cell;
  }
  const length = left + (gutters[columns] ?? 0);
  const middle: number[] = [];
  for (const node of numbers.nodes.keys()) middle[node] = (lefts[column[node] ?? 0] ?? 0) + cell / 2;
  placePassages(forest, order, middle, cell, length);
  return { length, cell, columns: lefts, middle, start: startsOf(numbers, forest, middle, cell) };
}

/** Room before each column, and behind the last, for the lines that pass there in any row. */
function guttersOf(
  forest: Forest,
  order: readonly (readonly number[])[],
  column: readonly number[],
  columns: number,
  cell: number,
): number[] {
  const lines = new Array<number>(columns + 1).fill(0);
  for (const row of order) {
    let before = -1;
    let passing = 0;
    for (const element of [...row, undefined]) {
      if (element !== undefined && forest.elements[element]?.type === 'pass') {
        passing++;
        continue;
      }
      const at = element === undefined ? columns : (column[element] ?? 0);
      // Empty cells take what fits; the rest needs a gutter.
      const through = Math.floor(((at - before - 1) * cell) / spacing.line);
      lines[at] = Math.max(lines[at] ?? 0, passing - through);
      before = at;
      passing = 0;
    }
  }
  return lines.map((count, index) => {
    const least = index === 0 || index === columns ? spacing.besideNode : spacing.gutter;
    // Straight lines need a bit more room than the fullest row: they have to keep clear of each other in all rows.
    const spare = count > 1 ? 1 + Math.floor(count / 6) : 0;
    const needed = count > 0 ? (count + spare - 1) * spacing.line + 2 * spacing.besideNode : 0;
    return least + Math.ceil(Math.max(0, needed - least) / spacing.gutterStep) * spacing.gutterStep;
  });
}

/** Each passage between the nodes beside it in its row. */
function placePassages(
  forest: Forest,
  order: readonly (readonly number[])[],
  middle: number[],
  cell: number,
  length: number,
): void {
  const gaps = new Map<number, Gap>();
  for (const row of order) {
    let from = 0;
    let passing: number[] = [];
    const close = (to: number): void => {
      const gap = { from: from + spacing.besideNode, to: to - spacing.besideNode };
      for (const element of passing) gaps.set(element, gap);
      passing = [];
    };
    for (const element of row) {
      if (forest.elements[element]?.type === 'pass') {
        passing.push(element);
        continue;
      }
      close((middle[element] ?? 0) - cell / 2);
      from = (middle[element] ?? 0) + cell / 2;
    }
    close(length);
  }
  const places = placeTrunks(
    forest,
    order,
    (passage) => gaps.get(passage) ?? { from: 0, to: length },
    (node) => middle[node] ?? 0,
  );
  for (const [passage, at] of places) middle[passage] = at;
}

/** Edges leave a node in the order in which they go apart, straight where they can. */
function startsOf(numbers: Numbered, forest: Forest, middle: readonly number[], cell: number): number[] {
  const start: number[] = [];
  const leaving = new Map<string, { edge: number; wish: number }[]>();
  const entered = new Set<string>();
  for (const tree of forest.trees) {
    entered.add(`${tree.target} ${-tree.step}`);
    for (const edge of tree.edges) {
      const key = `${numbers.edges[edge]?.from ?? 0} ${tree.step}`;
      const list = leaving.get(key) ?? [];
      list.push({ edge, wish: middle[forest.first[edge] ?? 0] ?? 0 });
      leaving.set(key, list);
    }
  }
  for (const [key, list] of leaving) {
    const [node = 0, step] = key.split(' ').map(Number);
    const taken = entered.has(key) ? (step === 1 ? 1 : -1) : undefined;
    list.sort((a, b) => a.wish - b.wish || a.edge - b.edge);
    const places = startsAt(list, middle[node] ?? 0, cell, taken);
    for (const [index, { edge }] of list.entries()) start[edge] = places[index] ?? 0;
  }
  return start;
}

/**
 * The middle stays free where an arrow comes in on the same side; then edges that run with the others leave on its
 * right, and those that run back on its left, so that two that meet each other head on do not lie on one line.
 */
function startsAt(
  leaving: readonly { readonly wish: number }[],
  middle: number,
  cell: number,
  taken: 1 | -1 | undefined,
): number[] {
  const wishes = leaving.map((each) => each.wish);
  const [left, right] = [middle - cell / 2 + spacing.corner, middle + cell / 2 - spacing.corner];
  if (taken === undefined) return spread(wishes, left, right, spacing.port);
  return taken === 1
    ? spread(wishes, middle + spacing.port, right, spacing.port)
    : spread(wishes, left, middle - spacing.port, spacing.port);
}
