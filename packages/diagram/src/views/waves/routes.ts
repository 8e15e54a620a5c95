import type { Say } from '@migmap/core';
import { type Stretch, tracksFor } from '../../layout/intervals.ts';
import type { Board, Chip } from './board.ts';
import type { Numbered } from './chips.ts';
import type { Violation } from './violations.ts';

/** An arrow between two chips, before anybody knows how large anything is. */
export interface Route {
  readonly from: Chip;
  readonly to: Chip;
  /** How grave it is; `moved` is a step that has moved to another wave. */
  readonly severity: Violation['severity'] | 'moved';
  readonly open: boolean;
  /** Of the violations that it stands for. */
  readonly numbers: readonly number[];
  readonly text: string;
  /** Which side of a chip it leaves or reaches. */
  readonly leaves: Side;
  readonly reaches: Side;
  /** The gutter it leaves into, and the one out of which it comes; gutter `i` is left of column `i`. */
  readonly out: number;
  readonly into: number;
  /** Between two rows, where the gutters are not the same; gap `i` is above row `i`. */
  readonly gap?: number;
}

export type Side = 'left' | 'right';

/** What the board shows of the violations. */
export interface Routed {
  readonly routes: readonly Route[];
  /** Numbers on the chips that the violations begin with. */
  readonly numbers: ReadonlyMap<Chip, readonly Numbered[]>;
  /** By number, from 1. */
  readonly listed: readonly Violation[];
  /** They are about services that the board does not show, or beyond what can be read. */
  readonly left: number;
}

/** More arrows than that are a ball of wool. */
const MOST_LISTED = 24;

interface Moves {
  readonly say: Say;
  /** Steps that have moved, where two plans are compared. */
  readonly moves?: readonly { readonly from: Chip; readonly to: Chip }[];
}

export function routed(board: Board, violations: readonly Violation[], { moves = [], say }: Moves): Routed {
  const shown = violations.filter(({ arrows }) =>
    arrows.some(({ from, to }) => board.chipAt(from) && board.chipAt(to)),
  );
  const listed = shown.slice(0, MOST_LISTED);
  const routes = new Map<string, Route>();
  const numbers = new Map<Chip, Numbered[]>();
  for (const [index, violation] of listed.entries()) {
    for (const arrow of violation.arrows) {
      const [from, to] = [board.chipAt(arrow.from), board.chipAt(arrow.to)];
      if (!from || !to) continue;
      const own = numbers.get(from) ?? [];
      if (own.at(-1)?.number !== index + 1)
        numbers.set(from, [...own, { number: index + 1, severity: violation.severity }]);
      if (from !== to) add(routes, from, to, violation, index + 1);
    }
  }
  for (const { from, to } of moves) {
    const key = `${from.id} ${to.id}`;
    const move = { ...way(from, to), from, to, severity: 'moved', open: false, numbers: [] } as const;
    if (!routes.has(key)) routes.set(key, { ...move, text: say`moved to another wave` });
  }
  return { routes: [...routes.values()], numbers, listed, left: violations.length - listed.length };
}

function add(routes: Map<string, Route>, from: Chip, to: Chip, violation: Violation, number: number): void {
  const key = `${from.id} ${to.id}`;
  const known = routes.get(key);
  const severity = known?.severity === 'error' ? 'error' : violation.severity;
  routes.set(key, {
    ...way(from, to),
    from,
    to,
    severity,
    open: violation.open && (known?.open ?? true),
    numbers: [...(known?.numbers ?? []), number],
    text: [known?.text, violation.text].filter(Boolean).join('; '),
  });
}

/** Straight over, if only a gutter lies between; else along a gap between rows. */
function way(from: Chip, to: Chip): Pick<Route, 'leaves' | 'reaches' | 'out' | 'into' | 'gap'> {
  if (from.column === to.column)
    return { leaves: 'right', reaches: 'right', out: from.column + 1, into: from.column + 1 };
  const forward = from.column < to.column;
  const [out, into] = forward ? [from.column + 1, to.column] : [from.column, to.column + 1];
  const sides = forward
    ? ({ leaves: 'right', reaches: 'left' } as const)
    : ({ leaves: 'left', reaches: 'right' } as const);
  if (out === into) return { ...sides, out, into };
  return { ...sides, out, into, gap: from.row < to.row ? to.row : from.row > to.row ? to.row + 1 : to.row };
}

/** Lines of one look to one chip from one side share a track in the gap. */
export function gapTracks(routes: readonly Route[], gap: number): ReturnType<typeof tracksFor> {
  return tracksFor(
    routes.flatMap((route): Stretch[] =>
      route.gap === gap
        ? [
            {
              key: trunkKey(route),
              from: Math.min(route.out, route.into),
              to: Math.max(route.out, route.into),
            },
          ]
        : [],
    ),
  );
}

export function trunkKey({ to, reaches, severity, open }: Route): string {
  return `${endKey({ to, reaches })} ${severity} ${open}`;
}

/** Where all lines to one chip from one side end. */
export function endKey({ to, reaches }: Pick<Route, 'to' | 'reaches'>): string {
  return `${to.id} ${reaches}`;
}

/** The way out of a chip is of one arrow only. */
export function ownKey({ from, to }: Route): string {
  return `${from.id} to ${to.id}`;
}
