import { drawLegend, type LegendItem, type LegendSection } from '../../marks/legend.ts';
import type { Mark } from '../../marks/mark.ts';
import { drawHeading, labelsOf, PAGE_MARGIN } from '../../marks/page.ts';
import { fonts, textIn } from '../../marks/text.ts';
import { PICTURE_VERSION, type Picture, PictureCancelled } from '../../picture.ts';
import { axisWidth, drawAxisHead, waveAxis } from '../columns/wave-axis.ts';
import { factsOf, type MapFacts } from '../map/facts.ts';
import { titleOf } from '../map/map-words.ts';
import { settingsOf } from '../map/settings.ts';
import type { PictureView, ViewInput } from '../view.ts';
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
    return drawn(input, facts, waves);
  },
};

function drawn(input: ViewInput, facts: MapFacts, waves: readonly WaveBlock[]): Picture {
  const ways = waves.flatMap(({ blocks }) => blocks.flatMap((block) => block.ways));
  const page = pageOf(facts, ways);
  const heading = drawHeading(titleOf(input), subtitleOf(facts, waves, ways), page.width);
  const marks: Mark[] = [...heading.marks, ...columnHeads(page, heading.height)];
  let y = heading.height + 44;
  const sections = setSections(facts, waves);
  for (const section of sections) {
    marks.push(...drawSection(page, section, y));
    y += section.height + 8;
  }
  const { nodes, parts } = page;
  const legend = drawLegend(legendOf(parts, looksIn(sections)), {
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
    title: titleOf(input),
    description: `Ways back. ${nodes.map(({ title }) => title).join('. ')}`,
    nodes,
    edges: [],
    labels: labelsOf(all),
    notes: [
      ...facts.notes,
      ...(waves.length === 0 ? ['Nothing moves here, and there is no rollback point.'] : []),
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

function columnHeads({ axis, card, name, words, ladder }: RollbackPage, y: number): Mark[] {
  const head = (text: string, x: number, width: number): Mark =>
    textIn(text, { x, y: y + 13, width }, fonts.caption, 'ink-faint');
  return [
    head('Rollback point', card + COLUMNS.pad, COLUMNS.card),
    head('Service', name, COLUMNS.name),
    ...drawAxisHead(axis, y),
    head('Can go back', words, COLUMNS.words),
    ...(ladder === undefined ? [] : [head('Goes back with it, in this order', ladder, COLUMNS.ladder)]),
  ];
}

const partWords: Readonly<Record<BarPart, string>> = {
  open: 'can go back',
  endless: 'nothing in the plan ends it',
  longer: 'would still work, but the point has closed',
  cut: 'promised, but no longer possible',
  never: 'covered by a point, but going back never works',
  none: 'no way back',
};

function looksIn(sections: readonly Section[]): Set<RungLook> {
  const rows = sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.rows));
  return new Set(rows.flatMap(({ ladder }) => ladder?.rungs.map(({ look }) => look) ?? []));
}

function legendOf(parts: ReadonlySet<BarPart>, looks: ReadonlySet<RungLook>): LegendSection[] {
  const order: readonly BarPart[] = ['open', 'endless', 'longer', 'cut', 'never', 'none'];
  const rungs: readonly (readonly [RungLook, LegendItem])[] = [
    ['own', { text: 'the service itself', draw: frame('accent', 1.6) }],
    [
      'chain',
      {
        text: 'on the longest chain: its times add up, those of one point once',
        draw: frame('line', 1.2),
      },
    ],
    ['beside', { text: 'beside it, in the meantime', draw: frame('card-edge', 1, [3, 2]) }],
  ];
  return [
    {
      title: 'Way back',
      items: order
        .filter((part) => parts.has(part))
        .map((part) => ({ text: partWords[part], draw: (x, y) => barSample(part, x, y) })),
    },
    { title: 'Order of return', items: rungs.flatMap(([look, item]) => (looks.has(look) ? [item] : [])) },
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
  return [
    `${points} rollback ${points === 1 ? 'point' : 'points'}`,
    `${ways.length - none} of ${ways.length} services that move can go back`,
    cut > 0 && `${cut} cannot as long as ${cut === 1 ? 'its point says' : 'their points say'}`,
    shown < all && `${shown} of ${all} services shown`,
  ]
    .filter(Boolean)
    .join(' · ');
}
