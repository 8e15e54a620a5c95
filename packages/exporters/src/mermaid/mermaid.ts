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
  const { title, description } = drawn.picture;
  return [
    '---',
    `title: ${JSON.stringify(plain(title))}`,
    '---',
    type,
    `  accTitle: ${words(title)}`,
    `  accDescr: ${words(description)}`,
    ...lines,
    '',
  ].join('\n');
}
