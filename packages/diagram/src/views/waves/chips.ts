import type { ServiceState } from '@migmap/core';
import { fateStroke } from '../../compare/difference-legend.ts';
import { fatePaint, isNews } from '../../compare/fate.ts';
import { smallChangeSign } from '../../marks/change-sign.ts';
import { lifeSign } from '../../marks/life-signs.ts';
import type { Box, GroupMark, Mark } from '../../marks/mark.ts';
import type { Severity } from '../../marks/symbols.ts';
import { fonts, textIn } from '../../marks/text.ts';
import type { PictureFinding } from '../../picture.ts';
import { widthOf, wrap } from '../../text/measure.ts';
import type { Chip } from './board.ts';

/** The number of a violation on a chip. */
export interface Numbered {
  readonly number: number;
  readonly severity: PictureFinding['severity'];
}

/** A chip with its words broken into lines of its width. */
export interface SetChip {
  readonly chip: Chip;
  readonly lines: readonly string[];
  readonly numbers: readonly Numbered[];
  /** Numbers stand in the first line where there is room, else below. */
  readonly below: boolean;
  readonly height: number;
}

const LINE = 15;
const PAD = { x: 8, y: 4.5 };
const SIGN = 15;
const NUMBER = { height: 15, gap: 3, row: 18 };
const BETWEEN_STATES = 10;

/** `ports` lines leave or reach one side of it: they need some height. */
export function setChip(chip: Chip, numbers: readonly Numbered[], width: number, ports: number): SetChip {
  const room = width - 2 * PAD.x;
  const own = numbersWidth(numbers);
  const below = own > 0.3 * room;
  const counts = isCount(chip) ? chip.states.length * (SIGN + BETWEEN_STATES + 12) : SIGN;
  const right =
    (chip.detail ? widthOf(chip.detail, fonts.small) + 6 : 0) + (below || own === 0 ? 0 : own + 4);
  const first = Math.max(20, room - counts - right);
  const lines =
    chip.title === '' ? [''] : wrap(chip.title, [first, room - SIGN], fonts.body, isCount(chip) ? 1 : 2);
  const rows = below ? Math.ceil(own / Math.max(1, room - SIGN)) * NUMBER.row : 0;
  const height = Math.max(2 * PAD.y + lines.length * LINE + rows, 10 + ports * 5);
  return { chip, lines, numbers, below, height };
}

/** Several services that are only counted. */
export function isCount(chip: Chip): boolean {
  return chip.services.length > 1 || chip.title === '';
}

export function drawChip(set: SetChip, box: Box, quiet: boolean, worst: Severity | undefined): GroupMark {
  const { chip } = set;
  const { fate } = chip;
  const plain = worst ? { paint: worst, width: 1.8 } : { paint: 'card-edge', width: 1 };
  const [fill, stroke] =
    fate && isNews(fate)
      ? [`${fatePaint(fate)}-soft`, { ...fateStroke(fate, chip.isGhost), width: 1.8 }]
      : [quiet ? 'lane' : 'card', plain];
  const frame: Mark = { type: 'rect', ...box, radius: 5, fill, stroke };
  return {
    type: 'group',
    id: chip.id,
    role: [isCount(chip) ? 'cell' : 'service', fate].filter(Boolean).join(' '),
    title: chip.spoken,
    ...(fate === 'same' && !worst ? { opacity: 0.5 } : {}),
    marks: [
      frame,
      ...(isCount(chip) ? countMarks(set, box) : singleMarks(set, box, quiet)),
      ...numberMarks(set, box),
    ],
  };
}

function singleMarks({ chip, lines }: SetChip, box: Box, quiet: boolean): Mark[] {
  const [state = 'stays'] = chip.states[0] ?? [];
  const x = box.x + PAD.x;
  const y = box.y + PAD.y + 11.2;
  const room = box.width - 2 * PAD.x - SIGN;
  const marks: Mark[] = [
    ...signOf(chip, state, x + 4.5, y - 4),
    ...lines.map((text, index) => {
      const place = { x: x + SIGN, y: y + index * LINE, width: room };
      const line = textIn(text, place, fonts.body, quiet ? 'ink-soft' : 'ink');
      return chip.isGhost ? { ...line, struck: true } : line;
    }),
  ];
  if (!chip.detail) return marks;
  return [
    ...marks,
    {
      type: 'text',
      x: detailEnd(box),
      y,
      text: chip.detail,
      font: fonts.small,
      fill: 'ink-soft',
      anchor: 'end',
    },
  ];
}

/** Where plans are compared, what became of it is the news, and not what state it is in. */
function signOf({ fate }: Chip, state: ServiceState, x: number, y: number): Mark[] {
  if (!fate) return lifeSign(state, x, y);
  return isNews(fate) ? smallChangeSign(fate, x, y) : [];
}

function countMarks({ chip, lines }: SetChip, box: Box): Mark[] {
  const y = box.y + PAD.y + 11.2;
  let x = box.x + PAD.x;
  const marks: Mark[] = [];
  for (const text of lines.filter((line) => line !== '')) {
    marks.push(textIn(text, { x, y, width: box.width - 2 * PAD.x }, fonts.small, 'ink-soft'));
    x += widthOf(text, fonts.small) + BETWEEN_STATES;
  }
  for (const [state, count] of chip.fate ? [] : chip.states) {
    const text = String(count);
    marks.push(...lifeSign(state, x + 4.5, y - 4), {
      type: 'text',
      x: x + SIGN - 2,
      y,
      text,
      font: fonts.small,
      fill: 'ink',
    });
    x += SIGN + widthOf(text, fonts.small) + BETWEEN_STATES - 2;
  }
  return marks;
}

function detailEnd(box: Box): number {
  return box.x + box.width - PAD.x;
}

function numbersWidth(numbers: readonly Numbered[]): number {
  return numbers.reduce((sum, { number }) => sum + numberWidth(number) + NUMBER.gap, 0);
}

function numberWidth(number: number): number {
  return number > 9 ? 20 : NUMBER.height;
}

function numberMarks(set: SetChip, box: Box): Mark[] {
  const { chip, numbers, below, height, lines } = set;
  if (numbers.length === 0) return [];
  const marks: Mark[] = [];
  const left = box.x + PAD.x + (below ? SIGN : 0);
  const detail = chip.detail && !below ? widthOf(chip.detail, fonts.small) + 6 : 0;
  let x = below ? left : detailEnd(box) - detail - numbersWidth(numbers) + NUMBER.gap;
  let y = below ? box.y + PAD.y + lines.length * LINE + 1 : box.y + PAD.y;
  for (const { number, severity } of numbers) {
    if (below && x + numberWidth(number) > detailEnd(box) && y + NUMBER.row < box.y + height) {
      x = left;
      y += NUMBER.row;
    }
    marks.push(...numberSign({ number, severity }, x, y));
    x += numberWidth(number) + NUMBER.gap;
  }
  return marks;
}

/** The number of something that breaks the order, on its chip and in the list below the board. */
export function numberSign({ number, severity: paint }: Numbered, x: number, y: number): Mark[] {
  const width = numberWidth(number);
  return [
    { type: 'rect', x, y, width, height: NUMBER.height, radius: NUMBER.height / 2, fill: paint },
    {
      type: 'text',
      x: x + width / 2,
      y: y + 11,
      text: String(number),
      font: fonts.caption,
      fill: `on/${paint}`,
      anchor: 'middle',
    },
  ];
}
