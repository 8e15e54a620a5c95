import { placesIn } from './order.ts';
import { spacing } from './spacing.ts';
import type { Forest } from './trees.ts';

/** Where a passing trunk may be in its row: between the nodes beside it. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** A straight piece of a trunk: passages of one tree in rows that follow each other. */
interface Piece {
  readonly tree: number;
  readonly passages: readonly number[];
  readonly from: number;
  readonly to: number;
}

/**
 * Places trunks in pieces that are as long as can be, each piece one straight line. Pieces of one gap keep their
 * order and their distance; a piece for which there is no such place is taken apart, down to single rows, for
 * which there always is one.
 */
export function placeTrunks(
  forest: Forest,
  order: readonly (readonly number[])[],
  gapOf: (passage: number) => Gap,
  middleOf: (node: number) => number,
): Map<number, number> {
  let pieces = piecesOf(forest, order, gapOf);
  for (;;) {
    const placed = place(forest, order, pieces, middleOf);
    if (placed.places) return spots(pieces, placed.places);
    const index = placed.stuck;
    const piece = pieces[index];
    if (!piece) {
      const places = pieces.map((each) => each.from);
      return spots(pieces, places);
    }
    pieces = [...pieces.slice(0, index), ...halves(piece, gapOf), ...pieces.slice(index + 1)];
  }
}

function halves(piece: Piece, gapOf: (passage: number) => Gap): Piece[] {
  const half = Math.ceil(piece.passages.length / 2);
  return [piece.passages.slice(0, half), piece.passages.slice(half)].map((passages) => {
    const gaps = passages.map(gapOf);
    const from = Math.max(...gaps.map((gap) => gap.from));
    return { tree: piece.tree, passages, from, to: Math.min(...gaps.map((gap) => gap.to)) };
  });
}

function spots(pieces: readonly Piece[], places: readonly number[]): Map<number, number> {
  const at = new Map<number, number>();
  for (const [index, piece] of pieces.entries()) {
    for (const passage of piece.passages) at.set(passage, places[index] ?? piece.from);
  }
  return at;
}

/** Longest trunks first: where two cross, the longer stays straight. */
function piecesOf(
  forest: Forest,
  order: readonly (readonly number[])[],
  gapOf: (passage: number) => Gap,
): Piece[] {
  const place = placesIn(order);
  const joined: Joined[][] = order.map(() => []);
  const pieces: { tree: number; passages: number[]; from: number; to: number }[] = [];
  const endOf = new Map<number, number>();
  for (const passage of outwards(forest)) {
    const { tree = 0, step = 1, row = 0 } = treeOf(forest, passage) ?? {};
    const gap = gapOf(passage);
    const next = forest.next[passage] ?? passage;
    const index = endOf.get(next);
    const piece = index === undefined ? undefined : pieces[index];
    const [from, to] = [Math.max(gap.from, piece?.from ?? 0), Math.min(gap.to, piece?.to ?? 0)];
    const [upper, lower] = step === 1 ? [passage, next] : [next, passage];
    const join = { above: place[upper] ?? 0, below: place[lower] ?? 0 };
    const between = joined[step === 1 ? row : row - 1];
    if (piece && index !== undefined && from <= to && !between?.some((other) => crosses(other, join))) {
      between?.push(join);
      piece.passages.push(passage);
      [piece.from, piece.to] = [from, to];
      // Another branch that reaches the same passage has to bend: only one can go straight on.
      endOf.delete(next);
      endOf.set(passage, index);
    } else {
      endOf.set(passage, pieces.length);
      pieces.push({ tree, passages: [passage], from: gap.from, to: gap.to });
    }
  }
  return pieces;
}

/** Places of two passages that are one straight line, in a row and in the next. */
interface Joined {
  readonly above: number;
  readonly below: number;
}

function crosses(a: Joined, b: Joined): boolean {
  return a.above < b.above !== a.below < b.below;
}

function treeOf(forest: Forest, passage: number) {
  const element = forest.elements[passage];
  if (element?.type !== 'pass') return undefined;
  return { tree: element.tree, step: forest.trees[element.tree]?.step ?? 1, row: element.row } as const;
}

