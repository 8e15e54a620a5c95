/** Distances of a layout in pixels. All of them are whole, so that lines fall on pixels. */
export const spacing = {
  /** Between parallel lines. */
  line: 9,
  /** Between a node and a line that passes it. */
  besideNode: 12,
  /** Between two columns, when nothing passes. */
  gutter: 28,
  /** Gutters grow in such steps: so a new line seldom moves what stands beside it. */
  gutterStep: 18,
  /** Between two starts of edges at one node, and from its corner. */
  port: 14,
  corner: 14,
  /** From a node to the first bend: room for an arrow head, or for a sign beside it. */
  stub: 18,
  signedStub: 28,
  /** Between lanes, and between rows, when nothing bends there. */
  betweenLanes: 10,
  betweenRows: 4,
} as const;
