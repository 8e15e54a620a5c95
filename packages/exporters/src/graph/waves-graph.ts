import { inEnglish } from '@migmap/core';
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
    edges: scene.routed.routes.flatMap(({ from, to, severity, text, numbers }): GraphEdge[] => {
      // Steps that have moved are drawn only where two plans are compared, which no graph does.
      if (severity === 'moved') return [];
      const findings = { error: 0, warning: 0, info: 0, [severity]: numbers.length };
      return [{ from: from.id, to: to.id, sort: 'broken', label: `${signs[severity]} ${text}`, findings }];
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
  const words = inEnglish(lifeWords[state]);
  return count > 1 ? `${count} ${words}` : words;
}
