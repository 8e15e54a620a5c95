import type { Box, Mark } from '../../marks/mark.ts';
import { fonts, textIn } from '../../marks/text.ts';
import { wrap } from '../../text/measure.ts';
import type { MapFacts } from './facts.ts';
import type { MapLane } from './map-graph.ts';
import { LANE_HEADING } from './placement.ts';

/** The ground of a lane, with its title at its beginning. */
export function drawLane(lane: MapLane, box: Box, upright: boolean, facts: MapFacts): Mark {
  const room = upright ? LANE_HEADING.row - 28 : box.width - 28;
  const most = upright ? 3 : 1;
  const titles = wrap(lane.title, room, fonts.strong, most);
  const marks: Mark[] = [
    { type: 'rect', ...box, radius: 8, fill: 'lane', stroke: { paint: 'lane-edge', width: 1 } },
    ...titles.map((text, index) =>
      textIn(text, { x: box.x + 14, y: box.y + 24 + index * 15, width: room }, fonts.strong, 'ink'),
    ),
    ...laneWords(lane, upright, facts).map((text, index) =>
      textIn(
        text,
        { x: box.x + 14, y: box.y + 24 + titles.length * 15 + index * 14, width: room },
        fonts.small,
        'ink-faint',
      ),
    ),
  ];
  return { type: 'group', id: lane.id, role: 'lane', title: lane.title, marks };
}

function laneWords(lane: MapLane, upright: boolean, { map, settings }: MapFacts): string[] {
  const count = `${lane.services.length} ${lane.services.length === 1 ? 'service' : 'services'}`;
  const owner = settings.show.includes('owners') ? lane.layer?.owner?.value : undefined;
  if (owner === undefined) return [count];
  const team = map.find('team', owner)?.title?.value || owner;
  return upright ? [count, team] : [`${count} · ${team}`];
}
