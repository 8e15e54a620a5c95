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
 * A view as D2: layers and waves as containers, the same boxes and arrows as on the picture.
 * @throws NoSuchForm for a view that is no graph.
 */
export function d2Of(drawn: Drawn): string {
  const graph = graphOf('d2', drawn);
  const pathOf = new Map(
    graph.clusters.flatMap(({ id, nodes }) =>
      nodes.map((node) => [node.id, `${text(id)}.${text(node.id)}`] as const),
    ),
  );
  return [
    `direction: ${ways[graph.direction]}`,
    `${text('title')}: ${text(plain(graph.title) || 'Migration map')} {shape: text; near: top-center; style.font-size: 24; style.bold: true}`,
    ...graph.clusters.flatMap(container),
    ...graph.edges.map((edge) => arrow(edge, pathOf)),
    ...graph.sequence.map(({ from, to }) => `${text(from)} -> ${text(to)}: {style.stroke-width: 3}`),
    '',
  ].join('\n');
}

const ways: Readonly<Record<Graph['direction'], string>> = {
  up: 'down',
  down: 'up',
  left: 'right',
  right: 'left',
};

const shapes: Readonly<Partial<Record<GraphNode['sort'], string>>> = {
  bridge: 'shape: step',
  group: 'style.multiple: true',
  point: 'shape: page',
};

const edgeStyles = {
  solid: '',
  dashed: 'style.stroke-dash: 5',
  dotted: 'style.stroke-dash: 2',
  thick: 'style.stroke-width: 3',
} as const;

function container(cluster: GraphCluster): string[] {
  const head = `${text(cluster.id)}: ${text(...linesOf(cluster))} {`;
  return [head, ...cluster.nodes.map((node) => `  ${shape(node)}`), '}'];
}

function shape(node: GraphNode): string {
  const { id, sort, findings } = node;
  const looks = block([
    shapes[sort] ?? '',
    findings?.error ? 'style.stroke: "#b3261e"; style.stroke-width: 3' : '',
  ]);
  return `${text(id)}: ${text(...linesOf(node))}${looks}`;
}

function arrow({ from, to, sort, label, findings }: GraphEdge, pathOf: ReadonlyMap<string, string>): string {
  const error = findings?.error || sort === 'broken';
  const looks = block([edgeStyles[edgeLooks[sort]], error ? 'style.stroke: "#b3261e"' : '']);
  const words = label === '' ? '' : text(label);
  return `${pathOf.get(from) ?? text(from)} -> ${pathOf.get(to) ?? text(to)}${words || looks ? ':' : ''}${words ? ` ${words}` : ''}${looks}`;
}

function block(parts: readonly string[]): string {
  const filled = parts.filter(Boolean);
  return filled.length > 0 ? ` {${filled.join('; ')}}` : '';
}

/** Lines in double quotes, in which D2 knows escapes, and a dollar begins the name of a variable. */
function text(...lines: readonly string[]): string {
  const escaped = lines.map((line) =>
    plain(line).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('$', '\\$'),
  );
  return `"${escaped.join('\\n')}"`;
}
