import { type Stretch, tracksFor } from '../../layout/intervals.ts';
import type { Box, Point } from '../../marks/mark.ts';
import type { Board, Chip } from './board.ts';
import { type SetChip, setChip } from './chips.ts';
import { endKey, gapTracks, ownKey, type Route, type Routed, type Side, trunkKey } from './routes.ts';

/** Where everything on the board is. */
export interface PlacedBoard {
  /** The left ends of the columns. */
  readonly columns: readonly number[];
  readonly columnWidth: number;
  readonly rows: readonly { readonly y: number; readonly height: number }[];
  readonly chips: ReadonlyMap<Chip, { readonly set: SetChip; readonly box: Box }>;
  readonly lines: readonly { readonly route: Route; readonly points: readonly Point[] }[];
  readonly right: number;
  readonly bottom: number;
}

/** What the board begins with: the first column's left end, and the end of the heads. */
export interface BoardStart {
  readonly x: number;
  readonly y: number;
  readonly columnWidth: number;
  /** The least height of each row. */
  readonly rows: readonly number[];
}

const TRACK = 7;
const GUTTER = { empty: 14, edge: 13 };
const GAP = { empty: 8, edge: 9 };
const CELL = { pad: 8, gap: 5 };
const PORT = 4;

/** Rows first, with room for the arrows between them; then the arrows in the gutters; then the columns. */
export function placeBoard(board: Board, routed: Routed, start: BoardStart): PlacedBoard {
  const sets = setChips(board, routed, start.columnWidth);
  const upright = placeRows(board, routed.routes, sets, start);
  const ports = placePorts(routed.routes, upright.ys);
  const gutters = placeGutters(board, routed.routes, upright, ports);
  const columns = placeColumns(board, gutters.widths, start);
  const last = gutters.widths[board.columns.length] ?? 0;
  const end = (columns.at(-1) ?? start.x) + (columns.length > 0 ? start.columnWidth : 0);
  const chips = new Map(
    [...sets].map(([chip, set]) => {
      const { y, height } = upright.ys.get(chip) ?? { y: 0, height: 0 };
      return [chip, { set, box: { x: columns[chip.column] ?? 0, y, width: start.columnWidth, height } }];
    }),
  );
  const places = { columns, columnWidth: start.columnWidth, end, gutters, ports, levels: upright.levels };
  return {
    columns,
    columnWidth: start.columnWidth,
    rows: upright.rows,
    chips,
    lines: routed.routes.map((route) => ({ route, points: straight(pointsOf(route, places)) })),
    right: end + Math.max(GUTTER.empty, last),
    bottom: upright.bottom,
  };
}

function placeColumns(board: Board, gutters: readonly number[], { x, columnWidth }: BoardStart): number[] {
  const columns: number[] = [];
  let at = x;
  for (const index of board.columns.keys()) {
    at += gutters[index] ?? 0;
    columns.push(at);
    at += columnWidth;
  }
  return columns;
}

interface LinePlaces {
  readonly columns: readonly number[];
  readonly columnWidth: number;
  /** The right end of the last column. */
  readonly end: number;
  readonly gutters: Gutters;
  readonly ports: ReadonlyMap<string, number>;
  readonly levels: ReadonlyMap<string, number>;
}

/** Out of a chip into the gutter, along a gap between rows if that has to be, and out of a gutter into a chip. */
function pointsOf(route: Route, places: LinePlaces): Point[] {
  const { columns, columnWidth, end, gutters, ports, levels } = places;
  const track = (gutter: number, key: string): number => {
    const column = columns[gutter];
    const left = column === undefined ? end : column - (gutters.widths[gutter] ?? 0);
    return left + (gutters.tracks.get(`${gutter} ${key}`) ?? 0);
  };
  const side = (chip: Chip, which: Side): number =>
    (columns[chip.column] ?? 0) + (which === 'right' ? columnWidth : 0);
  const begin = { x: side(route.from, route.leaves), y: ports.get(ownKey(route)) ?? 0 };
  const tip = { x: side(route.to, route.reaches), y: ports.get(`in ${endKey(route)}`) ?? 0 };
  const trunk = track(route.into, trunkKey(route));
  if (route.gap === undefined) return [begin, { x: trunk, y: begin.y }, { x: trunk, y: tip.y }, tip];
  const own = track(route.out, ownKey(route));
  const level = levels.get(`${route.gap} ${trunkKey(route)}`) ?? 0;
  const bends = [
    { x: own, y: begin.y },
    { x: own, y: level },
    { x: trunk, y: level },
    { x: trunk, y: tip.y },
  ];
  return [begin, ...bends, tip];
}

function setChips(board: Board, { routes, numbers }: Routed, width: number): Map<Chip, SetChip> {
  const ports = new Map<string, Set<string>>();
  const add = (chip: Chip, side: Side, key: string): void => {
    const name = `${chip.id} ${side}`;
    ports.set(name, (ports.get(name) ?? new Set()).add(key));
  };
  for (const route of routes) {
    add(route.from, route.leaves, ownKey(route));
    add(route.to, route.reaches, 'in');
  }
  return new Map(
    board.chips.map((chip) => {
      const most = Math.max(
        ...(['left', 'right'] as const).map((side) => ports.get(`${chip.id} ${side}`)?.size ?? 0),
      );
      return [chip, setChip(chip, numbers.get(chip) ?? [], width, most)];
    }),
  );
}

