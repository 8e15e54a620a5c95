import { type Drawn, type Forms, formOf } from '../drawn.ts';
import type { Graph } from './graph.ts';
import { mapGraph } from './map-graph.ts';
import { rollbackGraph } from './rollback-graph.ts';
import { wavesGraph } from './waves-graph.ts';

const graphs: Forms<Graph> = {
  map: (input, { picture }) => mapGraph(input, picture.title, picture.description),
  waves: (input, { picture }) => wavesGraph(input, picture.title, picture.description),
  rollback: (input, { picture }) => rollbackGraph(input, picture.title, picture.description),
};

/** Views that are boxes and arrows. */
export const graphViews = Object.keys(graphs);

/**
 * The graph of a view, for a format that knows nothing but graphs.
 * @throws NoSuchForm where the view is none.
 */
export function graphOf(format: string, drawn: Drawn): Graph {
  return formOf(format, graphs, drawn);
}
