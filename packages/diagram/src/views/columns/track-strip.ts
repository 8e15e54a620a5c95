import type { Say, Wave } from '@migmap/core';
import type { Tracks } from '../../graph/tracks.ts';
import { roundedPath } from '../../marks/lines.ts';
import type { Mark, Paint, Point } from '../../marks/mark.ts';
import { fonts, textIn } from '../../marks/text.ts';

const ROW = 24;
const RADIUS = 8;

export interface StripColumn {
  readonly wave: Wave;
  /** The middle of its column. */
  readonly x: number;
  readonly number: string;
  readonly paint: Paint;
}

export function stripHeight({ count }: Tracks): number {
  return count > 1 ? count * ROW + 10 : 0;
}

/**
 * Waves as dots on their tracks, each joined to those that have to end before it: what no line joins may run
 * at the same time. Nothing where all waves follow each other.
 */
export function drawStrip(
  tracks: Tracks,
  columns: readonly StripColumn[],
  at: { readonly x: number; readonly y: number; readonly heading: number },
  say: Say,
): Mark[] {
  if (tracks.count < 2) return [];
  const placeOf = new Map<Wave, Point>(
    columns.map(({ wave, x }) => [wave, { x, y: at.y + tracks.of(wave) * ROW + ROW / 2 }]),
  );
  const dots = [...placeOf.values()];
  const lines = tracks.links.flatMap(({ from, to }): Mark[] => {
    const [start, end] = [placeOf.get(from), placeOf.get(to)];
    if (!start || !end) return [];
    return [
      { type: 'path', d: roundedPath(way(start, end, dots), 7), stroke: { paint: 'line-soft', width: 1.6 } },
    ];
  });
  const names = Array.from({ length: tracks.count }, (_, track) =>
    textIn(
      say`Track ${track + 1}`,
      { x: at.x + 14, y: at.y + track * ROW + ROW / 2 + 4, width: at.heading - 28 },
      fonts.small,
      'ink-faint',
    ),
  );
  return [
    {
      type: 'group',
      role: 'tracks',
      title: say`The order of waves`,
      marks: [...names, ...lines, ...columns.flatMap((column) => dot(column, placeOf.get(column.wave)))],
    },
  ];
}

/** Along the track that has no dot on the way: a branch leaves at once, a junction joins at last. */
function way(start: Point, end: Point, dots: readonly Point[]): Point[] {
  if (start.y === end.y) return [start, end];
  const taken = (y: number): boolean => dots.some((dot) => dot.y === y && dot.x > start.x && dot.x < end.x);
  const bend = taken(end.y) ? end.x - 2 * RADIUS : start.x + 2 * RADIUS;
  return [start, { x: bend, y: start.y }, { x: bend, y: end.y }, end];
}

function dot({ number, paint }: StripColumn, place: Point | undefined): Mark[] {
  if (!place) return [];
  return [
    { type: 'circle', ...place, radius: RADIUS, fill: paint },
    {
      type: 'text',
      x: place.x,
      y: place.y + 3.6,
      text: number,
      font: fonts.caption,
      fill: `on/${paint}`,
      anchor: 'middle',
    },
  ];
}
