import type { ViewInput } from '@migmap/diagram';
import { type Drawn, type Forms, formOf } from '../drawn.ts';
import { graphOf } from '../graph/graph-of.ts';
import { plain } from '../plain.ts';
import { flowchart } from './flowchart.ts';
import { gantt } from './gantt.ts';
import { quadrant } from './quadrant.ts';
import { sealChart } from './seal-chart.ts';
import { words } from './words.ts';

const asFlowchart = (_: ViewInput, drawn: Drawn): string[] => flowchart(graphOf('mermaid', drawn));

/** Wider than mermaid would make them, so that lines of a card stay lines, and names beside each other. */
const settings: Readonly<Record<string, object>> = {
  flowchart: { flowchart: { wrappingWidth: 360 } },
  quadrantChart: { quadrantChart: { chartWidth: 1000, chartHeight: 620 } },
  'xychart-beta': { xyChart: { width: 1000, height: 480 } },
};

/** Settings of the sort of diagram that a first line begins. */
function settingsOf(type: string): string[] {
  const own = settings[type.split(' ')[0] ?? ''];
  return own ? [`config: ${JSON.stringify(own)}`] : [];
}

const forms: Forms<string[]> = {
  map: asFlowchart,
  waves: asFlowchart,
  timeline: gantt,
  risks: quadrant,
  rollback: asFlowchart,
  sovereignty: sealChart,
};

/** A view as mermaid, which forges draw in comments and Markdown by themselves. */
export function mermaidOf(drawn: Drawn): string {
  const [type = '', ...lines] = formOf('mermaid', forms, drawn);
  const { description } = drawn.picture;
  const title = plain(drawn.picture.title) || 'Migration map';
  return [
    '---',
    `title: ${JSON.stringify(title)}`,
    ...settingsOf(type),
    '---',
    type,
    `  accTitle: ${words(title)}`,
    `  accDescr: ${words(description)}`,
    ...lines,
    '',
  ].join('\n');
}

/** What mermaid draws unless a page allows it more. */
const MOST = { characters: 50_000, arrows: 500 };

/** Mermaid shows an error instead of a text that is too large for its settings. */
export function mermaidNotes(text: string): string[] {
  const arrows = text.match(/^ {2}\S+ (-->|-\.->|==>)/gm)?.length ?? 0;
  if (text.length <= MOST.characters && arrows <= MOST.arrows) return [];
  const size = `${text.length} characters and ${arrows} arrows`;
  return [
    `Mermaid draws up to ${MOST.characters} characters and ${MOST.arrows} arrows, and this has ${size}: filter it.`,
  ];
}
