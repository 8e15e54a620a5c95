import type { Box, Picture, PictureEdge, Point } from '@migmap/diagram';

/** What is wrong with a picture, in words; an empty list is a sound one. */
export function faultsOf(picture: Picture): string[] {
  return [
    ...overlaps(picture),
    ...textsOutside(picture),
    ...textsOnTexts(picture),
    ...linesThroughNodes(picture),
    ...linesThroughTexts(picture),
    ...linesOnLines(picture),
    ...headsOnOthers(picture),
    ...outsideOfPage(picture),
  ];
}

/** Pairs of edges with different ends that cross each other: what dot would count. */
export function crossingPairs(picture: Pick<Picture, 'edges'>): number {
  let pairs = 0;
  forSegmentPairs(picture.edges, (a, b, seen) => {
    if (!seen.has(pairKey(a.edge, b.edge)) && cross(a, b)) {
      seen.add(pairKey(a.edge, b.edge));
      pairs++;
    }
  });
  return pairs;
}

/** Points at which lines cross on paper: edges that share a trunk cross another line once. */
export function crossingPoints(picture: Pick<Picture, 'edges'>): number {
  const points = new Set<string>();
  forSegmentPairs(picture.edges, (a, b) => {
    const point = cross(a, b);
    if (point) points.add(`${Math.round(point.x)} ${Math.round(point.y)}`);
  });
  return points.size;
}

/** The share of the things in both pictures that are not where they were, and how far the farthest moved. */
export function movement(
  before: Picture,
  after: Picture,
): { readonly cells: number; readonly pixels: number; readonly farthest: number } {
  const places = new Map(before.nodes.map((node) => [node.id, node]));
  const both = after.nodes.filter((node) => places.has(node.id));
  const far = both.map((node) =>
    Math.hypot(node.x - (places.get(node.id)?.x ?? 0), node.y - (places.get(node.id)?.y ?? 0)),
  );
  const cells = both.filter(
    ({ id }) => JSON.stringify(before.places?.cells[id]) !== JSON.stringify(after.places?.cells[id]),
  );
  return {
    cells: cells.length / Math.max(1, both.length),
    pixels: far.filter((each) => each > 1).length / Math.max(1, both.length),
    farthest: Math.max(0, ...far),
  };
}

function overlaps({ nodes }: Picture): string[] {
  return pairsOf(nodes).flatMap(([a, b]) => (overlap(a, b) ? [`${a.id} lies on ${b.id}`] : []));
}

function textsOutside({ labels, nodes }: Picture): string[] {
  const boxes = new Map(nodes.map((node) => [node.id, node]));
  return labels.flatMap((label) => {
    const box = label.of === undefined ? undefined : boxes.get(label.of);
    return box && !within(label, box) ? [`"${label.text}" leaves ${label.of}`] : [];
  });
}

function textsOnTexts({ labels }: Picture): string[] {
  const sorted = [...labels].sort((a, b) => a.x - b.x);
  return sorted.flatMap((label, index) => {
    const faults: string[] = [];
    for (let other = index + 1; other < sorted.length; other++) {
      const second = sorted[other];
      if (!second || second.x > label.x + label.width) break;
      if (overlap(label, second)) faults.push(`"${label.text}" lies on "${second.text}"`);
    }
    return faults;
  });
}

function linesThroughNodes({ edges, nodes }: Picture): string[] {
  return edges.flatMap((edge) =>
    nodes.flatMap((node) =>
      segmentsOf(edge).some((segment) => overlap(boxOf(segment), node))
        ? [`${edge.id} runs through ${node.id}`]
        : [],
    ),
  );
}

/** Texts outside of nodes: titles of lanes, legend, heading. */
function linesThroughTexts({ edges, labels, nodes }: Picture): string[] {
  const ids = new Set(nodes.map((node) => node.id));
  const free = labels.filter((label) => !ids.has(label.of ?? '') && !label.of?.startsWith('edge/'));
  return edges.flatMap((edge) =>
    free.flatMap((label) =>
      segmentsOf(edge).some((segment) => overlap(boxOf(segment), label))
        ? [`${edge.id} runs through "${label.text}"`]
        : [],
    ),
  );
}

/** Lines to different ends that cannot be told apart over some way. */
function linesOnLines({ edges }: Picture): string[] {
  const faults = new Set<string>();
  forSegmentPairs(edges, (a, b) => {
    if (a.level !== b.level) return;
    const gap = a.level ? Math.abs(a.from.y - b.from.y) : Math.abs(a.from.x - b.from.x);
    const [first, second] = [rangeOf(a), rangeOf(b)];
    const shared = Math.min(first[1], second[1]) - Math.max(first[0], second[0]);
    if (gap < 3 && shared > 1) faults.add(`${a.edge.id} lies on ${b.edge.id}`);
  });
  return [...faults];
}

