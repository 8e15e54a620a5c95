import type { Picture, PictureNode, Point } from '@migmap/diagram';

/** The graph of a picture for dot: boxes as large, lines as drawn, the same rows given. */
export function dotGraph(picture: Picture): string {
  const rows = rowsOf(picture.nodes);
  return [
    'digraph { graph [nodesep=0.4, ranksep=0.6]; node [shape=box, fixedsize=true, label=""];',
    ...picture.nodes.map(
      ({ id, width, height }) => `"${id}" [width=${inches(width)}, height=${inches(height)}];`,
    ),
    ...rows.map((row) => `{ rank=same; ${row.map(({ id }) => `"${id}"`).join('; ')} }`),
    // Nothing else would keep rows without lines between them in their order.
    ...rows.slice(1).map((row, index) => `"${rows[index]?.[0]?.id}" -> "${row[0]?.id}" [style=invis];`),
    ...drawnEdges(picture).map(({ from, to }) => `"${from}" -> "${to}";`),
    '}',
  ].join('\n');
}

/** The same for D2, which is given no rows: it has no words for them. */
export function d2Graph(picture: Picture): string {
  return [
    ...picture.nodes.map(
      ({ id, width, height }) => `"${id}": "" {width: ${Math.round(width)}; height: ${Math.round(height)}}`,
    ),
    ...drawnEdges(picture).map(({ from, to }) => `"${from}" -> "${to}"`),
    '',
  ].join('\n');
}

/** Lines that are only named are none. */
function drawnEdges({ edges }: Picture): Picture['edges'] {
  return edges.filter(({ points }) => points.length > 0);
}

function rowsOf(nodes: readonly PictureNode[]): PictureNode[][] {
  const rows = new Map<number, PictureNode[]>();
  for (const node of nodes) rows.set(node.y, [...(rows.get(node.y) ?? []), node]);
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

function inches(pixels: number): string {
  return (pixels / 96).toFixed(3);
}

/** Pairs of lines that cross in an SVG of dot, each line taken through the ends of its curves. */
export function crossingsInSvg(svg: string): number {
  const edges = [
    ...svg.matchAll(
      /<g id="edge\d+" class="edge">[\s\S]*?<title>([^<]*)<\/title>\s*<path [^>]*? d="([^"]+)"/g,
    ),
  ];
  const lines = edges.map(([, title = '', d = '']) => ({
    ends: title.split('&#45;&gt;'),
    points: pointsOf(d),
  }));
  let pairs = 0;
  for (const [index, a] of lines.entries()) {
    for (const b of lines.slice(index + 1)) {
      if (!a.ends.some((end) => b.ends.includes(end)) && meet(a.points, b.points)) pairs++;
    }
  }
  return pairs;
}

/** After the first point come curves of three points each. */
function pointsOf(d: string): Point[] {
  const numbers = (d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const points: Point[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 6)
    points.push({ x: numbers[at] ?? 0, y: numbers[at + 1] ?? 0 });
  return points;
}

function meet(a: readonly Point[], b: readonly Point[]): boolean {
  if (apart(a, b)) return false;
  return a.some((from, i) => {
    const to = a[i + 1];
    return to !== undefined && b.some((start, j) => crosses(from, to, start, b[j + 1]));
  });
}

function apart(a: readonly Point[], b: readonly Point[]): boolean {
  const range = (points: readonly Point[], axis: 'x' | 'y'): [number, number] => {
    const values = points.map((point) => point[axis]);
    return [Math.min(...values), Math.max(...values)];
  };
  return (['x', 'y'] as const).some((axis) => {
    const [first, second] = [range(a, axis), range(b, axis)];
    return first[1] < second[0] || second[1] < first[0];
  });
}

function crosses(a: Point, b: Point, c: Point, d: Point | undefined): boolean {
  if (!d) return false;
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function side(a: Point, b: Point, c: Point): number {
  return Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
}
