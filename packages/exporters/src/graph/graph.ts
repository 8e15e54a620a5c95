import type { Direction, FindingCounts } from '@migmap/diagram';

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
  /** Clusters stand one above the other, in their order. */
  readonly banded: boolean;
}

export interface GraphCluster {
  /** A qualified name. */
  readonly id: string;
  readonly title: string;
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
