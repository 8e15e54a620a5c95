import { APART, joined, type Phrase, type Say, say } from '@migmap/core';
import { countsOf, worstOf } from '../../graph/painted-findings.ts';
import type { Mark, Paint } from '../../marks/mark.ts';
import { severitySign } from '../../marks/symbols.ts';
import { fonts, textIn } from '../../marks/text.ts';
import { foundWords, levelWords, statusWords } from '../../marks/value-words.ts';
import { type Font, wrap } from '../../text/measure.ts';
import { longDate } from '../timeline/date-words.ts';
import { CHIP, chip } from './chips.ts';
import type { Drawn } from './heat-map.ts';
import type { RatedRisk, RiskFacts } from './risk-facts.ts';

interface Column {
  readonly title: Phrase;
  readonly width: number;
}

const PAD = { x: 14, row: 8, between: 16 };
const LINE = 14.5;
const HEAD = 30;
const SIGN = 18;
const NUMBER = 50;

const columns = {
  risk: { title: say`Risk, and on what`, width: 250 },
  rating: { title: say`Impact · likelihood`, width: 124 },
  owner: { title: say`Owner`, width: 112 },
  indicator: { title: say`Seen by`, width: 190 },
  mitigation: { title: say`What is done`, width: 292 },
  review: { title: say`Review, status`, width: 116 },
} as const satisfies Record<string, Column>;

type ColumnName = keyof typeof columns;
const order = Object.keys(columns) as readonly ColumnName[];

export const REGISTER_WIDTH =
  2 * PAD.x + NUMBER + order.reduce((sum, name) => sum + columns[name].width + PAD.between, -PAD.between);

/** A line of a cell. */
interface CellLine {
  readonly text: string;
  readonly font: Font;
  readonly paint: Paint;
  /** None: it goes on behind the sign above. */
  readonly sign?: 'warning' | 'none';
}

/** All risks in full, one below the other. */
export function drawRegister(
  facts: RiskFacts,
  at: { readonly x: number; readonly y: number; readonly width: number },
): Drawn {
  const head = order.map((name) =>
    textIn(
      facts.say`${columns[name].title}`,
      { x: at.x + left(name), y: at.y + 19, width: columns[name].width },
      fonts.caption,
      'ink-faint',
    ),
  );
  const marks: Mark[] = [...head];
  const nodes: Drawn['nodes'][number][] = [];
  let y = at.y + HEAD;
  for (const rated of facts.risks) {
    const cells = order.map((name) => ({ name, lines: cellOf(name, rated, facts) }));
    const most = Math.max(2, ...cells.map(({ lines }) => lines.length));
    const height = Math.ceil(most * LINE + 2 * PAD.row);
    const counts = countsOf(facts.findings.of(rated.risk.name.value));
    const id = `risk/${rated.risk.name.value}`;
    marks.push(rule(at, y), {
      type: 'group',
      id,
      role: 'risk',
      title: spoken(rated, facts),
      ...(rated.open ? {} : { opacity: 0.66 }),
      marks: [
        ...chip(rated, { x: at.x + PAD.x, y: y + PAD.row, width: CHIP.width, height: CHIP.height }),
        ...findingSign(rated, facts, at.x + PAD.x + CHIP.width / 2, y + PAD.row + CHIP.height + 10),
        ...cells.flatMap(({ name, lines }) =>
          drawCell(lines, at.x + left(name), y + PAD.row, columns[name].width),
        ),
      ],
    });
    nodes.push({
      id,
      sort: 'risk',
      name: rated.risk.name.value,
      title: rated.title,
      within: 'section/register',
      ...(counts ? { findings: counts } : {}),
      x: at.x,
      y,
      width: at.width,
      height,
    });
    y += height;
  }
  return { marks, nodes, height: y + 6 - at.y };
}

function left(name: ColumnName): number {
  const before = order.slice(0, order.indexOf(name));
  return PAD.x + NUMBER + before.reduce((sum, each) => sum + columns[each].width + PAD.between, 0);
}

function rule({ x, width }: { readonly x: number; readonly width: number }, y: number): Mark {
  const d = `M${x + PAD.x} ${y}H${x + width - PAD.x}`;
  return { type: 'path', d, stroke: { paint: 'grid', width: 1 } };
}

