import { drawLegend } from '../../marks/legend.ts';
import type { Mark } from '../../marks/mark.ts';
import { drawHeading, labelsOf, PAGE_MARGIN } from '../../marks/page.ts';
import { PICTURE_VERSION, type Picture, type PictureNode } from '../../picture.ts';
import type { PictureView } from '../view.ts';
import { axisRange } from './axis-range.ts';
import { tiersOf } from './axis-tiers.ts';
import { drawBands } from './bands.ts';
import { drawHead, gridLines, TIER } from './draw-axis.ts';
import {
  drawGround,
  drawRow,
  drawRules,
  type PlacedSection,
  placeSections,
  type Section,
  TITLES,
} from './draw-sections.ts';
import { drawFlags, type Flag, flagHeight, flagsOf } from './flags.ts';
import { bridgeSection, sectionsOf } from './sections.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';
import { type TimelineFacts, timelineFacts } from './timeline-facts.ts';
import { timelineLegend } from './timeline-legend.ts';
import { descriptionOf, notesOf, subtitleOf, titleOfMap } from './timeline-words.ts';
import { drawUndated } from './undated.ts';

/** What happens when: waves on a real axis, and whatever else has a date. */
export const timelineView: PictureView = {
  name: 'timeline',
  summary: 'waves, windows, freezes and deadlines on one axis of time',
  hasInstants: true,
  draw: async (input) => {
    const facts = timelineFacts(input);
    return page(facts, plotOf(facts));
  },
};

/** What there is to draw, on an axis that holds it; undefined where nothing has a date. */
export function plotOf(facts: TimelineFacts): Plot | undefined {
  const sections = sectionsOf(facts);
  const items = sections.flatMap((section) => section.rows.flatMap((row) => row.items));
  const range = axisRange(facts, items);
  if (!range) return undefined;
  const axis = timeAxis(range, PAGE_MARGIN + TITLES);
  const bridges = bridgeSection(facts, axis);
  const last = sections.findIndex((section) => section.id === 'section/deadlines');
  const all = [...sections];
  all.splice(last < 0 ? all.length : last, 0, ...bridges);
  return { axis, sections: all };
}

export interface Plot {
  readonly axis: TimeAxis;
  readonly sections: readonly Section[];
}

const RIGHT = 16;
/** Pictures higher than this have their months at the lower end too. */
const TALL = 900;

function page(facts: TimelineFacts, plot: Plot | undefined): Picture {
  const width = plot ? PAGE_MARGIN * 2 + TITLES + plot.axis.width + RIGHT : 880;
  const title = titleOfMap(facts);
  const heading = drawHeading(title, subtitleOf(facts, plot?.axis), width);
  const chart = plot ? drawChart(facts, plot, width, heading.height) : undefined;
  const below = (chart?.bottom ?? heading.height) + (chart ? 10 : 4);
  const undated = drawUndated(facts, { x: PAGE_MARGIN, y: below, width: width - 2 * PAGE_MARGIN });
  const legendTop = below + undated.height + 10;
  const legend = drawLegend(timelineLegend(chart?.sections ?? [], chart?.flags ?? [], facts.say), {
    x: PAGE_MARGIN + 14,
    y: legendTop,
    width: width - 2 * PAGE_MARGIN - 14,
    titles: TITLES - 14,
  });
  const marks = [...heading.marks, ...(chart?.marks ?? []), ...undated.marks, ...legend.marks];
  return {
    version: PICTURE_VERSION,
    view: 'timeline',
    width,
    height: Math.ceil(legendTop + legend.height + PAGE_MARGIN - 8),
    title,
    description: descriptionOf(facts, plot?.axis),
    nodes: [...(chart ? nodesOf(chart.sections) : []), ...undated.nodes],
    edges: [],
    labels: labelsOf(marks),
    notes: notesOf(facts, plot?.axis),
    marks,
  };
}

interface Chart {
  readonly marks: readonly Mark[];
  readonly sections: readonly PlacedSection[];
  readonly flags: readonly Flag[];
  readonly bottom: number;
}

function drawChart(facts: TimelineFacts, { axis, sections }: Plot, width: number, top: number): Chart {
  const flags = flagsOf(facts, axis);
  const tiers = tiersOf(axis, facts.say);
  const flagTop = top + tiers.length * TIER + 6;
  const ground = flagTop + flagHeight(flags);
  const at = { x: PAGE_MARGIN, y: ground, width: width - 2 * PAGE_MARGIN };
  const placed = placeSections(sections, axis, at, facts.say);
  const bottom = Math.max(ground, ...placed.map(({ box }) => box.y + box.height));
  const titlesX = PAGE_MARGIN + 14;
  const foot = bottom - top > TALL ? tiers.slice(0, 2) : [];
  return {
    marks: [
      drawHead(tiers, axis, titlesX, top),
      ...placed.map(drawGround),
      ...placed.flatMap(({ box }) => gridLines(tiers, box.y, box.y + box.height)),
      ...drawBands(facts, placed, axis),
      ...placed.flatMap(drawRules),
      ...drawFlags(flags, flagTop, bottom),
      ...placed.flatMap(({ rows }) => rows.map((row) => drawRow(row, axis))),
      ...(foot.length > 0 ? [drawHead(foot, axis, titlesX, bottom + 6)] : []),
    ],
    sections: placed,
    flags,
    bottom: bottom + (foot.length > 0 ? 6 + foot.length * TIER : 0),
  };
}

function nodesOf(sections: readonly PlacedSection[]): PictureNode[] {
  return sections.flatMap(({ section, rows }) =>
    rows.map(({ row, box }) => ({
      id: row.id,
      sort: row.sort,
      name: row.name,
      title: row.title,
      within: section.id,
      ...(row.findings ? { findings: row.findings } : {}),
      ...box,
    })),
  );
}
