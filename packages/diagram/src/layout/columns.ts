import type { Places } from './lane-graph.ts';
import { cellOf, type Numbered } from './rows.ts';
import type { Forest } from './trees.ts';

const ROUNDS = 6;

/**
 * The column of each node, rows as ordered: each as near as can be to the middle of those it is linked to,
 * so that a row of few does not crowd at one end.
 */
export function columnsOf(
  numbers: Numbered,
  forest: Forest,
  order: readonly (readonly number[])[],
  columns: number,
): number[] {
  const nodeRows = order.map((row) => row.filter((element) => forest.elements[element]?.type === 'node'));
  const column: number[] = [];
  for (const row of nodeRows) {
    const first = Math.floor((columns - row.length) / 2);
    for (const [index, node] of row.entries()) column[node] = first + index;
  }
  const near = neighboursOf(numbers, forest);
  for (let round = 0; round < ROUNDS; round++) {
    const rows = round % 2 === 0 ? nodeRows : [...nodeRows].reverse();
    for (const row of rows) {
      const wanted = row.map((node) => meanColumn(node, near, column));
      for (const [index, cell] of fitted(wanted, columns).entries()) column[row[index] ?? 0] = cell;
    }
  }
  return column;
}

/** Nodes that had a cell keep it; the others take the free cell of their row that is nearest to their neighbours. */
export function keptColumns(numbers: Numbered, forest: Forest, columns: number, previous: Places): number[] {
  const column: number[] = [];
  const free: number[] = [];
  const taken = forest.rows.map(() => new Set<number>());
  for (const node of numbers.nodes.keys()) {
    const cell = cellOf(numbers, node, previous);
    const row = taken[forest.rowOf[node] ?? 0];
    const held = cell !== undefined && cell.column < columns && !row?.has(cell.column);
    if (held) row?.add(cell.column);
    if (held) column[node] = cell.column;
    else free.push(node);
  }
  const near = neighboursOf(numbers, forest);
  for (const node of free) {
    const row = taken[forest.rowOf[node] ?? 0] ?? new Set();
    const wanted = meanColumn(node, near, column) ?? 0;
    const cells = Array.from({ length: columns }, (_, index) => index).filter((cell) => !row.has(cell));
    const [nearest = 0] = cells.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b);
    row.add(nearest);
    column[node] = nearest;
  }
  return column;
}

interface Near {
  readonly node: number;
  readonly weight: number;
}

function neighboursOf(numbers: Numbered, forest: Forest): readonly (readonly Near[])[] {
  const near: Near[][] = numbers.nodes.map(() => []);
  for (const { from, to } of numbers.edges) {
    // What is far away bends anyway: it counts less.
    const weight = 1 / Math.abs((forest.rowOf[from] ?? 0) - (forest.rowOf[to] ?? 0));
    near[from]?.push({ node: to, weight });
    near[to]?.push({ node: from, weight });
  }
  return near;
}

function meanColumn(
  node: number,
  near: readonly (readonly Near[])[],
  column: readonly number[],
): number | undefined {
  let [sum, weights] = [0, 0];
  for (const other of near[node] ?? []) {
    const at = column[other.node];
    if (at === undefined) continue;
    sum += at * other.weight;
    weights += other.weight;
  }
  return weights > 0 ? sum / weights : column[node];
}

/** Rising cells for wishes in this order, with the least sum of distances; of equal ones the leftmost. */
function fitted(wanted: readonly (number | undefined)[], columns: number): number[] {
  const count = wanted.length;
  const cost: number[][] = [new Array(columns + 1).fill(0)];
  for (let index = 1; index <= count; index++) {
    const row: number[] = new Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    for (let cell = index; cell <= columns; cell++) {
      const wish = wanted[index - 1];
      const here = (cost[index - 1]?.[cell - 1] ?? 0) + (wish === undefined ? 0 : Math.abs(cell - 1 - wish));
      row[cell] = Math.min(row[cell - 1] ?? Number.POSITIVE_INFINITY, here);
    }
    cost.push(row);
  }
  const cells: number[] = [];
  for (let index = count, cell = columns; index > 0; index--, cell--) {
    while (cell > index && (cost[index]?.[cell - 1] ?? 0) <= (cost[index]?.[cell] ?? 0)) cell--;
    cells[index - 1] = cell - 1;
  }
  return cells;
}
