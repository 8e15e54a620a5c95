import { worstOf } from '../graph/painted-findings.ts';
import type { FindingCounts } from '../picture.ts';
import { widthOf, wrap } from '../text/measure.ts';
import type { Box, GroupMark, Mark, Paint, Stroke } from './mark.ts';
import { pill, severitySign } from './symbols.ts';
import { fonts, textIn } from './text.ts';

/** A line of small text on a card, with a sign of its own before it. */
export interface CardLine {
  readonly text: string;
  readonly paint?: Paint;
  readonly strong?: boolean;
  readonly struck?: boolean;
  /** How many lines it may take; one, if it is not said. */
  readonly most?: number;
  /** Drawn around the point it is given; `width` is what it takes, with the space behind it. */
  readonly sign?: { readonly width: number; readonly draw: (x: number, y: number) => readonly Mark[] };
  /** A line that is a thing of its own, such as an edge that is only named. */
  readonly id?: string;
  readonly title?: string;
}

/** What a card shows, from top to bottom. */
export interface Card {
  readonly id: string;
  readonly role: string;
  /** For screen readers and as a tooltip. */
  readonly spoken: string;
  readonly description?: string;
  readonly title: string;
  readonly badge?: { readonly text: string; readonly paint: Paint };
  /** The colour of its bar. */
  readonly colour?: Paint;
  readonly lines: readonly CardLine[];
  /** At the lower end, behind a rule. */
  readonly foot: readonly CardLine[];
  readonly findings?: FindingCounts;
  /** As many findings as it is to have room for, however many it shows. */
  readonly findingRoom?: number;
  readonly look?: 'plain' | 'faded' | 'accent' | 'hollow' | 'focus' | 'aside';
  /** Stands before the title. */
  readonly sign?: NonNullable<CardLine['sign']>;
  /** What frame and ground say, where that is not how grave the findings are. */
  readonly frame?: { readonly stroke: Stroke; readonly ground: Paint };
  readonly struck?: boolean;
}

export const CARD_WIDTH = 216;
const PAD = { left: 15, right: 11, top: 9, bottom: 9 };
const LINE = { title: 16, line: 14.5, foot: 14.5 };

/** The height that a card needs at a width. */
export function cardHeight(card: Card, width = CARD_WIDTH): number {
  const title = titleLines(card, width).length * LINE.title;
  const foot = card.foot.length > 0 ? 7 + card.foot.length * LINE.foot : 0;
  return (
    Math.ceil((PAD.top + title + 2 + broken(card.lines, width).length * LINE.line + foot + PAD.bottom) / 2) *
    2
  );
}

export function drawCard(card: Card, box: Box): GroupMark {
  return {
    type: 'group',
    id: card.id,
    role: card.role,
    title: card.spoken,
    ...(card.description ? { description: card.description } : {}),
    ...opacityOf(card),
    marks: [
      ...surface(card, box),
      ...heading(card, box),
      ...lines(card, box),
      ...foot(card, box),
      ...findingSign(card, box),
    ],
  };
}

/** What is aside is there to find one's way by. */
function opacityOf({ look }: Card): { readonly opacity?: number } {
  if (look === 'aside') return { opacity: 0.5 };
  return look === 'faded' ? { opacity: 0.72 } : {};
}

function surface(card: Card, box: Box): Mark[] {
  const worst = worstOf(card.findings);
  const paint =
    worst && worst.severity !== 'info'
      ? worst.severity
      : card.look === 'accent' || card.look === 'focus'
        ? 'accent'
        : 'card-edge';
  const dash = card.look === 'hollow' || card.look === 'faded' ? { dash: [4, 3] } : {};
  const { x, y, width, height } = box;
  const frame: Mark = {
    type: 'rect',
    x,
    y,
    width,
    height,
    radius: 6,
    fill: card.frame?.ground ?? (card.look === 'accent' ? 'accent-soft' : 'card'),
    stroke: card.frame?.stroke ?? {
      paint,
      width: paint === 'card-edge' || card.look === 'accent' ? 1 : 2,
      ...dash,
    },
  };
  if (!card.colour) return [frame];
  const bar = `M${x + 6} ${y}A6 6 0 0 0 ${x} ${y + 6}V${y + height - 6}A6 6 0 0 0 ${x + 6} ${y + height}Z`;
  return [frame, { type: 'path', d: bar, fill: card.colour }];
}

function badgeWidth(card: Card): number {
  return card.badge ? Math.max(22, Math.ceil(widthOf(card.badge.text, fonts.badge)) + 12) : 0;
}

