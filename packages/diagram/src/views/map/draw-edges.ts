import type { Say } from '@migmap/core';
import { type Fate, fatePaint, fateWords, isNews, type NewsFate } from '../../compare/fate.ts';
import { edgeSorts } from '../../graph/links.ts';
import { countsOf, type PaintedFindings, worstOf } from '../../graph/painted-findings.ts';
import { lineChangeSign } from '../../marks/change-sign.ts';
import { arrowHead, distance, HEAD, roundedPath, towards } from '../../marks/lines.ts';
import type { GroupMark, Mark, Paint, Point, Stroke } from '../../marks/mark.ts';
import { severitySign } from '../../marks/symbols.ts';
import { foundWords } from '../../marks/value-words.ts';
import type { EdgeSort, PictureEdge } from '../../picture.ts';
import type { MapEdge } from './map-graph.ts';

/** How each sort of edge looks: by its dashes and ends, not by colour alone. */
export function edgeStroke(sort: EdgeSort, count = 1): Stroke {
  const width = Math.min(4, 1.4 + Math.log2(count) * 0.4);
  switch (sort) {
    case 'hard':
    case 'tolerated':
      return { paint: 'line', width };
    case 'bridged':
      return { paint: 'accent', width: width + 0.4 };
    case 'assumed':
      return { paint: 'line', width, dash: [8, 4] };
    case 'soft':
      return { paint: 'line-soft', width, dash: [2, 3] };
  }
}

/** Edges with the points that they take, in the order in which they are drawn: what matters most on top. */
export function drawEdges(
  edges: readonly { readonly edge: MapEdge; readonly points: readonly Point[] }[],
  findings: PaintedFindings,
  say: Say,
  fateOf: (edge: MapEdge) => Fate | undefined = () => undefined,
): { readonly marks: readonly Mark[]; readonly edges: readonly PictureEdge[] } {
  const trunks = new Map<string, Trunk>();
  const sorted = [...edges].sort((a, b) => edgeSorts.indexOf(a.edge.sort) - edgeSorts.indexOf(b.edge.sort));
  const plain: Mark[] = [];
  const painted: (() => Mark)[] = [];
  const news: (readonly [NewsFate, () => Mark])[] = [];
  for (const { edge, points } of sorted) {
    const counts = countsOf(findings.between(...edge.names));
    const end = points.at(-1);
    const key = `${edge.to} ${end?.x} ${end?.y}`;
    const trunk = trunks.get(key) ?? new Trunk();
    trunks.set(key, trunk);
    const worst = worstOf(counts);
    const fate = fateOf(edge);
    if (fate && isNews(fate)) news.push([fate, () => newsEdge(edge, points, trunk, fate, say)]);
    else if (worst && worst.severity !== 'info')
      painted.push(() => paintedEdge(edge, points, trunk, worst, messagesOf(edge, findings, say)));
    else plain.push(aside(plainEdge(edge, points, trunk, worst?.severity), fate));
  }
  return {
    marks: [...plain, ...painted.map((draw) => draw()), ...inOrder(news).map(([, draw]) => draw())],
    edges: edges.map(({ edge, points }) => pictureEdge(edge, points, findings)),
  };
}