/** An arrow head touches nothing but the node at which it points. */
function headsOnOthers({ edges, nodes }: Picture): string[] {
  const heads = new Map<string, { readonly box: Box; readonly to: string }>();
  for (const edge of edges) {
    const [before, tip] = edge.points.slice(-2);
    if (before && tip) heads.set(`${tip.x} ${tip.y}`, { box: headBox(before, tip), to: edge.to });
  }
  const all = [...heads.values()];
  const onNodes = all.flatMap((head) =>
    nodes.flatMap((node) =>
      node.id !== head.to && overlap(head.box, node) ? [`the head at ${head.to} lies on ${node.id}`] : [],
    ),
  );
  const onHeads = pairsOf(all).flatMap(([a, b]) =>
    overlap(a.box, b.box) ? [`heads at ${a.to} and ${b.to}`] : [],
  );
  return [...onNodes, ...onHeads];
}

function outsideOfPage({ nodes, labels, edges, width, height }: Picture): string[] {
  const page = { x: 0, y: 0, width, height };
  const boxes: readonly (Box & { readonly id?: string; readonly text?: string })[] = [...nodes, ...labels];
  const points = edges.flatMap((edge) =>
    edge.points.map((point) => ({ ...point, width: 0, height: 0, id: edge.id })),
  );
  return [...boxes, ...points].flatMap((box) =>
    within(box, page) ? [] : [`${'id' in box ? box.id : 'text' in box ? box.text : ''} leaves the page`],
  );
}

interface Segment {
  readonly edge: PictureEdge;
  readonly from: Point;
  readonly to: Point;
  readonly level: boolean;
}

function segmentsOf(edge: PictureEdge): Segment[] {
  return edge.points.slice(1).map((to, index) => {
    const from = edge.points[index] ?? to;
    return { edge, from, to, level: Math.abs(from.y - to.y) < Math.abs(from.x - to.x) };
  });
}

/** All pairs of segments of edges with different ends whose boxes come near each other. */
function forSegmentPairs(
  edges: readonly PictureEdge[],
  visit: (a: Segment, b: Segment, seen: Set<string>) => void,
): void {
  const segments = edges
    .flatMap(segmentsOf)
    .sort((a, b) => Math.min(a.from.x, a.to.x) - Math.min(b.from.x, b.to.x));
  const seen = new Set<string>();
  for (const [index, a] of segments.entries()) {
    const end = Math.max(a.from.x, a.to.x) + 3;
    for (let other = index + 1; other < segments.length; other++) {
      const b = segments[other];
      if (!b || Math.min(b.from.x, b.to.x) > end) break;
      if (a.edge.to !== b.edge.to) visit(a, b, seen);
    }
  }
}

function cross(a: Segment, b: Segment): Point | undefined {
  if (a.level === b.level) return undefined;
  const [level, upright] = a.level ? [a, b] : [b, a];
  const [x, y] = [upright.from.x, level.from.y];
  const [left, right] = rangeOf(level);
  const [top, bottom] = rangeOf(upright);
  return x > left && x < right && y > top && y < bottom ? { x, y } : undefined;
}

function rangeOf({ from, to, level }: Segment): readonly [number, number] {
  const [a, b] = level ? [from.x, to.x] : [from.y, to.y];
  return [Math.min(a, b), Math.max(a, b)];
}

function boxOf({ from, to }: Segment): Box {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  };
}

function headBox(before: Point, tip: Point): Box {
  const level = Math.abs(before.x - tip.x) > Math.abs(before.y - tip.y);
  const [dx, dy] = [Math.sign(before.x - tip.x) * 8, Math.sign(before.y - tip.y) * 8];
  const box = {
    x: Math.min(tip.x, tip.x + dx),
    y: Math.min(tip.y, tip.y + dy),
    width: Math.abs(dx),
    height: Math.abs(dy),
  };
  return level ? { ...box, y: tip.y - 4, height: 8 } : { ...box, x: tip.x - 4, width: 8 };
}

/** Touching is not overlapping. */
function overlap(a: Box, b: Box): boolean {
  const tolerance = 0.4;
  return (
    a.x < b.x + b.width - tolerance &&
    b.x < a.x + a.width - tolerance &&
    a.y < b.y + b.height - tolerance &&
    b.y < a.y + a.height - tolerance
  );
}

function within(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x - 0.5 &&
    inner.y >= outer.y - 0.5 &&
    inner.x + inner.width <= outer.x + outer.width + 0.5 &&
    inner.y + inner.height <= outer.y + outer.height + 0.5
  );
}

function pairsOf<T>(things: readonly T[]): (readonly [T, T])[] {
  return things.flatMap((a, index) => things.slice(index + 1).map((b) => [a, b] as const));
}

function pairKey(a: PictureEdge, b: PictureEdge): string {
  return a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
}
