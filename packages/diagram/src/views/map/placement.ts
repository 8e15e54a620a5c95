import type { LaneLayout, Spot } from '../../layout/lane-graph.ts';
import type { Box, Point } from '../../marks/mark.ts';
import type { Direction } from '../../picture.ts';

/** How the picture turns a layout: lanes are rows of the page, or columns. */
export interface Placement {
  readonly width: number;
  readonly height: number;
  point(spot: Spot): Point;
  box(spot: Spot, cross: number, along: number): Box;
  lane(lane: { readonly v: number; readonly along: number }): Box;
}

/** Room for the headings of lanes, before the first column. */
export const LANE_HEADING = { row: 138, column: 52 } as const;
const END = 6;

/**
 * The layout has the users' side first. `up` puts it on top, `down` at the bottom, `right` and `left` to that side.
 */
export function placementOf(layout: LaneLayout, direction: Direction, at: Point): Placement {
  const upright = isUpright(direction);
  const heading = upright ? LANE_HEADING.row : LANE_HEADING.column;
  const flipped = direction === 'down' || direction === 'right';
  const length = heading + layout.cross + END;
  const box = (spot: Spot, cross: number, along: number): Box => {
    const v = flipped ? layout.along - spot.v - along : spot.v;
    const u = heading + spot.u;
    return upright
      ? { x: at.x + u, y: at.y + v, width: cross, height: along }
      : { x: at.x + v, y: at.y + u, width: along, height: cross };
  };
  return {
    width: upright ? length : layout.along,
    height: upright ? layout.along : length,
    box,
    point: (spot) => {
      const { x, y } = box(spot, 0, 0);
      return { x, y };
    },
    lane: (lane) => box({ u: -heading, v: lane.v }, length, lane.along),
  };
}

export function isUpright(direction: Direction): boolean {
  return direction === 'up' || direction === 'down';
}
