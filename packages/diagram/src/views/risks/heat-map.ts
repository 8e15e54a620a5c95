import { APART, type Level, type Say } from '@migmap/core';
import { ratingOf } from '../../graph/risk-level.ts';
import type { Box, Mark } from '../../marks/mark.ts';
import { centred, fonts, textIn } from '../../marks/text.ts';
import { levelWords, statusWords } from '../../marks/value-words.ts';
import type { PictureNode } from '../../picture.ts';
import { CHIP, chip, chipPlaces, chipsHeight } from './chips.ts';
import type { RatedRisk } from './risk-facts.ts';

/** Marks with the boxes of the things in them. */
export interface Drawn {
  readonly marks: readonly Mark[];
  readonly nodes: readonly PictureNode[];
  readonly height: number;
}

const LEVELS: readonly Level[] = ['low', 'medium', 'high'];
export const HEAT_WIDTH = 640;
const PAD = 14;
const SIDE = 84;
const GAP = 6;
const LEAST = 62;

/** Impact upwards, likelihood to the right; each risk in its field by its number. */
export function drawHeatMap(
  risks: readonly RatedRisk[],
  at: { readonly x: number; readonly y: number },
  say: Say,
): Drawn {
  const width = (HEAT_WIDTH - 2 * PAD - SIDE - 2 * GAP) / 3;
  const rows = [...LEVELS].reverse().map((impact) =>
    LEVELS.map((likelihood) => ({
      impact,
      likelihood,
      risks: risks.filter(({ rating }) => rating?.impact === impact && rating.likelihood === likelihood),
    })),
  );
  const marks: Mark[] = [];
  const nodes: PictureNode[] = [];
  let y = at.y + 34;
  for (const row of rows) {
    const height = Math.max(
      LEAST,
      ...row.map((field) => 26 + chipsHeight(field.risks.length, width - 16) + 10),
    );
    marks.push(rowTitle(say`${levelWords[row[0]?.impact ?? 'low']}`, at.x + PAD, y, height));
    for (const [column, field] of row.entries()) {
      const box = { x: at.x + PAD + SIDE + column * (width + GAP), y, width, height };
      const drawn = drawField(field, box, say);
      marks.push(...drawn.marks);
      nodes.push(...drawn.nodes);
    }
    y += height + GAP;
  }
  const likelihoods = LEVELS.map((level, column) =>
    centred(
      say`${levelWords[level]}`,
      { x: at.x + PAD + SIDE + column * (width + GAP), y: y + 12, width },
      fonts.small,
      'ink-soft',
    ),
  );
  const axes = [
    textIn(say`Impact`, { x: at.x + PAD, y: at.y + 20, width: SIDE }, fonts.caption, 'ink-faint'),
    textIn(say`Likelihood${APART}`, { x: at.x + PAD, y: y + 12, width: SIDE }, fonts.caption, 'ink-faint'),
  ];
  return { marks: [...marks, ...likelihoods, ...axes], nodes, height: y + 26 - at.y };
}

function rowTitle(impact: string, x: number, y: number, height: number): Mark {
  return textIn(impact, { x, y: y + height / 2 + 4, width: SIDE - 10 }, fonts.small, 'ink-soft');
}

interface Field {
  readonly impact: Level;
  readonly likelihood: Level;
  readonly risks: readonly RatedRisk[];
}

/** A tint and a word; the strong colour is that of the risks. */
function drawField({ impact, likelihood, risks }: Field, box: Box, say: Say): Pick<Drawn, 'marks' | 'nodes'> {
  const level = ratingOf(impact, likelihood);
  const tint: Mark = {
    type: 'group',
    opacity: 0.26,
    marks: [{ type: 'rect', ...box, radius: 6, fill: `level/${level}` }],
  };
  const frame: Mark = { type: 'rect', ...box, radius: 6, stroke: { paint: 'lane-edge', width: 1 } };
  const word = textIn(
    say`${levelWords[level]}`,
    { x: box.x + 9, y: box.y + 16, width: box.width - 18 },
    fonts.small,
    'ink-soft',
  );
  const places = chipPlaces(risks.length, { x: box.x + 8, y: box.y + 26, width: box.width - 16 });
  const drawn = risks.map((risk, index) => chipNode(risk, places[index] ?? { ...box, ...CHIP }, say));
  return {
    marks: [tint, frame, word, ...drawn.map(({ mark }) => mark)],
    nodes: drawn.map(({ node }) => node),
  };
}

/** The risk as a thing of its own, which the register tells in full. */
export function chipNode(
  risk: RatedRisk,
  box: Box,
  say: Say,
): { readonly mark: Mark; readonly node: PictureNode } {
  const name = risk.risk.name.value;
  const id = `risk/${name}/chip`;
  const status = risk.risk.status?.value ?? 'open';
  const state = risk.bare ? say`nothing done against it` : risk.open ? '' : say`${statusWords[status]}`;
  return {
    mark: {
      type: 'group',
      id,
      role: 'risk-chip',
      title: [`${risk.number}: ${risk.title}`, state].filter(Boolean).join(', '),
      marks: chip(risk, box),
    },
    node: { id, sort: 'risk-chip', name, title: risk.title, within: 'section/heat', ...box },
  };
}
