import { crossingsOfPair } from './crossings.ts';
import { type Order, placesIn } from './order.ts';
import type { Forest } from './trees.ts';

const ROUNDS = 30;
/** What a crossing is worth in columns of way. */
const CROSSING = 3;

/**
 * Moves trunks to the other side of a node where that spares way without costing crossings: of two orders with
 * as few crossings, the one with straighter lines.
 */
export function straightened(
  forest: Forest,
  start: Order,
  column: readonly number[],
  columns: number,
  expired: () => boolean,
): Order {
  const order = start.map((row) => [...row]);
  const place = placesIn(order);
  const at: number[] = [];
  for (const row of order) settle(forest, row, column, columns, at);
  for (let round = 0, better = true; better && round < ROUNDS && !expired(); round++) {
    better = false;
    for (const row of round % 2 === 0 ? order : [...order].reverse()) {
      if (improved(forest, row, column, columns, place, at)) better = true;
    }
  }
  return order;
}

/** Tries each pass against its neighbours in the row, and keeps what is better. */
function improved(
  forest: Forest,
  row: number[],
  column: readonly number[],
  columns: number,
  place: number[],
  at: number[],
): boolean {
  let better = false;
  for (let index = 0; index + 1 < row.length; index++) {
    const [a = 0, b = 0] = [row[index], row[index + 1]];
    const passes = [a, b].filter((element) => forest.elements[element]?.type === 'pass');
    if (passes.length === 0) continue;
    const before = wayOf(forest, passes, at);
    const crossed = pairCost(forest, a, b, place);
    const [atA = 0, atB = 0] = [at[a], at[b]];
    [at[a], at[b]] = exchanged(forest, a, b, at);
    swap(row, place, index);
    const saved = before - wayOf(forest, passes, at) + CROSSING * (crossed - pairCost(forest, b, a, place));
    if (saved > 1e-6) {
      settle(forest, row, column, columns, at);
      better = true;
    } else {
      swap(row, place, index);
      [at[a], at[b]] = [atA, atB];
    }
  }
  return better;
}

/** Two trunks take each other's place; one that passes a node goes close to its other side. */
function exchanged(forest: Forest, a: number, b: number, at: readonly number[]): [number, number] {
  const [atA = 0, atB = 0] = [at[a], at[b]];
  if (forest.elements[a]?.type === 'node') return [atA, atA - BESIDE];
  if (forest.elements[b]?.type === 'node') return [atB + BESIDE, atB];
  return [atB, atA];
}

/** In columns, from the middle of a node to a trunk beside it. */
const BESIDE = 0.46;

function swap(row: number[], place: number[], index: number): void {
  const [a = 0, b = 0] = [row[index], row[index + 1]];
  [row[index], row[index + 1]] = [b, a];
  [place[a], place[b]] = [index + 1, index];
}

function pairCost(forest: Forest, first: number, second: number, place: readonly number[]): number {
  return (
    crossingsOfPair(forest.before[first] ?? [], forest.before[second] ?? [], place) +
    crossingsOfPair(forest.after[first] ?? [], forest.after[second] ?? [], place)
  );
}

/** How far lines to both neighbouring rows lead sideways. */
function wayOf(forest: Forest, elements: readonly number[], at: readonly number[]): number {
  let sum = 0;
  for (const element of elements) {
    for (const other of forest.before[element] ?? []) sum += Math.abs((at[element] ?? 0) - (at[other] ?? 0));
    for (const other of forest.after[element] ?? []) sum += Math.abs((at[element] ?? 0) - (at[other] ?? 0));
  }
  return sum;
}

/** Rough places in columns: nodes in theirs, trunks spread over the gap that they share. */
function settle(
  forest: Forest,
  row: readonly number[],
  column: readonly number[],
  columns: number,
  at: number[],
): void {
  let from = -0.5;
  let passing: number[] = [];
  const flush = (to: number): void => {
    const room = to - from;
    for (const [index, element] of passing.entries()) {
      at[element] = from + (room * (index + 1)) / (passing.length + 1);
    }
    passing = [];
  };
  for (const element of row) {
    if (forest.elements[element]?.type === 'pass') {
      passing.push(element);
      continue;
    }
    const middle = column[element] ?? 0;
    at[element] = middle;
    flush(middle - 0.42);
    from = middle + 0.42;
  }
  flush(columns - 0.5);
}
