import { fateStroke } from '../../compare/difference-legend.ts';
import { type Fate, fateWords, isNews } from '../../compare/fate.ts';
import { changeSign } from '../../marks/change-sign.ts';
import type { Box, Mark, Stroke } from '../../marks/mark.ts';
import { fonts, textIn } from '../../marks/text.ts';
import { servicesWords } from '../../marks/value-words.ts';
import { wrap } from '../../text/measure.ts';
import type { MapFacts } from './facts.ts';
import type { MapLane } from './map-graph.ts';
import { LANE_HEADING } from './placement.ts';

/** The ground of a lane, with its title at its beginning. */
export function drawLane(lane: MapLane, box: Box, { upright, facts, fate = 'same' }: LaneLook): Mark {
  const sign = isNews(fate) ? 20 : 0;
  const room = (upright ? LANE_HEADING.row - 28 : box.width - 28) - sign;
  const most = upright ? 3 : 1;
  const titles = wrap(lane.title, room, fonts.strong, most);
  const marks: Mark[] = [
    { type: 'rect', ...box, radius: 8, fill: 'lane', stroke: strokeOf(fate) },
    ...(isNews(fate) ? changeSign(fate, box.x + 21, box.y + 20) : []),
    ...titles.map((text, index) =>
      textIn(text, { x: box.x + 14 + sign, y: box.y + 24 + index * 15, width: room }, fonts.strong, 'ink'),
    ),
    ...laneWords(lane, upright, facts).map((text, index) =>
      textIn(
        text,
        { x: box.x + 14 + sign, y: box.y + 24 + titles.length * 15 + index * 14, width: room },
        fonts.small,
        'ink-faint',
      ),
    ),
  ];
  return { type: 'group', id: lane.id, role: 'lane', title: spoken(lane, fate, facts), marks };
}

interface LaneLook {
  readonly upright: boolean;
  readonly facts: MapFacts;
  readonly fate?: Fate;
}

function strokeOf(fate: Fate): Stroke {
  return isNews(fate) ? fateStroke(fate) : { paint: 'lane-edge', width: 1 };
}

function spoken({ title }: MapLane, fate: Fate, { say }: MapFacts): string {
  return isNews(fate) ? say`${title}: ${fateWords[fate]}` : title;
}

function laneWords(lane: MapLane, upright: boolean, { map, settings, say }: MapFacts): string[] {
  const count = say`${servicesWords(lane.services.length)}`;
  const owner = settings.show.includes('owners') ? lane.layer?.owner?.value : undefined;
  if (owner === undefined) return [count];
  const team = map.find('team', owner)?.title?.value || owner;
  return upright ? [count, team] : [`${count} · ${team}`];
}
