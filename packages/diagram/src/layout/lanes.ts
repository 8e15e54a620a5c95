import { arranged } from './arrange.ts';
import { type Channel, channelsOf, withoutCollisions } from './channels.ts';
import type { Cross } from './cross.ts';
import type {
  Cell,
  LaneGraph,
  LaneLayout,
  LaneLayoutOptions,
  PlacedNode,
  Places,
  Spot,
} from './lane-graph.ts';
import { type Numbered, numbered, type Row, rowsOf } from './rows.ts';
import { spacing } from './spacing.ts';
import type { Forest } from './trees.ts';

/**
 * Lanes of cells with the lines between them. Every thing has a cell of a grid, every line runs in the
 * space between cells, so that nothing can lie on anything else:
 *
 *   rowsOf → forests (edges to one end become a tree) → order in the rows → columns → trunks → tracks
 *
 * Cells that were given stay as they are, and only what is new is placed.
 */
export function layLanes(graph: LaneGraph, options: LaneLayoutOptions): LaneLayout {
  const numbers = numbered(graph);
  const previous = options.previous && inherited(numbers, options.previous);
  const rows = rowsOf(numbers, options.columns, previous);
  const longest = Math.max(1, ...rows.map((row) => row.nodes.length));
  const columns = Math.max(longest, previous?.columns ?? 0);
  let hurried = false;
  const expired = (): boolean => {
    hurried ||= options.expired?.() ?? false;
    return hurried;
  };
  const { forest, column, ...rest } = arranged(numbers, rows, columns, previous, expired);
  const cross = withoutCollisions(numbers, forest, rest.cross);
  const channels = channelsOf(forest, cross);
  const stack = stacked(numbers, forest, channels);
  return {
    cross: cross.length,
    along: stack.length,
    nodes: placedNodes(numbers, forest, cross, stack, column),
    lanes: graph.lanes.map((lane, index) => ({ id: lane.id, ...(stack.lanes[index] ?? { v: 0, along: 0 }) })),
    edges: linesOf(numbers, forest, cross, channels, stack),
    places: { columns, cells: cellsOf(numbers, forest, column) },
    hurried,
  };
}

/** Where one thing went from a lane and another came, it is the same under a new name, and takes its cell. */
function inherited(numbers: Numbered, previous: Places): Places {
  const cells = { ...previous.cells };
  const present = new Set(numbers.nodes.map((node) => node.id));
  for (const lane of numbers.graph.lanes) {
    const gone = Object.keys(cells).filter((id) => cells[id]?.lane === lane.id && !present.has(id));
    const come = lane.nodes.filter((node) => cells[node.id] === undefined);
    const [left, taken] = [come[0], cells[gone[0] ?? '']];
    if (gone.length === 1 && come.length === 1 && left && taken) cells[left.id] = taken;
  }
  return { columns: previous.columns, cells };
}

/** Where everything is from lane to lane. */
interface Stack {
  readonly length: number;
  readonly rows: readonly { readonly v: number; readonly along: number }[];
  readonly lanes: readonly { readonly v: number; readonly along: number }[];
  /** The first track of the channel below each row. */
  readonly tracks: readonly number[];
}

function stacked(numbers: Numbered, forest: Forest, channels: readonly Channel[]): Stack {
  const signed = signedRows(numbers, forest);
  const stubs = (row: number): number => (signed.has(row) ? spacing.signedStub : spacing.stub);
  const rows: { v: number; along: number }[] = [];
  const lanes: { v: number; along: number }[] = [];
  const tracks: number[] = [];
  let v = 0;
  let laneStart = 0;
  for (const [index, row] of forest.rows.entries()) {
    const first = forest.rows[index - 1]?.lane !== row.lane;
    if (first) laneStart = v;
    if (first) v += stubs(index);
    const along = alongOf(numbers, row);
    rows.push({ v, along });
    v += along + stubs(index);
    const last = forest.rows[index + 1]?.lane !== row.lane;
    if (last) {
      const least = numbers.graph.lanes[row.lane]?.least ?? 0;
      // A lane that is lower than its heading gets more room below its last row.
      v = Math.max(v, laneStart + least);
      lanes[row.lane] = { v: laneStart, along: v - laneStart };
    }
    const bends = (channels[index]?.tracks ?? 0) * spacing.line;
    tracks.push(v + (last ? spacing.line : 0));
    if (index < forest.rows.length - 1) {
      v += last
        ? Math.max(spacing.betweenLanes, bends + spacing.line)
        : Math.max(spacing.betweenRows, bends) + stubs(index + 1);
    }
  }
  return { length: v, rows, lanes: withEmptyLanes(numbers, lanes, v), tracks };
}

