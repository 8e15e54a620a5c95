import { columnsOf, keptColumns } from './columns.ts';
import { type Cross, crossOf } from './cross.ts';
import type { Places } from './lane-graph.ts';
import { crossings, LARGE, type Order, ordered, orderedAround, orderedNear } from './order.ts';
import type { Numbered, Row } from './rows.ts';
import { straightened } from './straighten.ts';
import { type Forest, merged, singleForest, trunkForest } from './trees.ts';

/** Who stands where, and which way the lines take. */
export interface Arranged {
  readonly forest: Forest;
  readonly order: Order;
  readonly column: readonly number[];
  readonly cross: Cross;
}

/** Cells first, then trunks between them: the same cells always give the same lines. */
export function arranged(
  numbers: Numbered,
  rows: readonly Row[],
  columns: number,
  previous: Places | undefined,
  expired: () => boolean,
): Arranged {
  const single = singleForest(numbers, rows);
  const large = single.elements.length > LARGE;
  const forests = large ? [trunkForest(numbers, rows)] : [trunkForest(numbers, rows), single];
  const choices = previous
    ? forests.slice(0, 1).map((forest) => keptColumns(numbers, forest, columns, previous))
    : [
        ...forests.map((forest) => freshColumns(numbers, forest, columns, expired)),
        ...(large ? [] : forests.map((forest) => textColumns(numbers, forest, columns, expired))),
      ];
  const ways = choices.flatMap((column) =>
    forests.map((forest) => led(numbers, forest, column, columns, expired)),
  );
  return ways.reduce((best, each) => (unrest(each) < unrest(best) ? each : best));
}

/** What the eye has to follow: bends, ways aside, and, worth more, crossings. */
function unrest({ forest, order, column, cross }: Arranged): number {
  const lines = linesIn(forest, cross);
  const bends = lines.filter((aside) => aside >= 0.5).length;
  const way = lines.reduce((sum, aside) => sum + aside, 0) / cross.cell;
  return bends + way / 2 + CROSSING * crossings(forest, order) + turned(forest, column);
}

const CROSSING = 4;

/** How far each line between two rows leads aside. */
function linesIn(forest: Forest, cross: Cross): number[] {
  const starts = forest.first.map((end, edge) =>
    Math.abs((cross.start[edge] ?? 0) - (cross.middle[end] ?? 0)),
  );
  const passages = forest.elements.flatMap((element, index) => {
    const next = forest.next[index] ?? index;
    return element.type === 'pass' ? [Math.abs((cross.middle[index] ?? 0) - (cross.middle[next] ?? 0))] : [];
  });
  return [...starts, ...passages];
}

/**
 * Neighbours in a row that do not stand in the order of the text. That order is what stays when a map is edited:
 * of two pictures that are about as good, the one that keeps to it is the more stable one.
 */
function turned(forest: Forest, column: readonly number[]): number {
  let sum = 0;
  for (const { nodes } of forest.rows) {
    for (const [index, node] of nodes.slice(1).entries()) {
      if ((column[nodes[index] ?? node] ?? 0) > (column[node] ?? 0)) sum++;
    }
  }
  return sum;
}

function freshColumns(numbers: Numbered, forest: Forest, columns: number, expired: () => boolean): number[] {
  const order = ordered(forest, startOrder(forest, spreadStart(forest)), expired);
  return columnsOf(numbers, forest, order, columns);
}

function textColumns(numbers: Numbered, forest: Forest, columns: number, expired: () => boolean): number[] {
  const order = orderedNear(forest, startOrder(forest, spreadStart(forest)), expired);
  return columnsOf(numbers, forest, order, columns);
}

/** Leads the trunks of a forest between nodes that have their columns. */
function led(
  numbers: Numbered,
  forest: Forest,
  column: readonly number[],
  columns: number,
  expired: () => boolean,
): Arranged {
  const place = numbers.nodes.map((_, node) => ((column[node] ?? 0) + 0.5) / columns);
  const order = orderedAround(forest, startOrder(forest, place), place, expired);
  const joined = merged(numbers, forest, straightened(forest, order, column, columns, expired));
  return { ...joined, column, cross: crossOf(numbers, joined.forest, joined.order, column, columns) };
}

/** Nodes in the order of the text, spread over their row. */
function spreadStart(forest: Forest): number[] {
  const place: number[] = [];
  for (const row of forest.rows) {
    for (const [index, node] of row.nodes.entries()) place[node] = (index + 0.5) / row.nodes.length;
  }
  return place;
}

/** A trunk starts out above its target. */
function startOrder(forest: Forest, place: readonly number[]): Order {
  const at = (element: number): number => {
    const what = forest.elements[element];
    return what?.type === 'pass' ? (place[forest.trees[what.tree]?.target ?? 0] ?? 0) : (place[element] ?? 0);
  };
  return forest.inRow.map((row) => [...row].sort((a, b) => at(a) - at(b) || a - b));
}