function cellOf(name: ColumnName, rated: RatedRisk, { say }: RiskFacts): CellLine[] {
  const { risk } = rated;
  const { width } = columns[name];
  switch (name) {
    case 'risk':
      return [
        ...lines(rated.title, width, fonts.strong, 'ink', 3),
        ...lines(rated.on.join('; ') || say`the plan as a whole`, width, fonts.small, 'ink-soft', 2),
      ];
    case 'rating':
      return ratingLines(rated, width, say);
    case 'owner':
      return rated.owner === undefined
        ? [{ text: say`nobody`, font: fonts.body, paint: 'warning', sign: 'warning' }]
        : lines(rated.owner, width, fonts.body, 'ink', 2);
    case 'indicator':
      return lines(risk.indicator?.value ?? '', width, fonts.body, 'ink-soft', 4);
    case 'mitigation':
      return mitigationLines(rated, width, say);
    case 'review':
      return reviewLines(rated, say);
  }
}

function ratingLines({ risk }: RatedRisk, width: number, tell: Say): CellLine[] {
  const levels = [risk.impact, risk.likelihood].map((each) =>
    each ? levelWords[each.value] : say`not said`,
  );
  const words = tell`${joined(levels, ' · ')}`;
  const kinds = risk.impacts.map(({ value }) => value).join(', ');
  return [...lines(words, width, fonts.body, 'ink', 2), ...lines(kinds, width, fonts.small, 'ink-soft', 2)];
}

/** What is done now, and what when it happens. */
function mitigationLines({ risk, bare }: RatedRisk, width: number, say: Say): CellLine[] {
  const now = risk.mitigations.flatMap(({ value }) => lines(value, width, fonts.body, 'ink', 3));
  const then = risk.responses.flatMap(({ value }) =>
    lines(say`When it happens: ${value}`, width, fonts.small, 'ink-soft', 3),
  );
  const none: CellLine[] = bare
    ? [{ text: say`nothing yet`, font: fonts.body, paint: 'warning', sign: 'warning' }]
    : [];
  return [...none, ...now, ...then].slice(0, 6);
}

function reviewLines({ risk, overdue }: RatedRisk, say: Say): CellLine[] {
  const day = risk.review ? say`${longDate(risk.review.value)}` : say`no review`;
  const paint = risk.review ? 'ink' : 'ink-faint';
  const review = overdue ? dueLines(say`due ${day}`) : [{ text: day, font: fonts.body, paint }];
  const state = statusWords[risk.status?.value ?? 'open'];
  const status = risk.acceptedBy ? say`${state} by ${risk.acceptedBy.value}` : say`${state}`;
  return [...review, ...lines(status, columns.review.width, fonts.small, 'ink-soft', 3)];
}

function dueLines(text: string): CellLine[] {
  return lines(text, columns.review.width - SIGN, fonts.body, 'warning', 2).map((line, index) => ({
    ...line,
    sign: index === 0 ? 'warning' : 'none',
  }));
}

function lines(text: string, width: number, font: Font, paint: Paint, most: number): CellLine[] {
  return wrap(text, width, font, most).map((line) => ({ text: line, font, paint }));
}

function drawCell(cell: readonly CellLine[], x: number, top: number, width: number): Mark[] {
  return cell.flatMap((line, index) => {
    const y = top + 11.5 + index * LINE;
    const taken = line.sign ? SIGN : 0;
    const text = textIn(line.text, { x: x + taken, y, width: width - taken + 1 }, line.font, line.paint);
    return line.sign === 'warning' ? [...severitySign(line.sign, x + 7, y - 4), text] : [text];
  });
}

function findingSign({ risk }: RatedRisk, { findings }: RiskFacts, x: number, y: number): Mark[] {
  const worst = worstOf(countsOf(findings.of(risk.name.value)));
  return worst ? severitySign(worst.severity, x, y) : [];
}

/** All that the row shows, for those who do not see it. */
function spoken(rated: RatedRisk, { findings, say }: RiskFacts): string {
  const { risk, number, title, rating, on, owner, bare } = rated;
  return [
    say`Risk ${number}: ${title}`,
    on.length > 0 && say`on ${on.join(', ')}${APART}`,
    rating
      ? say`impact ${levelWords[rating.impact]}, likelihood ${levelWords[rating.likelihood]}`
      : say`not rated`,
    owner ? say`owner ${owner}` : say`no owner`,
    risk.indicator && say`seen by ${risk.indicator.value}`,
    ...risk.mitigations.map(({ value }) => say`done: ${value}`),
    bare && say`nothing done against it`,
    ...risk.responses.map(({ value }) => say`when it happens: ${value}`),
    risk.review && say`review ${longDate(risk.review.value)}`,
    say`${statusWords[risk.status?.value ?? 'open']}`,
    ...findings.of(risk.name.value).map((finding) => say`${foundWords(finding)}`),
  ]
    .filter(Boolean)
    .join('; ');
}
