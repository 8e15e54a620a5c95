import type { Mark, Paint, Point } from './mark.ts';

/** The middle of an arrow head lies this far before the end of its line. */
export const HEAD = { length: 8, half: 4 };

/** A line through the points, round at each bend. */
export function roundedPath(points: readonly Point[], radius = 5): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let d = `M${first.x} ${first.y}`;
  for (const [index, point] of rest.entries()) {
    const next = rest[index + 1];
    const previous = index === 0 ? first : (rest[index - 1] ?? first);
    if (!next) {
      d += `L${point.x} ${point.y}`;
      continue;
    }
    const bend = Math.min(radius, distance(previous, point) / 2, distance(point, next) / 2);
    const [start, end] = [towards(point, previous, bend), towards(point, next, bend)];
    d += `L${start.x} ${start.y}Q${point.x} ${point.y} ${end.x} ${end.y}`;
  }
  return d;
}

/** A head at the end of the line; its tip is the end. */
export function arrowHead(points: readonly Point[], paint: Paint): Mark[] {
  const [before, tip] = points.slice(-2);
  if (!before || !tip) return [];
  const back = towards(tip, before, HEAD.length);
  const across = {
    x: ((tip.y - back.y) * HEAD.half) / HEAD.length,
    y: ((back.x - tip.x) * HEAD.half) / HEAD.length,
  };
  const d = `M${tip.x} ${tip.y}L${back.x + across.x} ${back.y + across.y}L${back.x - across.x} ${back.y - across.y}Z`;
  return [{ type: 'path', d, fill: paint }];
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The point `length` away from `from` in the direction of `to`. */
export function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  if (whole === 0) return from;
  const share = length / whole;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
