import { type Phrase, type Say, say } from '@migmap/core';
import { countsOf } from '../../graph/painted-findings.ts';
import { findingLegend } from '../../marks/finding-legend.ts';
import { drawLegend, type LegendSection } from '../../marks/legend.ts';
import type { Box, Mark } from '../../marks/mark.ts';
import { drawHeading, labelsOf, PAGE_MARGIN } from '../../marks/page.ts';
import { fonts, textIn } from '../../marks/text.ts';
import { inTurn } from '../../marks/value-words.ts';
import { PICTURE_VERSION, type Picture } from '../../picture.ts';
import type { PictureView } from '../view.ts';
import { chip, chipPlaces, chipsHeight } from './chips.ts';
import { chipNode, type Drawn, drawHeatMap, HEAT_WIDTH } from './heat-map.ts';
import { drawOwners } from './owners.ts';
import { drawRegister, REGISTER_WIDTH } from './register.ts';
import { type RatedRisk, type RiskFacts, riskFacts } from './risk-facts.ts';

/** What can go wrong: how bad, how likely, whose it is, and what is done against it. */
export const risksView: PictureView = {
  name: 'risks',
  summary: 'heat map of impact and likelihood, and the register of risks',
  draw: async (input) => drawn(riskFacts(input)),
};

const GAP = 12;

function drawn(facts: RiskFacts): Picture {
  const { risks, say } = facts;
  const width = REGISTER_WIDTH + 2 * PAGE_MARGIN;
  const title = facts.map.header?.title?.value || say`Migration map`;
  const heading = drawHeading(title, subtitleOf(facts), width);
  const parts = risks.length === 0 ? EMPTY : drawParts(facts, heading.height);
  const legend = drawLegend(legendOf(facts), {
    x: PAGE_MARGIN + 14,
    y: heading.height + parts.height + 18,
    width: width - 2 * PAGE_MARGIN - 14,
    titles: 84,
  });
  const marks = [...heading.marks, ...parts.marks, ...legend.marks];
  return {
    version: PICTURE_VERSION,
    view: 'risks',
    width,
    height: Math.ceil(heading.height + parts.height + 18 + legend.height + PAGE_MARGIN - 8),
    title,
    description: descriptionOf(facts),
    nodes: parts.nodes,
    edges: [],
    labels: labelsOf(marks),
    notes: notesOf(facts),
    marks,
  };
}

const EMPTY: Drawn = { marks: [], nodes: [], height: 0 };

/** Heat map at the left, whom it concerns at the right, all in words below. */
function drawParts(facts: RiskFacts, top: number): Drawn {
  const { risks, say } = facts;
  const right = PAGE_MARGIN + HEAT_WIDTH + GAP;
  const room = REGISTER_WIDTH - HEAT_WIDTH - GAP;
  const heat = drawHeatMap(risks, { x: PAGE_MARGIN, y: top }, say);
  const unrated = drawUnrated(
    risks.filter(({ rating }) => !rating),
    { x: right, y: top, width: room },
    say,
  );
  const below = unrated.height === 0 ? 0 : unrated.height + GAP;
  const owners = drawOwners(risks, { x: right, y: top + below, width: room }, say);
  const upper = Math.max(heat.height, below + owners.height);
  const register = drawRegister(facts, { x: PAGE_MARGIN, y: top + upper + GAP, width: REGISTER_WIDTH });
  const grounds = [
    ground('section/heat', say`Heat map`, { x: PAGE_MARGIN, y: top, width: HEAT_WIDTH, height: upper }),
    ...(unrated.height === 0
      ? []
      : [
          ground('section/unrated', say`Not rated`, {
            x: right,
            y: top,
            width: room,
            height: unrated.height,
          }),
        ]),
    ...(owners.height === 0
      ? []
      : [
          ground('section/owners', say`Owners`, {
            x: right,
            y: top + below,
            width: room,
            height: upper - below,
          }),
        ]),
    ground('section/register', say`Register`, {
      x: PAGE_MARGIN,
      y: top + upper + GAP,
      width: REGISTER_WIDTH,
      height: register.height,
    }),
  ];
  return {
    marks: [...grounds, ...heat.marks, ...unrated.marks, ...owners.marks, ...register.marks],
    nodes: [...heat.nodes, ...unrated.nodes, ...register.nodes],
    height: upper + GAP + register.height,
  };
}

