import { type BoardScene, boardScene, lifeWords, tracksOf, type ViewInput } from '@migmap/diagram';
import { signs } from '../plain.ts';
import type { Graph, GraphCluster, GraphEdge } from './graph.ts';

/** Waves with what each of them does, one after the other, and where the order breaks. */
export function wavesGraph(input: ViewInput, title: string, description: string): Graph {
  const scene = boardScene(input);
  const shown = new Set(scene.board.columns.map(({ id }) => id));
  const sequence = tracksOf(input.walked)
    .links.map(({ from, to }) => ({ from: `wave/${from.name.value}`, to: `wave/${to.name.value}` }))
    .filter(({ from, to }) => shown.has(from) && shown.has(to));
  return {
    title,
    description,
    direction: 'left',
    clusters: clustersOf(scene),
    edges: scene.routed.routes.map((route): GraphEdge => {
      const sign = signs[route.severity];
      return {
        from: route.from.id,
        to: route.to.id,
        sort: 'broken',
        label: `${sign} ${route.text}`,
        findings: { error: 0, warning: 0, info: 0, [route.severity]: route.numbers.length },
      };
    }),
    sequence,
    arrangement: 'columns',
  };
}

function clustersOf({ board, heads }: BoardScene): GraphCluster[] {
  return board.columns.map((column, index) => {
    const head = heads[index];
    return {
      id: column.id,
      title: [head?.badge?.text, column.title].filter(Boolean).join(' '),
      lines: head?.lines ?? [],
      nodes: board.chips
        .filter((chip) => chip.column === index)
        .map((chip) => ({
          id: chip.id,
          sort: chip.services.length > 1 ? 'group' : 'service',
          title: chip.title || chip.services.map((each) => each.title?.value || each.name.value).join(', '),
          lines: [[chip.detail, ...chip.states.map(stateWord)].filter(Boolean).join(', ')],
        })),
    };
  });
}

function stateWord([state, count]: BoardScene['board']['chips'][number]['states'][number]): string {
  return count > 1 ? `${count} ${lifeWords[state]}` : lifeWords[state];
}