/** A lane without nodes is left out by whoever makes the graph; here it only must not break anything. */
function withEmptyLanes(
  numbers: Numbered,
  lanes: readonly ({ v: number; along: number } | undefined)[],
  end: number,
) {
  return numbers.graph.lanes.map((_, index) => lanes[index] ?? { v: end, along: 0 });
}

function signedRows(numbers: Numbered, forest: Forest): Set<number> {
  const rows = new Set<number>();
  for (const { index, from } of numbers.edges) {
    if (numbers.graph.edges[index]?.signed) rows.add(forest.rowOf[from] ?? 0);
  }
  return rows;
}

function alongOf(numbers: Numbered, row: Row): number {
  return Math.max(0, ...row.nodes.map((node) => numbers.nodes[node]?.along ?? 0));
}

function cellsOf(numbers: Numbered, forest: Forest, column: readonly number[]): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const [node, { id, lane }] of numbers.nodes.entries()) {
    const row = forest.rows[forest.rowOf[node] ?? 0]?.level ?? 0;
    cells[id] = { lane: numbers.graph.lanes[lane]?.id ?? '', row, column: column[node] ?? 0 };
  }
  return cells;
}

function placedNodes(
  numbers: Numbered,
  forest: Forest,
  cross: Cross,
  stack: Stack,
  column: readonly number[],
): Map<string, PlacedNode> {
  const cells = cellsOf(numbers, forest, column);
  const placed = new Map<string, PlacedNode>();
  for (const [node, { id }] of numbers.nodes.entries()) {
    const row = stack.rows[forest.rowOf[node] ?? 0] ?? { v: 0, along: 0 };
    const u = (cross.middle[node] ?? 0) - cross.cell / 2;
    const cell = cells[id];
    if (cell) placed.set(id, { id, u, v: row.v, cross: cross.cell, along: row.along, cell });
  }
  return placed;
}

function linesOf(
  numbers: Numbered,
  forest: Forest,
  cross: Cross,
  channels: readonly Channel[],
  stack: Stack,
): Map<string, readonly Spot[]> {
  const lines = new Map<string, readonly Spot[]>();
  for (const tree of forest.trees) {
    for (const edge of tree.edges) {
      const from = numbers.edges[edge]?.from ?? 0;
      let [u, row] = [cross.start[edge] ?? 0, forest.rowOf[from] ?? 0];
      const spots: Spot[] = [{ u, v: edgeOfRow(stack, row, tree.step) }];
      for (let element = forest.first[edge] ?? tree.target; ; element = forest.next[element] ?? tree.target) {
        const channel = tree.step === 1 ? row : row - 1;
        const next = cross.middle[element] ?? u;
        if (Math.abs(next - u) >= 0.5) {
          const track = channels[channel]?.trackOf.get(element) ?? 0;
          const v = (stack.tracks[channel] ?? 0) + track * spacing.line;
          spots.push({ u, v }, { u: next, v });
        }
        [u, row] = [next, row + tree.step];
        if (element === tree.target) break;
      }
      spots.push({ u, v: edgeOfRow(stack, forest.rowOf[tree.target] ?? 0, tree.step === 1 ? -1 : 1) });
      const id = numbers.graph.edges[numbers.edges[edge]?.index ?? 0]?.id ?? '';
      lines.set(id, spots);
    }
  }
  return lines;
}

/** The side of a row that faces the next one, or the one before. */
function edgeOfRow(stack: Stack, row: number, side: 1 | -1): number {
  const place = stack.rows[row] ?? { v: 0, along: 0 };
  return side === 1 ? place.v + place.along : place.v;
}