function titleLines(card: Card, width: number): string[] {
  const room = width - PAD.left - PAD.right;
  const signs = signsWidth(card);
  const first = (signs > 0 ? room - signs - 6 : room) - (card.sign?.width ?? 0);
  return wrap(card.title, [first, room], fonts.title, 2);
}

function heading(card: Card, box: Box): Mark[] {
  const room = box.width - PAD.left - PAD.right;
  const signs = signsWidth(card);
  const left = box.x + PAD.left;
  const titles: Mark[] = titleLines(card, box.width).map((text, index) => {
    const lead = index === 0 ? (card.sign?.width ?? 0) : 0;
    const width = (index === 0 && signs > 0 ? room - signs - 6 : room) - lead;
    const y = box.y + PAD.top + 12 + index * LINE.title;
    const title = textIn(text, { x: left + lead, y, width }, fonts.title, 'ink');
    return card.struck ? { ...title, struck: true } : title;
  });
  const marks = [...(card.sign?.draw(left, box.y + PAD.top + 12) ?? []), ...titles];
  if (!card.badge) return marks;
  const right = box.x + box.width - PAD.right + 3;
  return [...marks, ...pill(card.badge.text, card.badge.paint, right, box.y + PAD.top - 1, badgeWidth(card))];
}

function lines(card: Card, box: Box): Mark[] {
  const top = box.y + PAD.top + titleLines(card, box.width).length * LINE.title + 2;
  return broken(card.lines, box.width).flatMap((line, index) =>
    drawLine(line, box, top + 11 + index * LINE.line),
  );
}

function foot(card: Card, box: Box): Mark[] {
  if (card.foot.length === 0) return [];
  const top = box.y + box.height - PAD.bottom - card.foot.length * LINE.foot;
  const rule: Mark = {
    type: 'path',
    d: `M${box.x + PAD.left} ${top - 2.5}H${box.x + box.width - PAD.right}`,
    stroke: { paint: 'lane-edge', width: 1 },
  };
  return [rule, ...card.foot.flatMap((line, index) => drawLine(line, box, top + 11.5 + index * LINE.foot))];
}

/** Lines that are too long go on below. */
function broken(lines: readonly CardLine[], width: number): CardLine[] {
  return lines.flatMap((line) => {
    if (!line.most) return [line];
    const room = width - PAD.left - PAD.right - (line.sign?.width ?? 0);
    const texts = wrap(line.text, room, line.strong ? fonts.strong : fonts.body, line.most);
    return texts.map((text, index) => ({ ...line, text, ...(index > 0 ? indented(line) : {}) }));
  });
}

/** What goes on below a sign stands behind it. */
function indented({ sign }: CardLine): Pick<CardLine, 'sign'> {
  return sign ? { sign: { width: sign.width, draw: () => [] } } : {};
}

function drawLine(line: CardLine, box: Box, y: number): Mark[] {
  const x = box.x + PAD.left;
  const taken = line.sign?.width ?? 0;
  const text = textIn(
    line.text,
    { x: x + taken, y, width: box.width - PAD.left - PAD.right - taken },
    line.strong ? fonts.strong : fonts.body,
    line.paint ?? 'ink-soft',
  );
  const marks = [...(line.sign?.draw(x, y) ?? []), line.struck ? { ...text, struck: true } : text];
  if (!line.id) return marks;
  return [
    { type: 'group', id: line.id, role: 'edge named', ...(line.title ? { title: line.title } : {}), marks },
  ];
}

/** Left of the badge: within the card, so that it can lie on no line. */
function findingSign(card: Card, box: Box): Mark[] {
  const worst = worstOf(card.findings);
  if (!worst) return [];
  const x = box.x + box.width - PAD.right - signsWidth(card) + 2;
  const y = box.y + PAD.top + 7.5;
  const marks = severitySign(worst.severity, x + 7, y);
  if (worst.count === 1) return marks;
  const text = String(worst.count);
  return [...marks, { type: 'text', x: x + 17, y: y + 4, text, font: fonts.badge, fill: worst.severity }];
}

function findingWidth({ findings, findingRoom = 0 }: Card): number {
  const count = Math.max(worstOf(findings)?.count ?? 0, findingRoom);
  if (count === 0) return 0;
  return count === 1 ? 20 : 24 + Math.ceil(widthOf(String(count), fonts.badge));
}

/** What stands to the right of the first line of the title. */
function signsWidth(card: Card): number {
  return findingWidth(card) + badgeWidth(card);
}
