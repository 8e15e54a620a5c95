import { linked, NOTHING_SAID, type Phrase, type Say, say } from '@migmap/core';
import { shownTitle } from '../../graph/titles.ts';
import { drawLegend, type LegendItem, type LegendSection } from '../../marks/legend.ts';
import type { Mark } from '../../marks/mark.ts';
import { drawHeading, labelsOf, PAGE_MARGIN } from '../../marks/page.ts';
import { fonts, textIn } from '../../marks/text.ts';
import { servicesWords } from '../../marks/value-words.ts';
import { PICTURE_VERSION, type Picture, PictureCancelled } from '../../picture.ts';
import { wrap } from '../../text/measure.ts';
import { factsOf, type MapFacts } from '../map/facts.ts';
import { titleOf } from '../map/map-words.ts';
import { settingsOf } from '../map/settings.ts';
import type { PictureView } from '../view.ts';
import { drawGroup } from './draw-rows.ts';
import { deadlines, drawMatrixHead, drawSum } from './matrix-head.ts';
import { type CellPart, cellSample, levelPips } from './seal-cell.ts';
import type { SealPage } from './seal-page.ts';
import { type SealBoard, sealBoard } from './seal-rows.ts';
import { SIZES, setGroups } from './set-board.ts';

/** How far each service is in one's own hands, at the start and after each wave, and where its data will be. */
export const sovereigntyView: PictureView = {
  name: 'sovereignty',
  summary: 'SEAL level of each service after each wave, what is required, and residency',
  draw: async (input) => {
    const { limit } = input.options;
    const facts = factsOf(input.map, input.walked, settingsOf(input));
    const board = sealBoard(facts);
    await limit?.pause?.();
    if (limit?.cancelled?.()) throw new PictureCancelled();
    return drawn(facts, board);
  },
};

function drawn(facts: MapFacts, board: SealBoard): Picture {
  const page = pageOf(facts, board);
  const heading = drawHeading(titleOf(facts), subtitleOf(facts, board), page.width);
  const groups = setGroups(board, facts);
  const empty = groups.length === 0;
  const head = empty ? { marks: [], height: 0 } : drawMatrixHead(page, heading.height);
  const top = heading.height + head.height;
  let y = top;
  const rows: Mark[] = [];
  for (const group of groups) {
    rows.push(drawGroup(page, group, y));
    y += group.height + 8;
  }
  const sum = drawSum(page, y - 4);
  const lines = empty ? [] : deadlines(page, top - 2, y + sum.height - 8);
  const silent = drawSilent(page, board, y + sum.height + 6);
  const inner = { x: PAGE_MARGIN + SIZES.pad, width: page.width - 2 * PAGE_MARGIN - SIZES.pad };
  const legend = drawLegend(legendOf(page), {
    ...inner,
    y: y + sum.height + silent.height + 10,
    titles: 104,
  });
  const marks = [
    ...heading.marks,
    ...head.marks,
    ...rows,
    ...lines,
    ...sum.marks,
    ...silent.marks,
    ...legend.marks,
  ];
  return {
    version: PICTURE_VERSION,
    view: 'sovereignty',
    width: page.width,
    height: y + sum.height + silent.height + 10 + legend.height + PAGE_MARGIN - 8,
    title: titleOf(facts),
    description: facts.say`Sovereignty by service and wave. ${page.nodes.map(({ title }) => title).join('. ')}`,
    nodes: page.nodes,
    edges: [],
    labels: labelsOf(marks),
    notes: [
      ...facts.notes,
      ...(empty ? [facts.say`No service says a level of sovereignty (\`seal\`) or a residency.`] : []),
    ],
    marks,
  };
}

