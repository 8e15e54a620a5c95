import { type Phrase, say } from '@migmap/core';
import { drawChangeList } from '../../compare/change-lines.ts';
import { tracksOf } from '../../graph/tracks.ts';
import { drawLegend } from '../../marks/legend.ts';
import type { Mark } from '../../marks/mark.ts';
import { drawHeading, labelsOf, PAGE_MARGIN } from '../../marks/page.ts';
import { shownWords } from '../../marks/value-words.ts';
import type { FindingCounts, Picture, PictureEdge, PictureNode } from '../../picture.ts';
import { PICTURE_VERSION, PictureCancelled } from '../../picture.ts';
import { drawStrip, stripHeight } from '../columns/track-strip.ts';
import { waveNumber, wavePaint } from '../map/colours.ts';
import type { MapFacts } from '../map/facts.ts';
import { titleOf } from '../map/map-words.ts';
import { LANE_HEADING } from '../map/placement.ts';
import type { PictureView, ViewInput } from '../view.ts';
import type { Board } from './board.ts';
import { comparedLegend } from './compared-scene.ts';
import { drawBoard, laneHeight, sortOf } from './draw-board.ts';
import { type BoardStart, type PlacedBoard, placeBoard } from './place-board.ts';
import { type BoardScene, boardScene, edgeId } from './scene.ts';
import { drawViolations } from './violation-list.ts';
import { headHeight } from './wave-heads.ts';
import { wavesLegend } from './waves-legend.ts';

/** What each wave does to each layer, and where the order does not work. */
export const wavesView: PictureView = {
  name: 'waves',
  summary: 'waves side by side, what each moves in each layer, and where the order breaks',
  hasInstants: true,
  canCompare: true,
  draw: async (input) => {
    const { limit } = input.options;
    const scene = boardScene(input);
    await limit?.pause?.();
    if (limit?.cancelled?.()) throw new PictureCancelled();
    return drawn(input, scene);
  },
};

function drawn(input: ViewInput, scene: BoardScene): Picture {
  const { facts, board, heads, columnWidth, news } = scene;
  const x = PAGE_MARGIN + LANE_HEADING.row;
  const tracks = tracksOf(input.walked);
  const tallest = Math.max(0, ...heads.map(headHeight));
  const start = (y: number): BoardStart => ({ x, y, columnWidth, rows: board.rows.map(laneHeight) });
  // The width of the page depends on the arrows, and the height of the heading on the width.
  const { right } = placeBoard(board, scene.routed, start(0));
  const width = Math.max(right, 640) + PAGE_MARGIN;
  const subtitle = news?.subtitle ?? subtitleOf(facts, scene);
  const heading = drawHeading(titleOf(facts), subtitle, width);
  const top = heading.height + stripHeight(tracks);
  const placed = placeBoard(board, scene.routed, start(top + tallest));
  const strip = drawStrip(
    tracks,
    stripColumns(facts, board, placed),
    {
      x: PAGE_MARGIN,
      y: heading.height - 4,
      heading: LANE_HEADING.row,
    },
    facts.say,
  );
  const drawnBoard = drawBoard(scene, placed, { y: top, height: tallest }, width);
  const inner = { x: PAGE_MARGIN + 14, width: width - 2 * PAGE_MARGIN - 14 };
  const list = drawViolations(scene.routed, facts.say, { ...inner, y: placed.bottom + 18 });
  const listed = { ...inner, y: placed.bottom + 18 + list.height };
  const changes = news
    ? drawChangeList(news.listTitle, news.elsewhere, listed, facts.say)
    : { marks: [], height: 0 };
  const legend = drawLegend(news ? comparedLegend(scene, news, tracks) : wavesLegend(scene, tracks), {
    ...inner,
    y: listed.y + changes.height,
    titles: LANE_HEADING.row - 14,
  });
  const marks: Mark[] = [
    ...heading.marks,
    ...strip,
    ...drawnBoard.marks,
    ...list.marks,
    ...changes.marks,
    ...legend.marks,
  ];
  return {
    version: PICTURE_VERSION,
    view: 'waves',
    width,
    height: listed.y + changes.height + legend.height + PAGE_MARGIN - 8,
    title: titleOf(facts),
    description: news ? subtitle : descriptionOf(scene),
    nodes: [...drawnBoard.heads, ...nodesOf(scene, placed)],
    edges: edgesOf(placed),
    labels: labelsOf(marks),
    notes: [...facts.notes, ...notesOf(scene, input)],
    marks,
  };
}

