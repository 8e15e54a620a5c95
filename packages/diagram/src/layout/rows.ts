import type { Cell, LaneGraph, LayoutNode, Places } from './lane-graph.ts';

/** One row of cells: its lane, and the numbers of its nodes in the order of the graph. */
export interface Row {
  readonly lane: number;
  /** Counted from the lane's last row. */
  readonly level: number;
  readonly nodes: number[];
}

/** The graph by numbers: nodes in the order of the lanes, edges without those that lead nowhere. */
export interface Numbered {
  readonly graph: LaneGraph;
  readonly nodes: readonly (LayoutNode & { readonly lane: number })[];
  readonly edges: readonly { readonly index: number; readonly from: number; readonly to: number }[];
}

export function numbered(graph: LaneGraph): Numbered {
  const nodes = graph.lanes.flatMap((lane, index) => lane.nodes.map((node) => ({ ...node, lane: index })));
  const numberOf = new Map(nodes.map((node, index) => [node.id, index]));
  const edges = graph.edges.flatMap((edge, index) => {
    const [from, to] = [numberOf.get(edge.from), numberOf.get(edge.to)];
    return from === undefined || to === undefined || from === to ? [] : [{ index, from, to }];
  });
  return { graph, nodes, edges };
}

/**
 * Rows of every lane, first lane first. Within a lane whoever depends on another stands in a row above it;
 * whoever had a row before keeps it where that still holds.
 */
export function rowsOf(numbers: Numbered, columns: number, previous: Places | undefined): Row[] {
  const inner = innerProviders(numbers);
  const members: number[][] = numbers.graph.lanes.map(() => []);
  for (const [node, { lane }] of numbers.nodes.entries()) members[lane]?.push(node);
  return members.flatMap((nodes, lane) => {
    const levels = levelsOf(nodes, inner, columns, (node) => cellOf(numbers, node, previous));
    return levels.map((row, level) => ({ lane, level, nodes: row })).reverse();
  });
}

/** The cell that a node had, if it still is in that lane. */
export function cellOf(numbers: Numbered, node: number, previous: Places | undefined): Cell | undefined {
  const { id = '', lane = -1 } = numbers.nodes[node] ?? {};
  const cell = previous?.cells[id];
  return cell && cell.lane === numbers.graph.lanes[lane]?.id ? cell : undefined;
}

/** For each node the nodes of its own lane on which it depends; what closes a circle is left out. */
function innerProviders(numbers: Numbered): readonly (readonly number[])[] {
  const providers: number[][] = numbers.nodes.map(() => []);
  for (const { from, to } of numbers.edges) {
    if (numbers.nodes[from]?.lane === numbers.nodes[to]?.lane) providers[from]?.push(to);
  }
  const state = new Uint8Array(providers.length);
  const visit = (node: number): void => {
    state[node] = 1;
    providers[node] = (providers[node] ?? []).filter((provider) => state[provider] !== 1);
    for (const provider of providers[node] ?? []) if (state[provider] === 0) visit(provider);
    state[node] = 2;
  };
  for (const node of providers.keys()) if (state[node] === 0) visit(node);
  return providers;
}

/** Rows from the last one up, each with at most `columns` nodes, as few rows as the order allows. */
function levelsOf(
  nodes: readonly number[],
  providers: readonly (readonly number[])[],
  columns: number,
  before: (node: number) => Cell | undefined,
): number[][] {
  const height = heights(nodes, providers);
  const levelOf = new Map<number, number>();
  const levels: number[][] = [];
  let open = [...nodes];
  for (let level = 0; open.length > 0; level++) {
    const ready = open.filter((node) =>
      (providers[node] ?? []).every((provider) => (levelOf.get(provider) ?? level) < level),
    );
    const kept = ready.filter((node) => before(node)?.row === level);
    const rest = ready.filter((node) => !kept.includes(node) && (before(node)?.row ?? -1) < level);
    // Those on which much rests come first, so that the lane gets no higher than it has to be.
    rest.sort((a, b) => (height.get(b) ?? 0) - (height.get(a) ?? 0));
    const even = Math.ceil(open.length / Math.ceil(open.length / columns));
    const most = kept.length > 0 || rest.some((node) => before(node)) ? columns : even;
    const row = [...kept, ...rest].slice(0, columns > kept.length ? Math.max(most, kept.length) : columns);
    // Nobody may stand here although all wait: those that had a later row have to come down.
    const filled = row.length > 0 ? row : ready.slice(0, columns);
    for (const node of filled) levelOf.set(node, level);
    levels.push(nodes.filter((node) => filled.includes(node)));
    open = open.filter((node) => !levelOf.has(node));
  }
  return levels;
}

/** How many rows have to stand above a node. */
function heights(nodes: readonly number[], providers: readonly (readonly number[])[]): Map<number, number> {
  const dependents = new Map<number, number[]>();
  for (const node of nodes) {
    for (const provider of providers[node] ?? []) {
      dependents.set(provider, [...(dependents.get(provider) ?? []), node]);
    }
  }
  const height = new Map<number, number>();
  const of = (node: number): number => {
    const known = height.get(node);
    if (known !== undefined) return known;
    height.set(node, 0);
    const above = (dependents.get(node) ?? []).map((dependent) => of(dependent) + 1);
    const result = Math.max(0, ...above);
    height.set(node, result);
    return result;
  };
  for (const node of nodes) of(node);
  return height;
}
