import {
  edgeLooks,
  type Graph,
  type GraphCluster,
  type GraphEdge,
  type GraphNode,
  linesOf,
} from '../graph/graph.ts';
import { idsFor, words } from './words.ts';

/** A graph as a flowchart. No colours of its own but for errors: mermaid follows the theme of the page it is on. */
export function flowchart(graph: Graph): string[] {
  const { clusters, edges, sequence } = graph;
  const idOf = idsFor(clusters.flatMap(({ id, nodes }) => [id, ...nodes.map((node) => node.id)]));
  const broken = clusters.flatMap(({ nodes }) => nodes.filter(({ findings }) => findings?.error));
  const arrows = [
    ...edges.map((edge) => arrow(edge, idOf)),
    ...sequence.map(({ from, to }) => `${idOf(from)} ==> ${idOf(to)}`),
  ];
  const red = edges.flatMap(({ sort, findings }, index) =>
    sort === 'broken' || findings?.error ? [index] : [],
  );
  return [
    `flowchart ${ways[isLong(graph) ? 'up' : graph.direction]}`,
    ...clusters.flatMap((cluster) => subgraph(cluster, idOf)),
    ...arrows.map((line) => `  ${line}`),
    ...(broken.length > 0 ? ['  classDef error stroke:#b3261e,stroke-width:3px'] : []),
    ...(broken.length > 0 ? [`  class ${broken.map(({ id }) => idOf(id)).join(',')} error`] : []),
    ...(red.length > 0 ? [`  linkStyle ${red.join(',')} stroke:#b3261e`] : []),
  ];
}

/** Many waves beside each other would be too small to read where mermaid is shown. */
function isLong({ arrangement, clusters }: Graph): boolean {
  return arrangement === 'columns' && clusters.length > 5;
}

const ways = { up: 'TB', down: 'BT', left: 'LR', right: 'RL' } as const;
const brackets: Readonly<Record<GraphNode['sort'], readonly [string, string]>> = {
  service: ['[', ']'],
  bridge: ['{{', '}}'],
  group: ['[[', ']]'],
  point: ['([', '])'],
};
const lines = { solid: '-->', dashed: '-.->', dotted: '-.->', thick: '==>' } as const;

function subgraph(cluster: GraphCluster, idOf: (id: string) => string): string[] {
  return [
    `  subgraph ${idOf(cluster.id)}["${linesOf(cluster).map(words).join(' · ')}"]`,
    ...cluster.nodes.map((node) => `    ${box(node, idOf)}`),
    '  end',
  ];
}

function box(node: GraphNode, idOf: (id: string) => string): string {
  const [open, close] = brackets[node.sort];
  return `${idOf(node.id)}${open}"${linesOf(node).map(words).join('<br/>')}"${close}`;
}

function arrow({ from, to, sort, label }: GraphEdge, idOf: (id: string) => string): string {
  const text = words(label);
  return `${idOf(from)} ${lines[edgeLooks[sort]]}${text === '' ? '' : `|"${text}"|`} ${idOf(to)}`;
}
