import { crossingsBetween, crossingsOfPair } from './crossings.ts';
import type { Forest } from './trees.ts';

/** For each row its elements from first to last. */
export type Order = number[][];

const SWEEPS = 32;
/** Sweeps without gain after which nothing more is expected. */
const PATIENCE = 8;
const POLISH = 4;
/** Crossings that an exchange may cost on its way to a gain further down. */
const HOPE = 2;
/** Up to this many elements, several tries cost nothing that anybody would notice. */
const SMALL = 180;
/** From this many elements on, less is tried. */
export const LARGE = 1000;

/**
 * Who stands beside whom, so that few lines cross: sweeps through the rows that put each element at the
 * middle of its neighbours, then exchanges of neighbours. The best order met counts; where two are as good,
 * the first, which is nearer to the order of the text.
 */
export function ordered(forest: Forest, start: Order, expired: () => boolean): Order {
  return fewestOf(forest, [start], [], expired);
}

/** As near to the order of the text as can be: only what takes crossings away at once is exchanged. */
export function orderedNear(forest: Forest, start: Order, expired: () => boolean): Order {
  const order = copy(start);
  exchange(forest, order, expired);
  return order;
}

/** The best of all starts, and of sweeps that begin along the edges and against them; of a graph that is not small, of one try. */
function fewestOf(
  forest: Forest,
  starts: readonly Order[],
  fixed: readonly number[],
  expired: () => boolean,
): Order {
  let best: Order | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  const small = forest.elements.length <= SMALL;
  for (const start of small ? starts : starts.slice(0, 1)) {
    for (const first of small ? [0, 1] : [0]) {
      if (best && (fewest === 0 || expired())) return best;
      const order = swept(forest, start, { first, fixed }, expired);
      const count = crossings(forest, order);
      if (count < fewest) [best, fewest] = [order, count];
    }
  }
  return best ?? [];
}

interface Search {
  /** 0 to begin along the edges, 1 to begin against them. */
  readonly first: number;
  /** Places of nodes that stay where they are; empty if all may move. */
  readonly fixed: readonly number[];
}

function swept(forest: Forest, start: Order, { first, fixed }: Search, expired: () => boolean): Order {
  let best = copy(start);
  let fewest = crossings(forest, best);
  let idle = 0;
  const large = forest.elements.length > LARGE;
  const stays = (element: number): boolean => fixed[element] !== undefined;
  const current = copy(start);
  const seen = new Set<string>();
  for (let sweep = 0; sweep < SWEEPS && idle < PATIENCE && fewest > 0 && !expired(); sweep++) {
    sweepRows(forest, current, sweep + first, fixed);
    if (!large) exchange(forest, current, expired, stays);
    // Sweeps are of four sorts. From an order that was there before the same sort, only what was there can follow.
    const state = `${(sweep + first) % 4} ${current.join(' / ')}`;
    if (seen.has(state)) break;
    seen.add(state);
    const count = crossings(forest, current);
    idle = count < fewest ? 0 : idle + 1;
    if (count >= fewest) continue;
    fewest = count;
    best = copy(current);
  }
  if (large) exchange(forest, best, expired, stays);
  for (let round = 0; !large && round < POLISH && wandered(forest, best, stays) && !expired(); round++) {
    exchange(forest, best, expired, stays);
  }
  return best;
}

function wandered(forest: Forest, order: Order, stays: (element: number) => boolean = () => false): boolean {
  const place = placesIn(order);
  return order.map((row) => wander(forest, row, place, stays)).some((better) => better);
}

/** The place of each element in its row. */
export function placesIn(order: readonly (readonly number[])[]): number[] {
  const place: number[] = [];
  for (const row of order) for (const [index, element] of row.entries()) place[element] = index;
  return place;
}

/**
 * Nodes stay in their columns; only the trunks between them are moved. `at` is the place of each node in its row.
 * Trunks start out above their targets, or all on one side: from there on they come to other answers.
 */
export function orderedAround(
  forest: Forest,
  start: Order,
  at: readonly number[],
  expired: () => boolean,
): Order {
  const passes = (element: number): boolean => forest.elements[element]?.type === 'pass';
  const sides = [1, -1].map((side) =>
    start.map((row) => [...row].sort((a, b) => side * (Number(passes(a)) - Number(passes(b))))),
  );
  return fewestOf(forest, [start, ...sides], at, expired);
}

export function crossings(forest: Forest, order: Order): number {
  let sum = 0;
  for (let row = 0; row + 1 < order.length; row++) {
    sum += crossingsBetween(order[row] ?? [], order[row + 1] ?? [], forest.after);
  }
  return sum;
}

function copy(order: Order): Order {
  return order.map((row) => [...row]);
}

/** Even sweeps run with the edges and look back, odd ones against them. */
function sweepRows(forest: Forest, order: Order, sweep: number, fixed: readonly number[] = []): void {
  const rows = [...order.keys()];
  if (sweep % 2 === 1) rows.reverse();
  const neighbours = sweep % 2 === 0 ? forest.before : forest.after;
  const place = new Map<number, number>();
  for (const row of rows) {
    const elements = order[row] ?? [];
    const keys = new Map<number, number>();
    for (const [index, element] of elements.entries()) {
      const places = (neighbours[element] ?? []).map((other) => place.get(other) ?? 0.5);
      const mean = places.reduce((sum, each) => sum + each, 0) / places.length;
      keys.set(element, fixed[element] ?? (places.length > 0 ? mean : (index + 0.5) / elements.length));
    }
    // Every other pair of sweeps turns equals round: so they do not stand in each other's way for ever.
    if (sweep % 4 > 1) elements.reverse();
    elements.sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
    for (const [index, element] of elements.entries()) {
      place.set(element, fixed.length > 0 ? (keys.get(element) ?? 0) : (index + 0.5) / elements.length);
    }
  }
}