/** All passages, those of the longest tree first, and of a tree those nearest to its target. */
function outwards(forest: Forest): number[] {
  const far = forest.elements.map((_, passage) => {
    const { tree = 0, row = 0 } = treeOf(forest, passage) ?? {};
    return Math.abs(row - (forest.rowOf[forest.trees[tree]?.target ?? 0] ?? 0));
  });
  const passages = [...forest.elements.keys()].filter((index) => forest.elements[index]?.type === 'pass');
  const reach = new Map<number, number>();
  const treeAt = (passage: number): number => treeOf(forest, passage)?.tree ?? 0;
  for (const passage of passages) {
    reach.set(treeAt(passage), Math.max(reach.get(treeAt(passage)) ?? 0, far[passage] ?? 0));
  }
  return passages.sort(
    (a, b) =>
      (reach.get(treeAt(b)) ?? 0) - (reach.get(treeAt(a)) ?? 0) ||
      treeAt(a) - treeAt(b) ||
      (far[a] ?? 0) - (far[b] ?? 0) ||
      a - b,
  );
}

type Placed =
  | { readonly places: readonly number[]; readonly stuck?: undefined }
  | { readonly places?: undefined; readonly stuck: number };

function place(
  forest: Forest,
  order: readonly (readonly number[])[],
  pieces: readonly Piece[],
  middleOf: (node: number) => number,
): Placed {
  const { before, after } = neighbours(forest, order, pieces);
  const wishes = pieces.map((piece) => {
    const wish = middleOf(forest.trees[piece.tree]?.target ?? 0);
    return Math.min(piece.to, Math.max(piece.from, wish));
  });
  const sequence = sorted(before, after, wishes);
  if (sequence.length < pieces.length) return { stuck: longestOf(pieces, sequence) };
  const places = [...wishes];
  for (const index of sequence) {
    for (const other of before[index] ?? []) {
      places[index] = Math.max(places[index] ?? 0, (places[other] ?? 0) + spacing.line);
    }
  }
  for (const index of sequence.reverse()) {
    const piece = pieces[index];
    places[index] = Math.min(places[index] ?? 0, piece?.to ?? 0);
    for (const other of after[index] ?? []) {
      places[index] = Math.min(places[index] ?? 0, (places[other] ?? 0) - spacing.line);
    }
    if (piece && (places[index] ?? 0) < piece.from - 0.5) {
      const stuck = stuckAt(pieces, index, after);
      if (stuck !== undefined) return { stuck };
    }
  }
  return { places };
}

/** For each piece those directly before and after it in some row. */
function neighbours(
  forest: Forest,
  order: readonly (readonly number[])[],
  pieces: readonly Piece[],
): { readonly before: readonly (readonly number[])[]; readonly after: readonly (readonly number[])[] } {
  const pieceOf = new Map<number, number>();
  for (const [index, piece] of pieces.entries())
    for (const passage of piece.passages) pieceOf.set(passage, index);
  const before: number[][] = pieces.map(() => []);
  const after: number[][] = pieces.map(() => []);
  for (const row of order) {
    for (let index = 1; index < row.length; index++) {
      const [a = 0, b = 0] = [row[index - 1], row[index]];
      if (forest.elements[a]?.type !== 'pass' || forest.elements[b]?.type !== 'pass') continue;
      const [first = 0, second = 0] = [pieceOf.get(a), pieceOf.get(b)];
      if (before[second]?.includes(first)) continue;
      before[second]?.push(first);
      after[first]?.push(second);
    }
  }
  return { before, after };
}

/** From left to right, as far as no circle stands in the way. */
function sorted(
  before: readonly (readonly number[])[],
  after: readonly (readonly number[])[],
  wishes: readonly number[],
): number[] {
  const waiting = before.map((others) => others.length);
  const ready = [...wishes.keys()].filter((index) => waiting[index] === 0);
  const sequence: number[] = [];
  for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
    sequence.push(next);
    for (const other of after[next] ?? []) {
      waiting[other] = (waiting[other] ?? 0) - 1;
      if (waiting[other] === 0) ready.push(other);
    }
  }
  return sequence;
}

/** On a circle, a piece that can be taken apart: the longest of those that are left. */
function longestOf(pieces: readonly Piece[], done: readonly number[]): number {
  const placed = new Set(done);
  let longest = -1;
  for (const [index, piece] of pieces.entries()) {
    if (placed.has(index) || piece.passages.length < 2) continue;
    if (longest < 0 || piece.passages.length > (pieces[longest]?.passages.length ?? 0)) longest = index;
  }
  return longest;
}

/** A piece that can be taken apart to make room: this one, or the nearest one that presses on it. */
function stuckAt(
  pieces: readonly Piece[],
  index: number,
  after: readonly (readonly number[])[],
): number | undefined {
  const seen = new Set<number>();
  for (const queue = [index]; queue.length > 0; ) {
    const next = queue.shift() ?? 0;
    if (seen.has(next)) continue;
    seen.add(next);
    if ((pieces[next]?.passages.length ?? 0) > 1) return next;
    queue.push(...(after[next] ?? []));
  }
  return undefined;
}
