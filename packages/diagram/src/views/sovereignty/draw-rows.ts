import type { Wave } from '@migmap/core';
import { countsOf, worstOf } from '../../graph/painted-findings.ts';
import { shownTitle } from '../../graph/titles.ts';
import type { Box, Mark } from '../../marks/mark.ts';
import { PAGE_MARGIN } from '../../marks/page.ts';
import { levelBars, severitySign } from '../../marks/symbols.ts';
import { centred, fonts, textIn } from '../../marks/text.ts';
import { criticalityWords, foundWords, levelWords } from '../../marks/value-words.ts';
import { serviceId } from '../../picture.ts';
import { widthOf } from '../../text/measure.ts';
import { CRITICALITIES, waveNumber } from '../map/colours.ts';
import { drawCell } from './seal-cell.ts';
import type { SealPage } from './seal-page.ts';
import { askedAt } from './seal-rows.ts';
import { type SetGroup, type SetRow, SIZES } from './set-board.ts';

const CELL = { height: 28, gap: 3 };

export function drawGroup(page: SealPage, group: SetGroup, y: number): Mark {
  const box: Box = { x: PAGE_MARGIN, y, width: page.width - 2 * PAGE_MARGIN, height: group.height };
  const marks: Mark[] = [
    { type: 'rect', ...box, radius: 8, fill: 'lane', stroke: { paint: 'lane-edge', width: 1 } },
    ...group.titles.map((text, index) =>
      textIn(
        text,
        { x: box.x + SIZES.pad, y: y + 22 + index * SIZES.title, width: SIZES.lane },
        fonts.strong,
        'ink',
      ),
    ),
  ];
  const more = (group.height - 8 - group.rows.reduce((sum, row) => sum + row.height, 0)) / group.rows.length;
  let top = y + 4;
  for (const row of group.rows) {
    marks.push(drawRow(page, row, top, row.height + more));
    top += row.height + more;
  }
  return { type: 'group', id: group.id, role: 'lane', title: group.titles.join(' '), marks };
}

function drawRow(page: SealPage, set: SetRow, y: number, height: number): Mark {
  const names = set.services.map(({ name }) => name.value);
  const id = serviceId(names[0] ?? '');
  const middle = y + height / 2;
  const counts = countsOf(set.row.findings);
  const words = spoken(page, set);
  page.nodes.push({
    id,
    sort: names.length > 1 ? 'group' : 'service',
    name: names.join(' '),
    title: words,
    ...(counts ? { findings: counts } : {}),
    ...{ x: page.name - 4, y: y + 1, width: page.width - PAGE_MARGIN - page.name, height: height - 2 },
  });
  const marks = [
    ...nameMarks(page, set, middle),
    ...askedMarks(page, set, middle),
    ...placeMarks(page, set, middle),
  ];
  for (const [column, x] of page.columns.entries()) {
    const box = {
      x: x + CELL.gap / 2,
      y: middle - CELL.height / 2 - 1,
      width: page.columnWidth - CELL.gap,
      height: CELL.height,
    };
    const cell = drawCell(set.row, column, box);
    marks.push(...cell.marks);
    for (const part of cell.parts) page.parts.add(part);
  }
  return { type: 'group', id, role: 'service', title: words, marks };
}

function nameMarks(
  { facts, name: x }: SealPage,
  { row, titles, names, services }: SetRow,
  middle: number,
): Mark[] {
  const criticality = row.service.criticality?.value;
  const level = criticality ? CRITICALITIES.indexOf(criticality) + 1 : 0;
  const lines = names.length > 0 ? names.length : level > 0 ? 1 : 0;
  const first = middle - (titles.length * SIZES.title + lines * SIZES.line) / 2 + 11;
  const below = first + titles.length * SIZES.title - 1;
  const font = services.length > 1 ? fonts.strong : fonts.body;
  const small = (text: string, at: number, shift = 0): Mark =>
    textIn(
      text,
      { x: x + shift, y: below + at * SIZES.line, width: SIZES.name - shift },
      fonts.small,
      'ink-soft',
    );
  return [
    ...titles.map((text, at) =>
      textIn(text, { x, y: first + at * SIZES.title, width: SIZES.name }, font, 'ink'),
    ),
    ...names.map((text, at) => small(text, at)),
    ...(names.length === 0 && level > 0
      ? [
          ...levelBars(level, x, below),
          small(facts.say`${criticality ? criticalityWords[criticality] : ''}`, 0, 21),
        ]
      : []),
  ];
}

