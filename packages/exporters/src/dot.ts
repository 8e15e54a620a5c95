import type { Drawn } from './drawn.ts';
import {
  edgeLooks,
  type Graph,
  type GraphCluster,
  type GraphEdge,
  type GraphNode,
  linesOf,
} from './graph/graph.ts';
import { graphOf } from './graph/graph-of.ts';
import { plain } from './plain.ts';

/**
 * A view as Graphviz dot: layers as clusters in bands, the same boxes and arrows as on the picture.
 * @throws NoSuchForm for a view that is no graph.
 */
export function dotOf(drawn: Drawn): string {
  const graph = graphOf('dot', drawn);
  return [
    'digraph {',
    ...indented([
      `graph [label=${text(graph.title)}, labelloc=t, tooltip=${text(graph.description)}, rankdir=${ways[graph.direction]}, compound=true, newrank=true, fontname=${FONT}, style=rounded, color="#788693"]`,
      `node [shape=box, style=rounded, fontname=${FONT}, fontsize=12, margin="0.2,0.1", color="#5f6f7e"]`,
      `edge [fontname=${FONT}, fontsize=10, color="#5f6f7e"]`,
      ...graph.clusters.flatMap((each) => cluster(each, graph)),
      ...graph.edges.map((edge) => arrow(edge, graph)),
      ...order(graph),
    ]),
    '}\n',
  ].join('\n');
}

const FONT = '"Helvetica,Arial,sans-serif"';
const ways = { up: 'TB', down: 'BT', left: 'LR', right: 'RL' } as const;
const shapes: Readonly<Partial<Record<GraphNode['sort'], string>>> = {
  bridge: 'shape=hexagon',
  group: 'shape=box3d',
  point: 'shape=note',
};
const edgeStyles = {
  solid: '',
  dashed: 'style=dashed',
  dotted: 'style=dotted',
  thick: 'penwidth=2',
} as const;

function cluster(shown: GraphCluster, { arrangement }: Graph): string[] {
  const { id, nodes } = shown;
  return [
    `subgraph ${quoted(`cluster/${id}`)} {`,
    ...indented([
      `label=${text(...linesOf(shown))}`,
      ...(arrangement === 'columns' ? ['rank=same'] : []),
      // A cluster with nothing in it is none.
      ...(nodes.length === 0 ? [`${quoted(id)} [shape=point, style=invis]`] : nodes.map(box)),
    ]),
    '}',
  ];
}

function box(node: GraphNode): string {
  const { id, sort, findings } = node;
  const [first, ...rest] = linesOf(node).map(entities);
  const markup = [`<B>${first}</B>`, ...rest].join('<BR/>');
  const attributes = [
    `label=<${markup}>`,
    shapes[sort] ?? '',
    findings?.error ? 'color="#b3261e", penwidth=2' : '',
  ];
  return `${quoted(id)} [${attributes.filter(Boolean).join(', ')}]`;
}

function arrow({ from, to, sort, label, findings }: GraphEdge, graph: Graph): string {
  const attributes = [
    label === '' ? '' : `label=${text(label)}`,
    edgeStyles[edgeLooks[sort]],
    findings?.error || sort === 'broken' ? 'color="#b3261e", fontcolor="#b3261e"' : '',
    runsBack(from, to, graph) ? 'constraint=false' : '',
  ].filter(Boolean);
  const look = attributes.length > 0 ? ` [${attributes.join(', ')}]` : '';
  return `${quoted(from)} -> ${quoted(to)}${look}`;
}

/** Arrows that run against the order of the clusters must not turn it round. */
function runsBack(from: string, to: string, { clusters }: Graph): boolean {
  const place = (id: string): number =>
    clusters.findIndex(({ nodes }) => nodes.some((node) => node.id === id));
  return place(from) > place(to);
}

/** What holds clusters in their order: bands with a mark that nobody sees between them, or arrows between waves. */
function order({ clusters, edges, sequence, arrangement }: Graph): string[] {
  const first = (id: string): string => clusters.find((each) => each.id === id)?.nodes[0]?.id ?? id;
  const arrows = sequence.map(({ from, to }) => {
    const ends = `ltail=${quoted(`cluster/${from}`)}, lhead=${quoted(`cluster/${to}`)}`;
    return `${quoted(first(from))} -> ${quoted(first(to))} [${ends}, style=bold, arrowhead=vee, color="#788693"]`;
  });
  if (arrangement !== 'bands') return arrows;
  const between = clusters.slice(1).flatMap((below, index) => {
    const above = clusters[index];
    const mark = quoted(`band/${below.id}`);
    return [
      `${mark} [shape=point, style=invis]`,
      `${all(ends(above, edges, 'from'))} -> ${mark} [style=invis]`,
      `${mark} -> ${all(ends(below, edges, 'to'))} [style=invis]`,
    ];
  });
  return [...arrows, ...between];
}

/** Nodes from which, or to which, no arrow leads within their cluster: holding these holds all. */
function ends(
  cluster: GraphCluster | undefined,
  edges: readonly GraphEdge[],
  end: 'from' | 'to',
): GraphNode[] {
  const nodes = cluster?.nodes ?? [];
  const own = new Set(nodes.map(({ id }) => id));
  const inner = edges.filter(({ from, to }) => own.has(from) && own.has(to) && from !== to);
  const held = new Set(inner.map((edge) => edge[end]));
  const free = nodes.filter(({ id }) => !held.has(id));
  return free.length > 0 ? free : [...nodes];
}

function all(nodes: readonly GraphNode[]): string {
  return `{ ${nodes.map(({ id }) => quoted(id)).join(' ')} }`;
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** A name: Graphviz takes it as it stands. Names of a map hold no quotes. */
function quoted(id: string): string {
  return `"${id.replaceAll('"', '')}"`;
}

/** What is shown: Graphviz looks for orders behind backslashes, and for entities. */
function text(...lines: readonly string[]): string {
  const escaped = lines.map((line) =>
    plain(line).replaceAll('&', '&amp;').replaceAll('\\', '\\\\').replaceAll('"', '\\"'),
  );
  return `"${escaped.join('\\n')}"`;
}

function entities(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('[', '&#91;')
    .replaceAll(']', '&#93;');
}