function pageOf(facts: MapFacts, board: SealBoard): SealPage {
  const rows = board.groups.flatMap((group) => group.rows);
  const levels = rows.some(({ service, asked }) => service.seal || asked.length > 0);
  const count = levels ? facts.waves.length + 1 : 0;
  const columnWidth = count <= 7 ? 56 : count <= 12 ? 46 : 36;
  const name = PAGE_MARGIN + 2 * SIZES.pad + SIZES.lane;
  const asked = name + SIZES.name + SIZES.between;
  const first = levels ? asked + SIZES.asked : asked;
  const place = first + count * columnWidth + (levels ? 2 * SIZES.between : 0);
  return {
    facts,
    board,
    name,
    asked,
    columns: Array.from({ length: count }, (_, index) => first + index * columnWidth),
    columnWidth,
    place,
    width: Math.max(640, place + SIZES.place + SIZES.pad + PAGE_MARGIN),
    parts: new Set(),
    nodes: [],
  };
}

/** Those of whom nothing is said, so that nobody is missed. */
function drawSilent(
  page: SealPage,
  { silent }: SealBoard,
  y: number,
): { readonly marks: Mark[]; readonly height: number } {
  if (silent.length === 0) return { marks: [], height: 0 };
  const width = page.width - 2 * PAGE_MARGIN - 2 * SIZES.pad;
  const names = silent.map(shownTitle).join(', ');
  const { say } = page.facts;
  const text = say`Nothing said and nothing required (${silent.length}): ${names}`;
  const marks = wrap(text, width, fonts.small, 4).map((line, index) =>
    textIn(line, { x: PAGE_MARGIN + SIZES.pad, y: y + 10 + index * 15, width }, fonts.small, 'ink-faint'),
  );
  return { marks, height: marks.length * 15 + 12 };
}

const partWords: Readonly<Record<CellPart, Phrase>> = {
  level: NOTHING_SAID,
  unknown: say`required, and not said`,
  drop: say`falls with this wave`,
  met: say`has the required level`,
  below: say`below the required level`,
};

function legendOf({ parts, facts }: SealPage): LegendSection[] {
  const order: readonly CellPart[] = ['drop', 'unknown', 'met', 'below'];
  const { say } = facts;
  const residency = facts.map.header?.residency ?? [];
  return [
    { title: 'SEAL', items: parts.has('level') ? [levelItem(say)] : [] },
    {
      title: say`Requirement`,
      items: order
        .filter((part) => parts.has(part))
        .map((part) => ({ text: say`${partWords[part]}`, draw: (x, y) => cellSample(part, x, y) })),
    },
    {
      title: say`Residency`,
      items: residency.map(({ codes, classes }) => ({
        text: onlyIn(classes, codes, say),
        draw: (x, y) => [
          {
            type: 'rect',
            x: x + 3,
            y: y - 1,
            width: 18,
            height: 14,
            radius: 4,
            fill: 'card',
            stroke: { paint: 'line', width: 1 },
          },
        ],
      })),
    },
  ];
}

type Values = readonly { readonly value: string }[];

function onlyIn(classes: Values, codes: Values, tell: Say): string {
  const places = linked(
    codes.map(({ value }) => value),
    (before, next) => say`${before} or ${next}`,
  );
  return tell`${say`${classes.map(({ value }) => value).join(', ')}: only in ${places}`}`;
}

const levelItem = (say: Say): LegendItem => ({
  text: say`the more full boxes and the more colour, the more in one’s own hands: 0 to 4`,
  draw: (x, y) => levelPips(3, x, y + 3),
});

function subtitleOf(facts: MapFacts, board: SealBoard): string {
  const rows = board.groups.flatMap((group) => group.rows);
  const asked = rows.filter((row) => row.asked.length > 0);
  const met = asked.filter(({ asked: levels, moments }) =>
    levels.every(({ level }) => (moments.at(-1)?.level ?? -1) >= level),
  );
  const said = rows.filter(({ service }) => service.seal).length;
  const homes = rows.filter(({ service }) => service.residency).length;
  const [shown, all] = [facts.services.length, facts.map.services.length];
  const { say } = facts;
  return [
    said === 0
      ? say`no service says a SEAL level`
      : say`SEAL levels (EU Cloud Sovereignty Framework) of ${servicesWords(said)}`,
    homes > 0 && say`residency of ${homes}`,
    asked.length > 0 && say`${met.length} of ${asked.length} reach the required level in the end`,
    shown < all && say`${shown} of ${all} services shown`,
  ]
    .filter(Boolean)
    .join(' · ');
}
