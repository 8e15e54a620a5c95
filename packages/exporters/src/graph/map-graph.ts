import {
  countsOf,
  groupId,
  type MapEdge,
  type MapLane,
  type MapScene,
  mapScene,
  type ViewInput,
} from '@migmap/diagram';
import { findingWords } from '../plain.ts';
import type { Graph, GraphCluster, GraphEdge, GraphNode } from './graph.ts';

/** Layers with their services, and what rests on what: the same cards and lines as on the picture. */
export function mapGraph(input: ViewInput, title: string, description: string): Graph {
  const scene = mapScene(input);
  return {
    title,
    description,
    direction: scene.facts.settings.direction,
    clusters: scene.graph.lanes.map((lane) => clusterOf(lane, scene)),
    edges: [...scene.graph.edges.map((edge) => edgeOf(edge, scene)), ...namedEdges(scene)],
    sequence: [],
    arrangement: 'bands',
  };
}

function clusterOf(lane: MapLane, { cards }: MapScene): GraphCluster {
  const own = lane.collapsed
    ? [groupId(lane)]
    : lane.services.map((service) => `service/${service.name.value}`);
  const ids = [...own, ...lane.bridges.map((bridge) => `bridge/${bridge.name.value}`)];
  const nodes = ids.flatMap((id): GraphNode[] => {
    const card = cards.get(id);
    if (!card) return [];
    const wave = card.badge && lane.collapsed === false ? [`wave ${card.badge.text}`] : [];
    const texts = [...card.lines, ...card.foot].map((line) => line.text);
    return [
      {
        id,
        sort: id.startsWith('bridge/') ? 'bridge' : lane.collapsed ? 'group' : 'service',
        title: card.title,
        lines: [...wave, ...texts, ...(card.findings ? [findingWords(card.findings)] : [])],
        ...(card.findings ? { findings: card.findings } : {}),
      },
    ];
  });
  return { id: lane.id, title: lane.title, lines: [], nodes };
}

function edgeOf({ from, to, sort, names, count }: MapEdge, { findings }: MapScene): GraphEdge {
  const found = findings.between(...names);
  const counts = countsOf(found);
  const words = [
    sort === 'hard' || sort === 'bridged' ? '' : sort,
    count > 1 ? `${count} dependencies` : '',
    counts ? findingWords(counts) : '',
  ];
  return { from, to, sort, label: words.filter(Boolean).join(', '), ...(counts ? { findings: counts } : {}) };
}

/** On the picture some lines are only named, so that the others can be followed; a graph has them all. */
function namedEdges({ graph }: MapScene): GraphEdge[] {
  return graph.named.map(({ from, to, sort }) => ({
    from: `service/${from}`,
    to: `service/${to}`,
    sort,
    label: sort === 'hard' || sort === 'bridged' ? '' : sort,
  }));
}
