import { type Drawn, type Forms, formOf } from '../drawn.ts';
import { mapGraph } from '../graph/map-graph.ts';
import { rollbackGraph } from '../graph/rollback-graph.ts';
import { WIDTH } from './columns.ts';
import { hanging } from './frames.ts';
import { graphText } from './graph-text.ts';
import { risksText } from './risks-text.ts';
import { sealText } from './seal-text.ts';
import { timelineText } from './timeline-text.ts';
import { wavesText } from './waves-text.ts';

const forms: Forms<string[]> = {
  map: (input, { options }) => graphText(mapGraph(input, '', ''), options.findings),
  waves: wavesText,
  timeline: timelineText,
  risks: risksText,
  rollback: (input) => graphText(rollbackGraph(input, '', '')),
  sovereignty: sealText,
};

/** A view in letters and box drawing, no line wider than a hundred columns: for mail, terminals and comments in code. */
export function textOf(drawn: Drawn): string {
  const { title, description } = drawn.picture;
  const lines = [
    ...hanging('', title, WIDTH),
    ...hanging('', shortOf(description), WIDTH),
    '',
    ...formOf('text', forms, drawn),
  ];
  return `${lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd()}\n`;
}

/** What the text itself says need not stand above it. */
function shortOf(description: string): string {
  return description.length <= 2 * WIDTH ? description : description.replace(/\. .*$/su, '.');
}
