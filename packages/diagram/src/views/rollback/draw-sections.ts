import { windowFit } from '@migmap/core';
import { countsOf, worstOf } from '../../graph/painted-findings.ts';
import { shownTitle } from '../../graph/titles.ts';
import type { Box, Mark } from '../../marks/mark.ts';
import { PAGE_MARGIN } from '../../marks/page.ts';
import { pill, severitySign } from '../../marks/symbols.ts';
import { fonts, textIn } from '../../marks/text.ts';
import { type PictureNode, serviceId } from '../../picture.ts';
import type { Font } from '../../text/measure.ts';
import { drawAxisLines, type WaveAxis } from '../columns/wave-axis.ts';
import { datesText } from '../columns/wave-words.ts';
import { waveNumber, wavePaint } from '../map/colours.ts';
import type { MapFacts } from '../map/facts.ts';
import { drawLadder, ladderHeight } from './cascade.ts';
import { type Block, COLUMNS, LINE, type Row, SECTION_HEAD, type Section } from './set-rows.ts';
import { type BarPart, drawBar } from './way-bar.ts';

/** Where the columns of the page are, and what has been drawn on it so far. */
export interface RollbackPage {
  readonly facts: MapFacts;
  readonly axis: WaveAxis;
  readonly card: number;
  readonly name: number;
  readonly words: number;
  /** Absent where nobody takes anybody along. */
  readonly ladder?: number;
  readonly width: number;
  readonly parts: Set<BarPart>;
  readonly nodes: PictureNode[];
}

export function drawSection(page: RollbackPage, section: Section, y: number): Mark[] {
  const box: Box = { x: PAGE_MARGIN, y, width: page.width - 2 * PAGE_MARGIN, height: section.height };
  const marks: Mark[] = [
    { type: 'rect', ...box, radius: 8, fill: 'lane', stroke: { paint: 'lane-edge', width: 1 } },
    drawAxisLines(page.axis, y + SECTION_HEAD, y + section.height - 10),
    sectionHead(page, section, y),
  ];
  let top = y + SECTION_HEAD;
  for (const block of section.blocks) {
    marks.push(...drawBlock(page, block, top));
    top += block.height + 10;
  }
  return marks;
}

function sectionHead({ facts, card, name, width }: RollbackPage, { wave }: Section, y: number): Mark {
  const { say } = facts;
  const title = wave ? shownTitle(wave) : say`In no wave`;
  const fit = wave && windowFit(facts.walked, wave);
  const latest = fit?.latestGo && say`latest go/no-go ${fit.latestGo.replace('T', ' ')}`;
  const text = [wave && datesText(wave), latest].filter(Boolean).join(' · ');
  const shift = wave ? 30 : 0;
  return {
    type: 'group',
    ...(wave ? { id: `wave/${wave.name.value}` } : {}),
    role: 'wave',
    title,
    marks: [
      ...(wave
        ? pill(waveNumber(facts, wave), wavePaint(facts, wave) ?? 'level/none', card + 22, y + 9, 22)
        : []),
      textIn(title, { x: card + shift, y: y + 22, width: COLUMNS.card - shift }, fonts.title, 'ink'),
      textIn(text, { x: name, y: y + 22, width: width - PAGE_MARGIN - name }, fonts.small, 'ink-soft'),
    ],
  };
}

function drawBlock(page: RollbackPage, block: Block, y: number): Mark[] {
  const box: Box = { x: page.card, y, width: COLUMNS.card, height: block.height };
  const name = block.point?.name?.value ?? '';
  page.nodes.push({ id: block.id, sort: 'rollback', name, title: block.titles.join(' '), ...box });
  const marks: Mark[] = [pointCard(block, box)];
  let top = y;
  for (const [index, row] of block.rows.entries()) {
    if (index > 0) {
      const d = `M${page.name} ${top}H${page.width - PAGE_MARGIN - COLUMNS.pad}`;
      marks.push({ type: 'path', d, stroke: { paint: 'lane-edge', width: 1 } });
    }
    marks.push(drawRow(page, row, block.id, top));
    top += row.height;
  }
  return marks;
}

