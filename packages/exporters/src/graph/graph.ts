import type { Direction, FindingCounts } from '@migmap/diagram';
import { plain } from '../plain.ts';

/** What graph languages have in common: boxes in boxes, and arrows. Texts are as the map has them, not yet escaped. */
export interface Graph {
  readonly title: string;
  readonly description: string;
  /** Where the arrows come from: `up` is a picture whose arrows go down. */
  readonly direction: Direction;
  readonly clusters: readonly GraphCluster[];
  readonly edges: readonly GraphEdge[];
  /** Clusters that follow each other. */
  readonly sequence: readonly { readonly from: string; readonly to: string }[];
  /** Clusters as bands one above the other in their order, as columns that follow each other, or as it comes. */
  readonly arrangement: 'bands' | 'columns' | 'free';
}

export interface GraphCluster {
  /** A qualified name. */
  readonly id: string;
  readonly title: string;
  /** Small, under the title. */
  readonly lines: readonly string[];
  readonly nodes: readonly GraphNode[];
}

export interface GraphNode {
  readonly id: string;
  readonly sort: 'service' | 'bridge' | 'group' | 'point';
  readonly title: string;
  readonly lines: readonly string[];
  readonly findings?: FindingCounts;
}

export type GraphEdgeSort =
  | 'hard'
  | 'soft'
  | 'bridged'
  | 'tolerated'
  | 'assumed'
  | 'covers'
  | 'returns'
  | 'broken';

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly sort: GraphEdgeSort;
  readonly label: string;
  readonly findings?: FindingCounts;
}

/** How an edge is drawn, in words that every graph language has. */
export const edgeLooks: Readonly<Record<GraphEdgeSort, 'solid' | 'dashed' | 'dotted' | 'thick'>> = {
  hard: 'solid',
  bridged: 'thick',
  tolerated: 'solid',
  assumed: 'dashed',
  soft: 'dotted',
  covers: 'solid',
  returns: 'thick',
  broken: 'thick',
};

/** What a box or a cluster says, line by line; the first is its title, and where that is blank, its name. */
export function linesOf({ id, title, lines }: GraphNode | GraphCluster): [string, ...string[]] {
  const rest = lines.map(plain).filter((line) => line !== '');
  return [plain(title) || (id.split('/')[1] ?? id), ...rest];
}
