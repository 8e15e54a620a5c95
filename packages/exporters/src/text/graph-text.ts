import type { PictureFinding } from '@migmap/diagram';
import {
  type Graph,
  type GraphCluster,
  type GraphEdge,
  type GraphEdgeSort,
  type GraphNode,
  linesOf,
} from '../graph/graph.ts';
import { signs } from '../plain.ts';
import { framed, hanging, INNER } from './frames.ts';

/** A graph as frames with lists: each box with its words, and the arrows that begin at it. */
export function graphText(graph: Graph, findings: readonly PictureFinding[] = []): string[] {
  const titles = new Map(
    graph.clusters.flatMap(({ nodes }) => nodes.map((node) => [node.id, linesOf(node)[0]])),
  );
  return graph.clusters.flatMap((cluster) => [
    ...framed(linesOf(cluster).join(' · '), blocks(cluster, graph, titles, findings)),
    '',
  ]);
}

function blocks(
  { nodes }: GraphCluster,
  graph: Graph,
  titles: ReadonlyMap<string, string>,
  findings: readonly PictureFinding[],
): string[] {
  if (nodes.length === 0) return ['nothing'];
  return nodes.flatMap((node, index) => [
    ...(index > 0 ? [''] : []),
    ...block(node),
    ...arrows(node, graph.edges, titles),
    ...saidOf(node, findings),
  ]);
}

function block(node: GraphNode): string[] {
  const [, name = ''] = node.id.split('/');
  const [title, ...words] = linesOf(node);
  const shown = title === name || node.sort === 'group' ? title : `${title} (${name})`;
  return [
    ...hanging('■ ', shown, INNER),
    ...(words.length > 0 ? hanging('  ', words.join(' · '), INNER) : []),
  ];
}

const arrowHeads: Readonly<Record<GraphEdgeSort, string>> = {
  hard: '──▶',
  bridged: '══▶',
  tolerated: '──▶',
  assumed: '╌╌▶',
  soft: '┄┄▶',
  covers: '──▶',
  returns: '══▶',
  broken: '──▶',
};

/** Arrows of one sort are one list. */
function arrows(
  { id }: GraphNode,
  edges: readonly GraphEdge[],
  titles: ReadonlyMap<string, string>,
): string[] {
  const groups = new Map<string, string[]>();
  for (const { from, to, sort, label } of edges) {
    if (from !== id) continue;
    const key = `${arrowHeads[sort]}|${sort === 'bridged' ? 'bridged' : label}`;
    groups.set(key, [...(groups.get(key) ?? []), titles.get(to) ?? to]);
  }
  return [...groups].flatMap(([key, targets]) => {
    const [head = '', words = ''] = key.split('|');
    return hanging(`  ${head} `, targets.join(', ') + (words === '' ? '' : ` (${words})`), INNER);
  });
}

/** What rules found at a service, in full: a text has no tooltip. Notes are only counted. */
function saidOf({ id }: GraphNode, findings: readonly PictureFinding[]): string[] {
  const [sort, name] = id.split('/');
  if (sort !== 'service' && sort !== 'bridge') return [];
  return findings
    .filter(({ names, severity }) => names[0] === name && severity !== 'info')
    .sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
    .flatMap(({ severity, code, message }) =>
      hanging(`  ${signs[severity]} `, `${message.replaceAll('`', '')} [${code}]`, INNER),
    );
}