function pointCard({ point, id, titles, lines }: Block, box: Box): Mark {
  const x = box.x + COLUMNS.pad;
  const width = box.width - 2 * COLUMNS.pad;
  const stroke = point ? { paint: 'card-edge', width: 1 } : { paint: 'warning', width: 1.5, dash: [4, 3] };
  const first = box.y + COLUMNS.pad + 10;
  const after = first + titles.length * LINE.title;
  return {
    type: 'group',
    id,
    role: point ? 'rollback' : 'rollback none',
    title: [...titles, ...lines].join('; '),
    marks: [
      { type: 'rect', ...box, radius: 6, fill: 'card', stroke },
      ...titles.map((text, at) =>
        textIn(text, { x, y: first + at * LINE.title, width }, fonts.strong, 'ink'),
      ),
      ...lines.map((text, at) =>
        textIn(text, { x, y: after + at * LINE.line, width }, fonts.small, 'ink-soft'),
      ),
    ],
  };
}

function drawRow(page: RollbackPage, row: Row, block: string, y: number): Mark {
  const [first] = row.ways;
  const names = row.ways.map(({ service }) => service.name.value);
  const id = `${serviceId(names[0] ?? '')}${row.elsewhere ? `/${block}` : ''}`;
  const middle = y + row.height / 2;
  const counts = countsOf(row.ways.flatMap(({ findings }) => findings));
  const right = page.width - PAGE_MARGIN - COLUMNS.pad;
  page.nodes.push({
    id,
    sort: names.length > 1 ? 'group' : 'service',
    name: names.join(' '),
    title: row.spoken,
    ...(counts && !row.elsewhere ? { findings: counts } : {}),
    ...{ x: page.name - 4, y: y + 1, width: right - page.name + 8, height: row.height - 2 },
  });
  const bar = first && !row.elsewhere ? drawBar(first, page.axis, middle) : undefined;
  for (const part of bar?.parts ?? []) page.parts.add(part);
  const worst = first?.cut || row.elsewhere ? undefined : worstOf(counts);
  return {
    type: 'group',
    id,
    role: 'service',
    title: row.spoken,
    marks: [
      ...nameMarks(page, row, middle),
      ...(worst ? severitySign(worst.severity, page.name + COLUMNS.name - 8, middle) : []),
      ...(bar?.marks ?? []),
      ...wordMarks(page, row, middle),
      ...ladderMarks(page, row, middle),
    ],
  };
}

function nameMarks({ name }: RollbackPage, { titles, names, ways, elsewhere }: Row, middle: number): Mark[] {
  const font = ways.length > 1 ? fonts.strong : fonts.body;
  return stack(
    [
      { texts: titles, font, fill: elsewhere ? 'ink-soft' : 'ink', line: LINE.title },
      { texts: names, font: fonts.small, fill: 'ink-soft', line: LINE.line },
    ],
    { x: name, middle, width: COLUMNS.name },
  );
}

function wordMarks({ words }: RollbackPage, { until, because, ways }: Row, middle: number): Mark[] {
  const [first] = ways;
  const bad = first?.cut || (first?.never && !first.horizon.until);
  const fill = bad ? 'error' : first?.horizon.rollbacks.length === 0 ? 'warning' : 'ink';
  return stack(
    [
      { texts: until, font: fonts.strong, fill, line: LINE.title },
      { texts: because, font: fonts.small, fill: first?.cut ? 'ink' : 'ink-soft', line: LINE.line },
    ],
    { x: words, middle, width: COLUMNS.words },
  );
}

function ladderMarks({ ladder: x }: RollbackPage, { ladder }: Row, middle: number): Mark[] {
  return ladder && x !== undefined ? drawLadder(ladder, { x, y: middle - ladderHeight(ladder) / 2 }) : [];
}

/** Lines below each other around a middle. */
function stack(
  parts: readonly {
    readonly texts: readonly string[];
    readonly font: Font;
    readonly fill: string;
    readonly line: number;
  }[],
  at: { readonly x: number; readonly middle: number; readonly width: number },
): Mark[] {
  const height = parts.reduce((sum, { texts, line }) => sum + texts.length * line, 0);
  let y = at.middle - height / 2 - 3.6;
  return parts.flatMap(({ texts, font, fill, line }) =>
    texts.map((text) => {
      y += line;
      return textIn(text, { x: at.x, y, width: at.width }, font, fill);
    }),
  );
}
