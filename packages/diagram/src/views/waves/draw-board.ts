import type { Say } from '@migmap/core';
import { fatePaint } from '../../compare/fate.ts';
import type { ShownLayer } from '../../graph/layers.ts';
import { shownTitle } from '../../graph/titles.ts';
import { arrowHead, roundedPath } from '../../marks/lines.ts';
import type { Box, Mark, Paint } from '../../marks/mark.ts';
import { PAGE_MARGIN } from '../../marks/page.ts';
import type { Severity } from '../../marks/symbols.ts';
import { fonts, textIn } from '../../marks/text.ts';
import { servicesWords } from '../../marks/value-words.ts';
import type { PictureNode } from '../../picture.ts';
import { wrap } from '../../text/measure.ts';
import { LANE_HEADING } from '../map/placement.ts';
import { drawChip } from './chips.ts';
import type { PlacedBoard } from './place-board.ts';
import type { Route } from './routes.ts';
import { type BoardScene, edgeId } from './scene.ts';
import { drawHead } from './wave-heads.ts';

/** Lanes, heads, arrows and chips, from the ground up. */
export function drawBoard(
  scene: BoardScene,
  placed: PlacedBoard,
  heads: { readonly y: number; readonly height: number },
  width: number,
): { readonly marks: Mark[]; readonly heads: PictureNode[] } {
  const { board, facts } = scene;
  const { moment } = facts;
  // Before the first wave all of them are still to come.
  const reached = board.columns.findIndex(({ wave }) => wave !== undefined && wave === moment?.wave);
  const after = moment ? reached : board.columns.length;
  const isLater = (column: number): boolean => column > after && board.columns[column]?.wave !== undefined;
  const boxes = board.columns.map(
    (_, index): Box => ({
      x: placed.columns[index] ?? 0,
      y: heads.y,
      width: placed.columnWidth,
      height: heads.height,
    }),
  );
  const lanes = board.rows.map((layer, index) => lane(layer, laneBox(placed, index, width), facts.say));
  const drawnHeads = scene.heads.map((head, index) =>
    faded(drawHead(head, boxes[index] ?? emptyBox), isLater(index)),
  );
  const chips = [...placed.chips].map(([chip, { set, box }]) => {
    const quiet = board.columns[chip.column]?.quiet ?? false;
    return faded(drawChip(set, box, quiet, worstOf(chip.id, placed)), isLater(chip.column));
  });
  return {
    marks: [...lanes, ...drawnHeads, ...placed.lines.map(arrow), ...chips],
    heads: board.columns.map((column, index) => ({
      id: column.id,
      sort: column.wave ? 'wave' : 'column',
      name: column.id.split('/')[1] ?? '',
      title: column.title,
      ...(scene.heads[index]?.findings ? { findings: scene.heads[index].findings } : {}),
      ...(boxes[index] ?? emptyBox),
    })),
  };
}

const emptyBox: Box = { x: 0, y: 0, width: 0, height: 0 };

/** What comes after the moment that is asked for. */
function faded(mark: Mark, later: boolean): Mark {
  return later && mark.type === 'group' ? { ...mark, opacity: 0.5 } : mark;
}

function laneBox({ rows }: PlacedBoard, index: number, width: number): Box {
  const { y, height } = rows[index] ?? { y: 0, height: 0 };
  return { x: PAGE_MARGIN, y, width: width - 2 * PAGE_MARGIN, height };
}

/** The height that the words of a lane need. */
export function laneHeight(layer: ShownLayer): number {
  return 32 + laneTitles(layer).length * 15;
}

function laneTitles({ title }: ShownLayer): string[] {
  return wrap(title, LANE_HEADING.row - 28, fonts.strong, 3);
}

function lane(layer: ShownLayer, box: Box, say: Say): Mark {
  const room = LANE_HEADING.row - 28;
  const titles = laneTitles(layer);
  const services = say`${servicesWords(layer.services.length)}`;
  const [x, y] = [box.x + 14, box.y + 20];
  return {
    type: 'group',
    id: layer.id,
    role: 'lane',
    title: layer.title,
    marks: [
      { type: 'rect', ...box, radius: 8, fill: 'lane', stroke: { paint: 'lane-edge', width: 1 } },
      ...titles.map((text, line) => textIn(text, { x, y: y + line * 15, width: room }, fonts.strong, 'ink')),
      textIn(services, { x, y: y + titles.length * 15, width: room }, fonts.small, 'ink-faint'),
    ],
  };
}

function arrow({ route, points }: PlacedBoard['lines'][number]): Mark {
  const paint = paintOf(route);
  const [before, tip] = points.slice(-2);
  const dash = route.open ? { dash: [5, 4] } : {};
  // The line ends within its head, so that its end does not blunt the tip.
  const end = before && tip ? { x: tip.x + Math.sign(before.x - tip.x) * 4, y: tip.y } : undefined;
  const line = end ? [...points.slice(0, -1), end] : points;
  return {
    type: 'group',
    id: edgeId(route.from.id, route.to.id),
    role: `edge ${sortOf(route)}`,
    title: spoken(route),
    marks: [
      { type: 'path', d: roundedPath(line, 5), stroke: { paint, width: 1.8, ...dash } },
      ...arrowHead(points, paint),
    ],
  };
}

export function sortOf({ severity, open }: Route): string {
  if (severity === 'moved') return 'moved';
  return open ? 'order-open' : 'order-broken';
}

function paintOf({ severity }: Route): Paint {
  return severity === 'moved' ? fatePaint('moved') : severity;
}

function spoken({ from, to, text }: Route): string {
  const names = [from, to].map(({ services }) => services.map(shownTitle).join(', '));
  return `${names.join(' → ')}: ${text}`;
}

/** The edge of a chip with which a violation begins or ends. */
function worstOf(id: string, { lines }: PlacedBoard): Severity | undefined {
  const own = lines.filter(({ route }) => route.from.id === id || route.to.id === id);
  const worst = own.some(({ route }) => route.severity === 'error') ? 'error' : own[0]?.route.severity;
  return worst === 'moved' ? undefined : worst;
}