/** What is gone lies below what came. */
function inOrder<T>(news: readonly (readonly [NewsFate, T])[]): (readonly [NewsFate, T])[] {
  const order: readonly NewsFate[] = ['removed', 'changed', 'moved', 'added'];
  return [...news].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

function aside(mark: GroupMark, fate: Fate | undefined): GroupMark {
  return fate === 'same' ? { ...mark, opacity: 0.45 } : mark;
}

/** An edge that came, went or changed: its way in its colour, with its sign at the start. */
function newsEdge(
  edge: MapEdge,
  points: readonly Point[],
  trunk: Trunk,
  fate: NewsFate,
  say: Say,
): GroupMark {
  const { dash: _, ...solid } = edgeStroke(edge.sort, edge.count);
  const paint = fatePaint(fate);
  const stroke: Stroke = { ...solid, paint, width: 2.2, ...(fate === 'removed' ? { dash: [6, 4] } : {}) };
  // What is gone leaves the trunk to those that are still there.
  const way = fate === 'removed' ? trunk.branch(points) : points;
  const isWhole = way.at(-1) === points.at(-1);
  const [start, next] = points;
  const at = start && next ? towards(start, next, 17) : undefined;
  const marks: Mark[] = [
    { type: 'path', d: roundedPath(isWhole ? shortened(way, HEAD.length - 1) : way), stroke },
    ...(isWhole ? arrowHead(points, paint) : []),
    ...(at ? lineChangeSign(fate, at.x, at.y) : []),
  ];
  return { ...group(edge, marks, [say`${fateWords[fate]}`]), role: `edge ${edge.sort} ${fate}` };
}

function pictureEdge(edge: MapEdge, points: readonly Point[], findings: PaintedFindings): PictureEdge {
  const counts = countsOf(findings.between(...edge.names));
  return {
    id: edge.id,
    from: edge.from,
    to: edge.to,
    sort: edge.sort,
    ...(edge.count > 1 ? { count: edge.count } : {}),
    points,
    ...(counts ? { findings: counts } : {}),
  };
}

/** An edge is drawn up to where it joins another to the same end; so dashes of two never mix. */
function plainEdge(
  edge: MapEdge,
  points: readonly Point[],
  trunk: Trunk,
  sign?: 'info' | 'error' | 'warning',
): GroupMark {
  const stroke = edgeStroke(edge.sort, edge.count);
  const branch = trunk.branch(points);
  const whole = branch.length > 0 && branch.at(-1) === points.at(-1);
  const line = whole ? shortened(branch, HEAD.length - 1) : branch;
  const path = roundedPath(line);
  const marks: Mark[] = [{ type: 'path', d: path, stroke }];
  if (edge.sort === 'bridged') marks.push({ type: 'path', d: path, stroke: { paint: 'page', width: 0.9 } });
  if (whole) marks.push(...arrowHead(points, stroke.paint));
  marks.push(...startSign(edge, points, stroke.paint));
  if (sign) marks.push(...signAt(points, sign));
  return group(edge, marks);
}

function paintedEdge(
  edge: MapEdge,
  points: readonly Point[],
  trunk: Trunk,
  worst: { readonly severity: 'error' | 'warning' | 'info' },
  messages: readonly string[],
): GroupMark {
  const plain = edgeStroke(edge.sort, edge.count);
  const stroke = { ...plain, paint: worst.severity, width: plain.width + 0.8 };
  const line = shortened(points, HEAD.length - 1);
  const [own, shared] = trunk.split(line);
  const { dash: _, ...solid } = stroke;
  const marks: Mark[] = [
    // On a trunk that others have drawn, dashes would show their line through the gaps.
    ...(shared.length > 1 ? [{ type: 'path', d: roundedPath(shared), stroke: solid } as const] : []),
    { type: 'path', d: roundedPath(own), stroke },
    ...arrowHead(points, stroke.paint),
    ...startSign(edge, points, stroke.paint),
    ...signAt(points, worst.severity),
  ];
  return group(edge, marks, messages);
}

function messagesOf({ names }: MapEdge, findings: PaintedFindings, say: Say): string[] {
  return findings.between(...names).map((finding) => say`${foundWords(finding)}`);
}

function group(edge: MapEdge, marks: readonly Mark[], messages: readonly string[] = []): GroupMark {
  const title = [edge.words, ...messages].join('; ');
  return { type: 'group', id: edge.id, role: `edge ${edge.sort}`, title, marks };
}

/** Where either side will do, the start is a ring. */
function startSign(edge: MapEdge, points: readonly Point[], paint: Paint): Mark[] {
  const [start, next] = points;
  if (edge.sort !== 'tolerated' || !start || !next) return [];
  const at = towards(start, next, 5);
  return [{ type: 'circle', x: at.x, y: at.y, radius: 3, fill: 'page', stroke: { paint, width: 1.3 } }];
}

function signAt(points: readonly Point[], severity: 'error' | 'warning' | 'info'): Mark[] {
  const [start, next] = points;
  if (!start || !next) return [];
  const at = towards(start, next, 17);
  return severitySign(severity, at.x, at.y);
}

/** The line without its last bit, which is under the arrow head. */
function shortened(points: readonly Point[], by: number): Point[] {
  const [before, end] = points.slice(-2);
  if (!before || !end || distance(before, end) <= by) return [...points];
  return [...points.slice(0, -1), towards(end, before, by)];
}

/** What has been drawn of the edges to one end. */
class Trunk {
  readonly #segments: (readonly [Point, Point])[] = [];

  /** The part of an edge that nobody has drawn yet, with a bit of what it joins, so that it runs in smoothly. */
  branch(points: readonly Point[]): Point[] {
    const branch: Point[] = [];
    for (const [index, point] of points.entries()) {
      branch.push(point);
      const next = points[index + 1];
      if (!next) break;
      const join = this.#join(point, next);
      if (!join) continue;
      if (distance(point, join) > 0.5) branch.push(join);
      else branch.push(towards(point, next, Math.min(5, distance(point, next))));
      break;
    }
    for (const [index, point] of points.slice(1).entries())
      this.#segments.push([points[index] ?? point, point]);
    return branch;
  }

  /** What of a line is its own, and what it shares with edges that are drawn. */
  split(points: readonly Point[]): readonly [readonly Point[], readonly Point[]] {
    for (const [index, point] of points.entries()) {
      const next = points[index + 1];
      const join = next && this.#join(point, next);
      if (join)
        return [
          [...points.slice(0, index + 1), join],
          [join, ...points.slice(index + 1)],
        ];
    }
    return [points, []];
  }

  /** The first point of a segment that lies on what is drawn. */
  #join(from: Point, to: Point): Point | undefined {
    let nearest: Point | undefined;
    for (const [a, b] of this.#segments) {
      const point = overlapStart(from, to, a, b);
      if (point && (!nearest || distance(from, point) < distance(from, nearest))) nearest = point;
    }
    return nearest;
  }
}

/** Where the segment from–to begins to lie along a–b; both are level or both upright. */
function overlapStart(from: Point, to: Point, a: Point, b: Point): Point | undefined {
  const level = Math.abs(from.y - to.y) < 0.5;
  if (level !== Math.abs(a.y - b.y) < 0.5) return undefined;
  const [across, run] = level ? (['y', 'x'] as const) : (['x', 'y'] as const);
  if (Math.abs(from[across] - a[across]) > 0.5) return undefined;
  const [low, high] = [Math.min(a[run], b[run]), Math.max(a[run], b[run])];
  const start = Math.min(high, Math.max(low, from[run]));
  const between = (start - from[run]) * (start - to[run]) <= 0;
  const onward = to[run] > from[run] ? high > start : low < start;
  if (!between || !onward) return undefined;
  return level ? { x: start, y: from.y } : { x: from.x, y: start };
}