interface Upright {
  readonly rows: readonly { readonly y: number; readonly height: number }[];
  readonly ys: ReadonlyMap<Chip, { readonly y: number; readonly height: number }>;
  /** Of the level lines, by gap and trunk. */
  readonly levels: ReadonlyMap<string, number>;
  readonly bottom: number;
}

function placeRows(
  board: Board,
  routes: readonly Route[],
  sets: ReadonlyMap<Chip, SetChip>,
  start: BoardStart,
): Upright {
  const rows: { y: number; height: number }[] = [];
  const ys = new Map<Chip, { y: number; height: number }>();
  const levels = new Map<string, number>();
  let y = start.y;
  const gap = (index: number): void => {
    const tracks = gapTracks(routes, index);
    for (const [key, track] of tracks.of) levels.set(`${index} ${key}`, y + GAP.edge + track * TRACK);
    const last = index === board.rows.length;
    y += tracks.count > 0 ? 2 * GAP.edge + (tracks.count - 1) * TRACK : last ? 0 : GAP.empty;
  };
  for (const row of board.rows.keys()) {
    gap(row);
    const ends = new Map<number, number>();
    for (const chip of board.chips.filter((each) => each.row === row)) {
      const top = ends.get(chip.column) ?? y + CELL.pad;
      const height = sets.get(chip)?.height ?? 0;
      ys.set(chip, { y: top, height });
      ends.set(chip.column, top + height + CELL.gap);
    }
    const height = Math.max(
      start.rows[row] ?? 0,
      ...[...ends.values()].map((end) => end - CELL.gap + CELL.pad - y),
    );
    rows.push({ y, height });
    y += height;
  }
  gap(board.rows.length);
  return { rows, ys, levels, bottom: y };
}

/** Where lines leave and reach the sides of chips: no two in one gutter at one height, unless they have one end. */
function placePorts(routes: readonly Route[], ys: Upright['ys']): Map<string, number> {
  const ports = new Map<string, number>();
  const taken = new Map<number, number[]>();
  const take = (key: string, gutter: number, chip: Chip, wanted: number): void => {
    if (ports.has(key)) return;
    const { y, height } = ys.get(chip) ?? { y: 0, height: 0 };
    const used = taken.get(gutter) ?? [];
    const middle = y + height * wanted;
    const candidates = Array.from({ length: Math.max(1, Math.floor(height) - 9) }, (_, at) => y + 5 + at);
    candidates.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b);
    const port = candidates.find((each) => used.every((other) => Math.abs(other - each) >= PORT)) ?? middle;
    ports.set(key, port);
    taken.set(gutter, [...used, port]);
  };
  for (const route of routes) take(`in ${endKey(route)}`, route.into, route.to, 0.5);
  for (const route of routes) {
    const up = (ports.get(`in ${endKey(route)}`) ?? 0) < (ys.get(route.from)?.y ?? 0);
    take(ownKey(route), route.out, route.from, up ? 0.3 : 0.7);
  }
  return ports;
}

interface Gutters {
  readonly widths: readonly number[];
  /** Of the upright lines, by gutter and line: how far from its left end. */
  readonly tracks: ReadonlyMap<string, number>;
}

/** Upright lines that belong to the column on the left come first, then those between both, then those of the right. */
function placeGutters(
  board: Board,
  routes: readonly Route[],
  { levels }: Upright,
  ports: ReadonlyMap<string, number>,
): Gutters {
  const uses = new Map<string, Stretch[]>();
  const use = (gutter: number, side: Side | 'both', stretch: Stretch): void => {
    const key = `${gutter} ${side}`;
    uses.set(key, [...(uses.get(key) ?? []), stretch]);
  };
  const both = new Set(
    routes.flatMap((route) =>
      route.gap === undefined && route.leaves !== route.reaches ? [`${route.into} ${trunkKey(route)}`] : [],
    ),
  );
  for (const route of routes) {
    const [from, to] = [ports.get(ownKey(route)) ?? 0, ports.get(`in ${endKey(route)}`) ?? 0];
    const level = levels.get(`${route.gap} ${trunkKey(route)}`) ?? from;
    const side = both.has(`${route.into} ${trunkKey(route)}`) ? 'both' : route.reaches;
    use(route.into, side, stretch(trunkKey(route), level, to));
    if (route.gap !== undefined) use(route.out, route.leaves, stretch(ownKey(route), from, level));
  }
  const tracks = new Map<string, number>();
  const widths = Array.from({ length: board.columns.length + 1 }, (_, gutter) => {
    let count = 0;
    // What leaves or reaches the right side of a chip belongs to the column left of the gutter.
    for (const side of ['right', 'both', 'left']) {
      const found = tracksFor(uses.get(`${gutter} ${side}`) ?? []);
      for (const [key, track] of found.of)
        tracks.set(`${gutter} ${key}`, GUTTER.edge + (count + track) * TRACK);
      count += found.count;
    }
    if (count > 0) return 2 * GUTTER.edge + (count - 1) * TRACK;
    return gutter === 0 ? 0 : GUTTER.empty;
  });
  return { widths, tracks };
}

function stretch(key: string, a: number, b: number): Stretch {
  return { key, from: Math.min(a, b) - 3, to: Math.max(a, b) + 3 };
}

/** Without points at which the line goes on as before. */
function straight(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before || !after) return true;
    const same = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y;
    if (same(before, point)) return false;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
}
