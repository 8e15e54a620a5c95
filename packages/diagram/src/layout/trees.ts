import type { Numbered, Row } from './rows.ts';

/**
 * All edges to one thing from one side are a tree: they run into common trunks and share one arrow head. So many
 * parallel edges are one line, and a line still means one thing only, since whatever joins it has one end.
 */
export interface Tree {
  readonly target: number;
  /** Which way the edges run: towards later rows, or back. */
  readonly step: 1 | -1;
  /** Numbers in `Numbered.edges`. */
  readonly edges: readonly number[];
}

/** What stands in a row: a node, or a trunk that passes. Nodes have the numbers of `Numbered.nodes`. */
export type Element =
  | { readonly type: 'node'; readonly row: number }
  | { readonly type: 'pass'; readonly row: number; readonly tree: number };

export interface Forest {
  readonly rows: readonly Row[];
  readonly rowOf: readonly number[];
  readonly trees: readonly Tree[];
  readonly elements: readonly Element[];
  /** For each row the elements in it, nodes first. */
  readonly inRow: readonly (readonly number[])[];
  /** Linked elements in the row before, and in the row after. */
  readonly before: readonly (readonly number[])[];
  readonly after: readonly (readonly number[])[];
  /** For each passage the element that follows it on the way to the target. */
  readonly next: readonly number[];
  /** For each edge the first element on its way: a passage, or already its target. */
  readonly first: readonly number[];
}

/** Each tree has one trunk, which all its edges join as soon as they can. */
export function trunkForest(numbers: Numbered, rows: readonly Row[]): Forest {
  return grown(numbers, rows, (tree, row) => `${tree} ${row}`);
}

/** Each edge has a way of its own; `merged` makes trunks of those that run side by side. */
export function singleForest(numbers: Numbered, rows: readonly Row[]): Forest {
  return grown(numbers, rows, (_, row, edge) => `${edge} ${row}`);
}

/**
 * Passages of one tree that stand side by side and go on to the same element become one. From the target
 * outwards, so that what has met stays together.
 */
export function merged(
  numbers: Numbered,
  forest: Forest,
  order: readonly (readonly number[])[],
): { readonly forest: Forest; readonly order: number[][] } {
  const into: number[] = [...forest.elements.keys()];
  const rows = [...order.keys()];
  for (const step of [1, -1] as const) {
    for (const row of step === 1 ? [...rows].reverse() : rows) mergeRow(forest, order[row] ?? [], step, into);
  }
  const kept = [...forest.elements.keys()].filter((element) => into[element] === element);
  const numberOf = new Map(kept.map((element, index) => [element, index]));
  const renamed = (element: number): number => numberOf.get(into[element] ?? element) ?? 0;
  const smaller = linked(numbers, {
    rows: forest.rows,
    rowOf: forest.rowOf,
    trees: forest.trees,
    elements: kept.flatMap((element) => forest.elements[element] ?? []),
    next: kept.map((element) => renamed(forest.next[element] ?? element)),
    first: forest.first.map(renamed),
  });
  return {
    forest: smaller,
    order: order.map((row) => row.filter((element) => into[element] === element).map(renamed)),
  };
}

function mergeRow(forest: Forest, row: readonly number[], step: 1 | -1, into: number[]): void {
  for (let index = 1; index < row.length; index++) {
    const [a = 0, b = 0] = [row[index - 1], row[index]];
    const [left, right] = [forest.elements[a], forest.elements[b]];
    if (left?.type !== 'pass' || right?.type !== 'pass' || left.tree !== right.tree) continue;
    if (forest.trees[left.tree]?.step !== step) continue;
    const [first, second] = [forest.next[a] ?? a, forest.next[b] ?? b];
    if (into[first] === into[second]) into[b] = into[a] ?? a;
  }
}

/** Passages with one key are one element. */
function grown(
  numbers: Numbered,
  rows: readonly Row[],
  keyOf: (tree: number, row: number, edge: number) => string,
): Forest {
  const rowOf: number[] = [];
  for (const [index, row] of rows.entries()) for (const node of row.nodes) rowOf[node] = index;
  const trees = treesOf(numbers, rowOf);
  const elements: Element[] = numbers.nodes.map((_, node) => ({ type: 'node', row: rowOf[node] ?? 0 }));
  const next: number[] = [...elements.keys()];
  const first: number[] = [];
  const known = new Map<string, number>();
  for (const [tree, { target, step, edges }] of trees.entries()) {
    for (const edge of edges) {
      const start = rowOf[numbers.edges[edge]?.from ?? 0] ?? 0;
      let following = target;
      for (let row = (rowOf[target] ?? 0) - step; row !== start; row -= step) {
        const key = keyOf(tree, row, edge);
        const passage = known.get(key) ?? elements.length;
        if (passage === elements.length) {
          known.set(key, passage);
          elements.push({ type: 'pass', tree, row });
          next.push(following);
        }
        following = passage;
      }
      first[edge] = following;
    }
  }
  return linked(numbers, { rows, rowOf, trees, elements, next, first });
}

function treesOf(numbers: Numbered, rowOf: readonly number[]): Tree[] {
  const groups = new Map<number, number[]>();
  for (const [index, { from, to }] of numbers.edges.entries()) {
    const key = to * 2 + ((rowOf[from] ?? 0) < (rowOf[to] ?? 0) ? 0 : 1);
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => a - b)
    .map(([key, edges]) => ({ target: Math.floor(key / 2), step: key % 2 === 0 ? 1 : -1, edges }));
}

function linked(numbers: Numbered, forest: Omit<Forest, 'inRow' | 'before' | 'after'>): Forest {
  const { rows, trees, elements, next, first } = forest;
  const before: number[][] = elements.map(() => []);
  const after: number[][] = elements.map(() => []);
  const inRow: number[][] = rows.map(() => []);
  for (const [index, element] of elements.entries()) inRow[element.row]?.push(index);
  const link = (start: number, end: number, step: 1 | -1): void => {
    const [upper, lower] = step === 1 ? [start, end] : [end, start];
    after[upper]?.push(lower);
    before[lower]?.push(upper);
  };
  for (const { edges, step } of trees) {
    for (const edge of edges) link(numbers.edges[edge]?.from ?? 0, first[edge] ?? 0, step);
  }
  for (const [index, element] of elements.entries()) {
    if (element.type === 'pass') link(index, next[index] ?? index, trees[element.tree]?.step ?? 1);
  }
  return { ...forest, inRow, before, after };
}
