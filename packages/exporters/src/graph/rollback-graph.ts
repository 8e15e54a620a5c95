import { formatSeconds } from '@migmap/core';
import {
  factsOf,
  type MapFacts,
  type PointBlock,
  pointWords,
  settingsOf,
  shownTitle,
  type ViewInput,
  type WaveBlock,
  type Way,
  waveNumber,
  waysByWave,
  wayWords,
} from '@migmap/diagram';
import { signs } from '../plain.ts';
import type { Graph, GraphCluster, GraphEdge, GraphNode } from './graph.ts';

/** Points of return with what they cover, by wave, and who has to go back with whom. */
export function rollbackGraph(input: ViewInput, title: string, description: string): Graph {
  const facts = factsOf(input.map, input.walked, settingsOf(input));
  const waves = waysByWave(facts);
  const shown = new Set(waves.flatMap(waysOf).map(serviceNode));
  return {
    title,
    description,
    direction: 'left',
    clusters: waves.map((wave) => clusterOf(wave, facts)),
    edges: [...waves.flatMap(coverage), ...waves.flatMap(waysOf).flatMap(cascadeEdges)].filter(
      ({ from, to }) => [from, to].every((id) => id.startsWith('rollback/') || shown.has(id)),
    ),
    sequence: [],
    arrangement: 'free',
  };
}

function waysOf({ blocks }: WaveBlock): Way[] {
  return blocks.flatMap(({ ways }) => ways);
}

function serviceNode({ service }: Pick<Way, 'service'>): string {
  return `service/${service.name.value}`;
}

function clusterOf({ wave, blocks }: WaveBlock, facts: MapFacts): GraphCluster {
  return {
    id: wave ? `wave/${wave.name.value}` : 'wave/',
    title: wave ? `${waveNumber(facts, wave)} ${shownTitle(wave)}` : 'In no wave',
    lines: [],
    nodes: blocks.flatMap((block) => [
      ...pointNode(block, facts),
      ...block.ways.map((way) => wayNode(way, block, facts)),
    ]),
  };
}

function pointNode({ point }: PointBlock, { say }: MapFacts): GraphNode[] {
  if (!point?.name) return [];
  const title = point.title?.value || point.name.value;
  return [
    {
      id: `rollback/${point.name.value}`,
      sort: 'point',
      title: `↩ ${title}`,
      lines: pointWords(point, say),
    },
  ];
}

function wayNode(way: Way, { because }: PointBlock, facts: MapFacts): GraphNode {
  const words = wayWords(facts, way);
  const sign = way.cut ? `${signs.error} ` : '';
  const total = way.cascade?.seconds;
  return {
    id: serviceNode(way),
    sort: 'service',
    title: shownTitle(way.service),
    lines: [
      `${sign}${words.until}`,
      ...(words.because ? [words.because] : []),
      ...(because ? [because] : []),
      ...(total === undefined ? [] : [`with all that goes back with it: ${formatSeconds(total)}`]),
    ],
    ...(way.cut ? { findings: { error: 1, warning: 0, info: 0 } } : {}),
  };
}

function coverage({ blocks }: WaveBlock): GraphEdge[] {
  return blocks.flatMap(({ point, ways, also }) =>
    [...ways, ...also].flatMap((way): GraphEdge[] =>
      point?.name
        ? [{ from: `rollback/${point.name.value}`, to: serviceNode(way), sort: 'covers', label: '' }]
        : [],
    ),
  );
}

/** The last to go back is the service itself. */
function cascadeEdges({ service, cascade }: Way): GraphEdge[] {
  const others = cascade?.members.filter((member) => member.service !== service) ?? [];
  return others.map((member) => ({
    from: serviceNode(member),
    to: serviceNode({ service }),
    sort: 'returns',
    label: 'goes back before',
  }));
}