function askedMarks(page: SealPage, { row }: SetRow, middle: number): Mark[] {
  if (page.columns.length === 0 || row.asked.length === 0) return [];
  const worst = worstOf(countsOf(row.findings.filter(({ code }) => code.startsWith('sovereignty/seal'))));
  const sign = worst ? severitySign(worst.severity, page.asked + SIZES.asked - 32, middle - 1) : [];
  const most = Math.max(...row.asked.map(({ level }) => level));
  const waves = row.asked.flatMap(({ requirement: { by } }) => {
    const wave = page.facts.waves.find((each) => each.name.value === by?.value);
    return wave ? [waveNumber(page.facts, wave)] : [];
  });
  const { say } = page.facts;
  const when = waves.length > 0 ? say`by wave ${waves.join(', ')}` : say`in the end`;
  const width = SIZES.asked - 44;
  return [
    textIn(say`at least ${most}`, { x: page.asked, y: middle - 2, width }, fonts.strong, 'ink'),
    textIn(when, { x: page.asked, y: middle + 12, width }, fonts.small, 'ink-soft'),
    ...sign,
  ];
}

/** Where the new side will be, beside what class its data has. */
function placeMarks(page: SealPage, { row }: SetRow, middle: number): Mark[] {
  const { residency, classification } = row.service;
  const marks: Mark[] = [];
  let x = page.place;
  if (residency) {
    const code = residency.value;
    const width = Math.ceil(widthOf(code, fonts.badge)) + 14;
    const frame = { x, y: middle - 9, width, height: 18, radius: 4 };
    marks.push(
      { type: 'rect', ...frame, fill: 'card', stroke: { paint: 'line', width: 1 } },
      centred(code, { x: x + 4, y: middle + 3.8, width: width - 8 }, fonts.badge, 'ink'),
    );
    x += width + 8;
  }
  if (classification) {
    const text = classification.value;
    const width = page.place + SIZES.place - x - 20;
    marks.push(textIn(text, { x, y: middle + 4, width }, fonts.small, 'ink-soft'));
    x += Math.min(width, widthOf(text, fonts.small)) + 4;
  }
  const worst = worstOf(countsOf(row.findings.filter(({ code }) => !code.startsWith('sovereignty/seal'))));
  return worst ? [...marks, ...severitySign(worst.severity, x + 9, middle)] : marks;
}

function spoken({ facts }: SealPage, { row, services }: SetRow): string {
  const { say } = facts;
  const at = (wave: Wave | undefined): string => (wave ? say`after ${shownTitle(wave)}` : say`at the start`);
  const levels = row.moments.flatMap(({ wave, level }, index) => {
    if (index > 0 && row.moments[index - 1]?.level === level) return [];
    return [`${at(wave)} ${level ?? say`${levelWords.none}`}`];
  });
  const unmet = row.moments.findIndex((_, column) => askedAt(row, column)?.met === false);
  const wave = facts.waves[unmet - 1];
  return [
    services.map(shownTitle).join(', '),
    row.service.seal ? `SEAL ${levels.join(', ')}` : say`no level said`,
    ...row.asked.map(({ level }) => say`required ${level}`),
    unmet >= 0 && say`not met ${at(wave)}`,
    row.service.residency && say`in ${row.service.residency.value}`,
    row.service.classification?.value,
    ...row.findings.map((finding) => say`${foundWords(finding)}`),
  ]
    .filter(Boolean)
    .join('; ');
}
