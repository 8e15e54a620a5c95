import { type Phrase, say } from '@migmap/core';
import { drawLegend, type LegendItem, type LegendSection } from '../../marks/legend.ts';
import type { Mark } from '../../marks/mark.ts';
import { drawHeading, labelsOf, PAGE_MARGIN } from '../../marks/page.ts';
import { fonts, textIn } from '../../marks/text.ts';
import { PICTURE_VERSION, type Picture, PictureCancelled } from '../../picture.ts';
import { axisWidth, drawAxisHead, waveAxis } from '../columns/wave-axis.ts';
import { factsOf, type MapFacts } from '../map/facts.ts';
import { titleOf } from '../map/map-words.ts';
import { settingsOf } from '../map/settings.ts';
import type { PictureView } from '../view.ts';
import type { RungLook } from './cascade.ts';
import { drawSection, type RollbackPage } from './draw-sections.ts';
import { COLUMNS, type Section, setSections } from './set-rows.ts';
import { type BarPart, barSample } from './way-bar.ts';
import { type WaveBlock, type Way, waysByWave } from './ways.ts';

/** Who can go back, until when, why no longer, and who has to go back too. */
export const rollbackView: PictureView = {
  name: 'rollback',
  summary: 'rollback points, until when each service can go back, and who goes back with it',
  draw: async (input) => {
    const { limit } = input.options;
    const facts = factsOf(input.map, input.walked, settingsOf(input));
    const waves = waysByWave(facts);
    await limit?.pause?.();
    if (limit?.cancelled?.()) throw new PictureCancelled();
    return drawn(facts, waves);
  },
};

function drawn(facts: MapFacts, waves: readonly WaveBlock[]): Picture {
  const ways = waves.flatMap(({ blocks }) => blocks.flatMap((block) => block.ways));
  const page = pageOf(facts, ways);
  const heading = drawHeading(titleOf(facts), subtitleOf(facts, waves, ways), page.width);
  const marks: Mark[] = [...heading.marks, ...columnHeads(page, heading.height)];
  let y = heading.height + 44;
  const sections = setSections(facts, waves);
  for (const section of sections) {
    marks.push(...drawSection(page, section, y));
    y += section.height + 8;
  }
  const { nodes, parts } = page;
  const legend = drawLegend(legendOf(parts, looksIn(sections), facts), {
    x: PAGE_MARGIN + 14,
    y: y + 10,
    width: page.width - 2 * PAGE_MARGIN - 14,
    titles: 110,
  });
  const all = [...marks, ...legend.marks];
  return {
    version: PICTURE_VERSION,
    view: 'rollback',
    width: page.width,
    height: y + 10 + legend.height + PAGE_MARGIN - 8,
    title: titleOf(facts),
    description: facts.say`Ways back. ${nodes.map(({ title }) => title).join('. ')}`,
    nodes,
    edges: [],
    labels: labelsOf(all),
    notes: [
      ...facts.notes,
      ...(waves.length === 0 ? [facts.say`Nothing moves here, and there is no rollback point.`] : []),
    ],
    marks: all,
  };
}

function pageOf(facts: MapFacts, ways: readonly Way[]): RollbackPage {
  const card = PAGE_MARGIN + COLUMNS.pad;
  const name = card + COLUMNS.card + COLUMNS.between;
  const start = name + COLUMNS.name + COLUMNS.between;
  const words = start + axisWidth(facts.waves.length) + COLUMNS.between;
  const end = words + COLUMNS.words + COLUMNS.between;
  const cascades = ways.some(({ cascade }) => cascade);
  const right = cascades ? end + COLUMNS.ladder : end;
  return {
    facts,
    axis: waveAxis(facts.waves, start),
    card,
    name,
    words,
    ...(cascades ? { ladder: end } : {}),
    width: right + COLUMNS.pad + PAGE_MARGIN,
    parts: new Set(),
    nodes: [],
  };
}

function columnHeads({ facts, axis, card, name, words, ladder }: RollbackPage, y: number): Mark[] {
  const { say } = facts;
  const head = (text: string, x: number, width: number): Mark =>
    textIn(text, { x, y: y + 13, width }, fonts.caption, 'ink-faint');
  return [
    head(say`Rollback point`, card + COLUMNS.pad, COLUMNS.card),
    head(say`Service`, name, COLUMNS.name),
    ...drawAxisHead(axis, y),
    head(say`Can go back`, words, COLUMNS.words),
    ...(ladder === undefined ? [] : [head(say`Goes back with it, in this order`, ladder, COLUMNS.ladder)]),
  ];
}

const partWords: Readonly<Record<BarPart, Phrase>> = {
  open: say`can go back`,
  endless: say`nothing in the plan ends it`,
  longer: say`would still work, but the point has closed`,
  cut: say`promised, but no longer possible`,
  never: say`covered by a point, but going back never works`,
  none: say`no way back`,
};

function looksIn(sections: readonly Section[]): Set<RungLook> {
  const rows = sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.rows));
  return new Set(rows.flatMap(({ ladder }) => ladder?.rungs.map(({ look }) => look) ?? []));
}

function legendOf(
  parts: ReadonlySet<BarPart>,
  looks: ReadonlySet<RungLook>,
  { say }: MapFacts,
): LegendSection[] {
  const order: readonly BarPart[] = ['open', 'endless', 'longer', 'cut', 'never', 'none'];
  const rungs: readonly (readonly [RungLook, LegendItem])[] = [
    ['own', { text: say`the service itself`, draw: frame('accent', 1.6) }],
    [
      'chain',
      {
        text: say`on the longest chain: its times add up, those of one point once`,
        draw: frame('line', 1.2),
      },
    ],
    ['beside', { text: say`beside it, in the meantime`, draw: frame('card-edge', 1, [3, 2]) }],
  ];
  return [
    {
      title: say`Way back`,
      items: order
        .filter((part) => parts.has(part))
        .map((part) => ({ text: say`${partWords[part]}`, draw: (x, y) => barSample(part, x, y) })),
    },
    { title: say`Order of return`, items: rungs.flatMap(([look, item]) => (looks.has(look) ? [item] : [])) },
  ];
}

function frame(paint: string, width: number, dash?: readonly number[]): LegendItem['draw'] {
  const stroke = { paint, width, ...(dash ? { dash } : {}) };
  return (x, y) => [{ type: 'rect', x, y: y - 1, width: 24, height: 14, radius: 4, fill: 'card', stroke }];
}

function subtitleOf(facts: MapFacts, waves: readonly WaveBlock[], ways: readonly Way[]): string {
  const points = waves.flatMap(({ blocks }) => blocks.filter(({ point }) => point)).length;
  const none = ways.filter(({ horizon, never }) => horizon.rollbacks.length === 0 || never).length;
  const cut = ways.filter((way) => way.cut).length;
  const [shown, all] = [facts.services.length, facts.map.services.length];
  const { say } = facts;
  return [
    points === 1 ? say`1 rollback point` : say`${points} rollback points`,
    say`${ways.length - none} of ${ways.length} services that move can go back`,
    cut > 0 &&
      (cut === 1 ? say`1 cannot as long as its point says` : say`${cut} cannot as long as their points say`),
    shown < all && say`${shown} of ${all} services shown`,
  ]
    .filter(Boolean)
    .join(' · ');
}