function ground(id: string, title: string, box: Box): Mark {
  return {
    type: 'group',
    id,
    role: 'section',
    title,
    marks: [{ type: 'rect', ...box, radius: 8, fill: 'lane', stroke: { paint: 'lane-edge', width: 1 } }],
  };
}

/** Risks without impact or likelihood have no field. */
function drawUnrated(
  risks: readonly RatedRisk[],
  at: { readonly x: number; readonly y: number; readonly width: number },
  say: Say,
): Drawn {
  if (risks.length === 0) return EMPTY;
  const room = at.width - 28;
  const chips = chipPlaces(risks.length, { x: at.x + 14, y: at.y + 32, width: room }).flatMap(
    (box, index) => {
      const risk = risks[index];
      return risk ? [chipNode(risk, box, say)] : [];
    },
  );
  const title = say`Unrated: impact or likelihood is not said`;
  return {
    marks: [
      textIn(title, { x: at.x + 14, y: at.y + 20, width: room }, fonts.caption, 'ink-faint'),
      ...chips.map(({ mark }) => mark),
    ],
    nodes: chips.map(({ node }) => node),
    height: 32 + chipsHeight(risks.length, room) + 14,
  };
}

function subtitleOf({ risks, map, say: tell }: RiskFacts): string {
  const count = (is: (risk: RatedRisk) => boolean, words: (count: number) => Phrase): Phrase | undefined => {
    const number = risks.filter(is).length;
    return number === 0 ? undefined : words(number);
  };
  const parts = [
    say`Risks`,
    shownRisks(risks.length, map.risks.length),
    count(isHigh, (number) => say`${number} open and high`),
    count(
      ({ bare }) => bare,
      (number) => say`${number} with nothing done against them`,
    ),
    count(
      ({ overdue }) => overdue,
      (number) => say`${number} with a review overdue`,
    ),
    count(
      ({ open }) => !open,
      (number) => say`${number} accepted or closed`,
    ),
  ];
  return tell`${inTurn(parts, ' · ')}`;
}

function shownRisks(shown: number, all: number): Phrase {
  if (shown < all) return all === 1 ? say`${shown} of 1 risk` : say`${shown} of ${all} risks`;
  return all === 1 ? say`1 risk` : say`${all} risks`;
}

/** The picture in words, for those who do not see it. */
function descriptionOf(facts: RiskFacts): string {
  const { risks, say } = facts;
  const whole = say`Heat map and register of ${risks.length} risks.`;
  const worst = risks.filter(isHigh).map(({ title }) => title);
  return worst.length === 0 ? whole : say`${whole} High: ${worst.join('; ')}.`;
}

function isHigh({ open, rating }: RatedRisk): boolean {
  return open && rating?.level === 'high';
}

function notesOf({ notes, risks, map, say }: RiskFacts): string[] {
  return [
    ...notes,
    ...(map.risks.length === 0 ? [say`The map names no risk.`] : []),
    ...(risks.length === 0 && map.risks.length > 0 ? [say`No risk is left by these filters.`] : []),
  ];
}

function legendOf({ risks, findings, say }: RiskFacts): LegendSection[] {
  const sample = (of: Pick<RatedRisk, 'bare' | 'open'>) => (x: number, y: number) =>
    chip(
      { number: 1, rating: { impact: 'medium', likelihood: 'medium', level: 'medium' }, ...of },
      { x: x - 2, y: y - 4, width: 28, height: 20 },
    );
  const found = risks.flatMap(({ risk }) => countsOf(findings.of(risk.name.value)) ?? []);
  return [
    {
      title: say`Risk`,
      items: [
        { of: { bare: false, open: true }, text: say`something is done against it` },
        { of: { bare: true, open: true }, text: say`nothing is done yet` },
        { of: { bare: false, open: false }, text: say`accepted or closed` },
      ]
        .filter(({ of }) => risks.some(({ bare, open }) => bare === of.bare && open === of.open))
        .map(({ of, text }) => ({ text, draw: sample(of) })),
    },
    findingLegend(found, say),
  ];
}