/** Exchanges neighbours in a row, or in several rows at once, as long as that takes crossings away. */
function exchange(
  forest: Forest,
  order: Order,
  expired: () => boolean,
  stays: (element: number) => boolean = () => false,
): void {
  const place = placesIn(order);
  const rounds = forest.elements.length > LARGE ? 6 : 20;
  for (let round = 0, better = true; better && round < rounds && !expired(); round++) {
    better = false;
    for (const [index, row] of order.entries()) {
      for (let at = 0; at + 1 < row.length; at++) {
        const a = row[at] ?? 0;
        const b = row[at + 1] ?? 0;
        if ((stays(a) && stays(b)) || isHopeless(forest, order[index + 1] ?? [], place, a, b)) continue;
        if (exchangeDown(forest, order, place, index, at) > 0) better = true;
      }
    }
  }
}

/** Lets each element of a row pass several others, which may pay although the first of them does not. */
function wander(
  forest: Forest,
  row: number[],
  place: number[],
  stays: (element: number) => boolean = () => false,
): boolean {
  let better = false;
  for (const element of [...row]) {
    for (const step of [1, -1] as const) {
      const start = place[element] ?? 0;
      let [sum, best, bestAt, at] = [0, 0, start, start];
      for (; at + step >= 0 && at + step < row.length; at += step) {
        const other = row[at + step] ?? 0;
        if (stays(element) && stays(other)) break;
        sum += step === 1 ? gain(forest, place, element, other) : gain(forest, place, other, element);
        swap(row, place, step === 1 ? at : at - 1);
        if (sum > best) [best, bestAt] = [sum, at + step];
      }
      for (; at !== bestAt; at -= step) swap(row, place, step === 1 ? at - 1 : at);
      if (best > 0) better = true;
    }
  }
  return better;
}

/**
 * Exchanges two neighbours, and with them the same two trunks in the rows that follow, or a trunk and the nodes
 * that it passes there: a single row often gains nothing, because the crossing only moves along. What is best
 * on the way is kept.
 */
function exchangeDown(forest: Forest, order: Order, place: number[], row: number, at: number): number {
  const done: number[] = [];
  let sum = 0;
  let best = 0;
  let kept = 0;
  for (let next = at, index = row; next >= 0; index++) {
    const elements = order[index] ?? [];
    const a = elements[next] ?? 0;
    const b = elements[next + 1] ?? 0;
    sum += gain(forest, place, a, b);
    swap(elements, place, next);
    done.push(next);
    if (sum > best) {
      best = sum;
      kept = done.length;
    }
    next = sum < -HOPE ? -1 : followed(forest, order[index + 1] ?? [], place, a, b);
  }
  for (let undo = done.length - 1; undo >= kept; undo--)
    swap(order[row + undo] ?? [], place, done[undo] ?? 0);
  return best;
}

/** What costs too much, or gains nothing and cannot go on, need not be tried: so it is with most pairs. */
function isHopeless(
  forest: Forest,
  below: readonly number[],
  place: readonly number[],
  a: number,
  b: number,
): boolean {
  const won = gain(forest, place, a, b);
  return won < -HOPE || (won <= 0 && followed(forest, below, place, a, b) < 0);
}

/** Where in the next row the same two stand side by side in the same order, or -1. */
function followed(
  forest: Forest,
  row: readonly number[],
  place: readonly number[],
  a: number,
  b: number,
): number {
  const first = onward(forest, a);
  const second = onward(forest, b);
  if (first === undefined && second === undefined) return -1;
  const at = first === undefined ? (place[second ?? 0] ?? 0) - 1 : (place[first] ?? 0);
  const left = row[at];
  const right = row[at + 1];
  if (left === undefined || right === undefined) return -1;
  if (first !== undefined && second !== undefined) return right === second ? at : -1;
  const beside =
    first === undefined
      ? isNode(forest, a) && isNode(forest, left)
      : isNode(forest, b) && isNode(forest, right);
  return beside ? at : -1;
}

function isNode({ elements }: Forest, element: number): boolean {
  return elements[element]?.type === 'node';
}

/** The passage of the same trunk in the next row. */
function onward(forest: Forest, element: number): number | undefined {
  const what = forest.elements[element];
  if (what?.type !== 'pass') return undefined;
  return (forest.after[element] ?? []).find((next) => {
    const following = forest.elements[next];
    return following?.type === 'pass' && following.tree === what.tree;
  });
}

/** Done so often that it makes nothing on its way. */
function swap(row: number[], place: number[], at: number): void {
  const a = row[at] ?? 0;
  const b = row[at + 1] ?? 0;
  row[at] = b;
  row[at + 1] = a;
  place[a] = at + 1;
  place[b] = at;
}

function gain(forest: Forest, place: readonly number[], a: number, b: number): number {
  return gainOn(forest.before, place, a, b) + gainOn(forest.after, place, a, b);
}

function gainOn(side: Forest['after'], place: readonly number[], a: number, b: number): number {
  const first = side[a];
  const second = side[b];
  if (!first?.length || !second?.length) return 0;
  return crossingsOfPair(first, second, place) - crossingsOfPair(second, first, place);
}