function stripColumns(facts: MapFacts, board: Board, placed: PlacedBoard) {
  return board.columns.flatMap(({ wave }, index) => {
    if (!wave || !facts.waves.includes(wave)) return [];
    const x = (placed.columns[index] ?? 0) + placed.columnWidth / 2;
    return [{ wave, x, number: waveNumber(facts, wave), paint: wavePaint(facts, wave) ?? 'level/none' }];
  });
}

function nodesOf({ board }: BoardScene, placed: PlacedBoard): PictureNode[] {
  return board.chips.flatMap((chip) => {
    const found = placed.chips.get(chip);
    const [service] = chip.services;
    if (!found || !service) return [];
    const column = board.columns[chip.column];
    const only = chip.services.length === 1;
    return [
      {
        id: chip.id,
        sort: only ? 'service' : 'group',
        name: only ? service.name.value : chip.services.map((each) => each.name.value).join(' '),
        title: chip.title || chip.spoken,
        ...(column ? { within: column.id } : {}),
        ...(column?.wave ? { waves: [column.wave.name.value] } : {}),
        ...found.box,
      },
    ];
  });
}

function edgesOf({ lines }: PlacedBoard): PictureEdge[] {
  return lines.map(({ route, points }) => {
    const { severity } = route;
    const none: FindingCounts = { error: 0, warning: 0, info: 0 };
    const found = severity === 'moved' ? {} : { findings: { ...none, [severity]: route.numbers.length } };
    return {
      id: edgeId(route.from.id, route.to.id),
      from: route.from.id,
      to: route.to.id,
      sort: sortOf(route),
      points,
      ...found,
    };
  });
}

function subtitleOf(
  { services, map, moment, say }: MapFacts,
  { board, routed: { listed, left } }: BoardScene,
): string {
  const waves = board.columns.filter(({ wave }) => wave).length;
  const broken = listed.length + left;
  const [shown, all] = [services.length, map.services.length];
  return [
    waves === 1 ? say`1 wave` : say`${waves} waves`,
    say`${shownWords(shown, all)}`,
    say`${orderWords(broken)}`,
    moment && say`state ${moment.words}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

function orderWords(broken: number): Phrase {
  if (broken === 0) return say`the order holds`;
  return broken === 1 ? say`the order breaks in 1 place` : say`the order breaks in ${broken} places`;
}

function descriptionOf({ facts, board, routed: { listed } }: BoardScene): string {
  const { say } = facts;
  const waves = board.columns.filter(({ wave }) => wave).map(({ title }) => title);
  const broken = listed.map(({ text }, index) => ` ${index + 1}: ${text}.`).join('');
  const whole = say`Board of ${waves.length} waves and ${board.rows.length} layers: ${waves.join(', ')}.`;
  return broken === '' ? whole : say`${whole} What breaks the order:${broken}`;
}

function notesOf({ facts, board, routed: { left } }: BoardScene, { walked }: ViewInput): string[] {
  const { say } = facts;
  const notes: string[] = [];
  const circles = walked.waveCycles.flat().map(({ name }) => `\`${name.value}\``);
  if (circles.length > 0)
    notes.push(say`The waves ${circles.join(', ')} follow each other in a circle: they have no number.`);
  if (board.collapsed > 0)
    notes.push(
      say`${board.collapsed} cells hold too much to show: what they hold is counted; expand the layers that matter.`,
    );
  if (board.leftOut) notes.push(say`${board.leftOut} waves in which nothing changes are left out.`);
  if (left > 0) notes.push(say`${left} more places where the order breaks are not drawn.`);
  return notes;
}
