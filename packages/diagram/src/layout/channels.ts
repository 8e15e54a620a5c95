import type { Cross } from './cross.ts';
import type { Numbered } from './rows.ts';
import { spacing } from './spacing.ts';
import type { Forest } from './trees.ts';

/** Lines that meet between two rows: they come in from above and below, and bend on one track. */
export interface Net {
  /** The element at which they go on, nearer to their target. */
  readonly end: number;
  readonly above: readonly number[];
  readonly below: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** The space between a row and the next: which net bends on which track, by its end; first track on top. */
export interface Channel {
  readonly tracks: number;
  readonly trackOf: ReadonlyMap<number, number>;
}

/** A line that may not lie on another costs more than any crossing. */
const COLLISION = 10_000;
/** Nearer than this, two lines look like one. */
const CLOSE = 4;

export function channelsOf(forest: Forest, cross: Cross): Channel[] {
  return netsOf(forest, cross).map(channelOf);
}

/**
 * Lines that would lie on each other although no order of tracks keeps them apart: then an edge leaves its node a
 * bit further left or right.
 */
export function withoutCollisions(numbers: Numbered, forest: Forest, cross: Cross): Cross {
  let settled = cross;
  for (let round = 0; round < ROUNDS; round++) {
    const next = { ...settled, start: [...settled.start], middle: [...settled.middle] };
    const moved = netsOf(forest, settled).map((nets) => {
      const collision = collisionIn(nets, channelOf(nets));
      if (!collision) return false;
      return evade(numbers, forest, next, collision) || sidestep(forest, next, collision);
    });
    if (!moved.includes(true)) break;
    settled = next;
  }
  return settled;
}

const ROUNDS = 8;
const STEPS = [4, -4, 5, -5, 9, -9, 14, -14];

/** Two nets of which the second comes from above at a place at which the first, bending higher, goes down. */
function collisionIn(nets: readonly Net[], channel: Channel): readonly [Net, Net] | undefined {
  for (const first of nets) {
    for (const second of nets) {
      const higher = (channel.trackOf.get(first.end) ?? 0) < (channel.trackOf.get(second.end) ?? 0);
      if (higher && second.above.some((u) => first.below.some((w) => Math.abs(u - w) < CLOSE)))
        return [first, second];
    }
  }
  return undefined;
}

type Movable = Cross & { readonly start: number[]; readonly middle: number[] };

/** Moves the start of one of the edges that collide. */
function evade(numbers: Numbered, forest: Forest, cross: Movable, collision: readonly [Net, Net]): boolean {
  const { start } = cross;
  const pins = pinsOf(collision);
  const edges = forest.first.flatMap((end, edge) =>
    collision.some((net) => net.end === end) && isDouble(pins, start[edge] ?? 0) ? [edge] : [],
  );
  return edges.some((edge) => {
    const node = numbers.edges[edge]?.from ?? 0;
    const siblings = [...start.keys()].filter(
      (other) => other !== edge && numbers.edges[other]?.from === node,
    );
    const room = cross.cell / 2 - spacing.corner / 2;
    const free = freePlace(pins, start[edge] ?? 0, (u) => {
      const within = Math.abs(u - (cross.middle[node] ?? 0)) <= room;
      return within && siblings.every((other) => Math.abs((start[other] ?? 0) - u) >= CLOSE);
    });
    if (free !== undefined) start[edge] = free;
    return free !== undefined;
  });
}

/** Moves one of the trunks that collide within its row. */
function sidestep(forest: Forest, cross: Movable, collision: readonly [Net, Net]): boolean {
  const { middle } = cross;
  const pins = pinsOf(collision);
  const ends = collision.map((net) => net.end);
  const passages = [...forest.elements.keys()].filter(
    (element) =>
      forest.elements[element]?.type === 'pass' &&
      (ends.includes(element) || ends.includes(forest.next[element] ?? -1)) &&
      isDouble(pins, middle[element] ?? 0),
  );
  return passages.some((passage) => {
    const others = (forest.inRow[forest.elements[passage]?.row ?? 0] ?? []).filter(
      (other) => other !== passage,
    );
    const free = freePlace(pins, middle[passage] ?? 0, (u) =>
      others.every((other) => {
        const room = forest.elements[other]?.type === 'node' ? cross.cell / 2 + CLOSE : CLOSE;
        return Math.abs((middle[other] ?? 0) - u) >= room;
      }),
    );
    if (free !== undefined) middle[passage] = free;
    return free !== undefined;
  });
}

function pinsOf([first, second]: readonly [Net, Net]): number[] {
  return [...second.above, ...first.below];
}

function isDouble(pins: readonly number[], u: number): boolean {
  return pins.filter((pin) => Math.abs(pin - u) < CLOSE).length > 1;
}

/** The nearest place beside `u` that no other line has. */
function freePlace(
  pins: readonly number[],
  u: number,
  allowed: (place: number) => boolean,
): number | undefined {
  return STEPS.map((step) => u + step).find(
    (place) =>
      place >= 0 && allowed(place) && pins.every((pin) => pin === u || Math.abs(pin - place) >= CLOSE),
  );
}

/** The nets below each row that bend; those that run straight through need no track. */
export function netsOf(forest: Forest, cross: Cross): Net[][] {
  const starts = new Map<number, { readonly u: number[]; readonly end: number; readonly step: 1 | -1 }>();
  const add = (end: number, step: 1 | -1, u: number): void => {
    const key = end * 2 + (step === 1 ? 0 : 1);
    const known = starts.get(key);
    if (known) known.u.push(u);
    else starts.set(key, { u: [u], end, step });
  };
  for (const { edges, step } of forest.trees) {
    for (const edge of edges) add(forest.first[edge] ?? 0, step, cross.start[edge] ?? 0);
  }
  for (const [index, element] of forest.elements.entries()) {
    if (element.type !== 'pass') continue;
    add(forest.next[index] ?? 0, forest.trees[element.tree]?.step ?? 1, cross.middle[index] ?? 0);
  }
  const nets: Net[][] = Array.from({ length: Math.max(0, forest.rows.length - 1) }, () => []);
  for (const { u, end, step } of starts.values()) {
    const at = cross.middle[end] ?? 0;
    const [from, to] = [Math.min(at, ...u), Math.max(at, ...u)];
    if (to - from < 0.5) continue;
    const [above, below] = step === 1 ? [u, [at]] : [[at], u];
    const row = (forest.elements[end]?.row ?? 0) - (step === 1 ? 1 : 0);
    nets[row]?.push({ end, above, below, from, to });
  }
  return nets;
}

/** Tracks so that few lines cross: whoever would cross the fewer lines above the other is put above. */
function channelOf(nets: readonly Net[]): Channel {
  const apart = nets.map((net, index) =>
    nets.flatMap((other, at) => (at !== index && overlap(net, other) ? [at] : [])),
  );
  const ranks = ranked(nets, apart);
  const trackOf = new Map<number, number>();
  const track = new Array<number>(nets.length).fill(-1);
  for (const index of ranks) {
    const above = (apart[index] ?? []).map((other) => track[other] ?? -1);
    track[index] = Math.max(-1, ...above) + 1;
  }
  for (const [index, net] of nets.entries()) trackOf.set(net.end, track[index] ?? 0);
  return { tracks: Math.max(-1, ...track) + 1, trackOf };
}

function overlap(a: Net, b: Net): boolean {
  return a.from < b.to + spacing.line && b.from < a.to + spacing.line;
}

/** Crossings, and lines that would lie on each other, if `a` bends above `b`. */
function cost(a: Net, b: Net): number {
  let sum = 0;
  for (const u of b.above) if (u > a.from && u < a.to) sum++;
  for (const u of a.below) if (u > b.from && u < b.to) sum++;
  for (const u of b.above) for (const w of a.below) if (Math.abs(u - w) < CLOSE) sum += COLLISION;
  return sum;
}

/**
 * An order of nets in which few wishes of pairs are broken: from both ends, whoever has no wish against it
 * goes first or last; on a circle whoever gains most (after Eades, Lin and Smyth).
 */
function ranked(nets: readonly Net[], apart: readonly (readonly number[])[]): number[] {
  const above = new Float64Array(nets.length);
  const below = new Float64Array(nets.length);
  const wish = nets.map((net, index) =>
    (apart[index] ?? []).map((other) => {
      const second = nets[other];
      return second ? Math.max(0, cost(second, net) - cost(net, second)) : 0;
    }),
  );
  for (const [index, others] of apart.entries()) {
    for (const [at, other] of others.entries()) {
      const weight = wish[index]?.[at] ?? 0;
      above[index] = (above[index] ?? 0) + weight;
      below[other] = (below[other] ?? 0) + weight;
    }
  }
  const open = new Set(nets.keys());
  const [first, last]: [number[], number[]] = [[], []];
  while (open.size > 0) {
    const next = nextOf(open, above, below);
    open.delete(next.index);
    (next.end === 'first' ? first : last).push(next.index);
    for (const [at, other] of (apart[next.index] ?? []).entries()) {
      below[other] = (below[other] ?? 0) - (wish[next.index]?.[at] ?? 0);
      const back = apart[other]?.indexOf(next.index) ?? -1;
      above[other] = (above[other] ?? 0) - (wish[other]?.[back] ?? 0);
    }
  }
  return [...first, ...last.reverse()];
}

function nextOf(
  open: ReadonlySet<number>,
  above: Float64Array,
  below: Float64Array,
): { readonly index: number; readonly end: 'first' | 'last' } {
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (const index of open) {
    if ((below[index] ?? 0) === 0) return { index, end: 'first' };
    if ((above[index] ?? 0) === 0) return { index, end: 'last' };
    const gain = (above[index] ?? 0) - (below[index] ?? 0);
    if (gain > most) [best, most] = [index, gain];
  }
  return { index: best, end: 'first' };
}
