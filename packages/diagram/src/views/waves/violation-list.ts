import type { Say } from '@migmap/core';
import type { Mark } from '../../marks/mark.ts';
import { fonts, textIn } from '../../marks/text.ts';
import { widthOf, wrap } from '../../text/measure.ts';
import { numberSign } from './chips.ts';
import type { Routed } from './routes.ts';
import type { Violation } from './violations.ts';

const ROW = 15;
const BETWEEN = 5;
const NUMBER = 30;
/** On a wide page a long list stands in two columns. */
const WIDE = { width: 1100, length: 8 };

/** Each number on the board with what it means. */
export function drawViolations(
  { listed, left }: Routed,
  say: Say,
  at: { readonly x: number; readonly y: number; readonly width: number },
): { readonly marks: readonly Mark[]; readonly height: number } {
  if (listed.length === 0) return { marks: [], height: 0 };
  const columns = at.width > WIDE.width && listed.length > WIDE.length ? 2 : 1;
  const width = at.width / columns - (columns > 1 ? 16 : 0);
  const most = Math.ceil(listed.length / columns);
  const marks: Mark[] = [
    textIn(say`What breaks the order`, { x: at.x, y: at.y + 10, width: at.width }, fonts.strong, 'ink'),
  ];
  let bottom = at.y;
  let y = at.y;
  for (const [index, violation] of listed.entries()) {
    if (index % most === 0) y = at.y + 20;
    const x = at.x + (Math.floor(index / most) * at.width) / columns;
    const entry = drawEntry(violation, index + 1, { x, y, width });
    marks.push(...entry.marks);
    y += entry.height;
    bottom = Math.max(bottom, y);
  }
  if (left > 0) {
    const place = { x: at.x + NUMBER, y: bottom + 11, width: at.width - NUMBER };
    marks.push(textIn(say`and ${left} more`, place, fonts.body, 'ink-soft'));
    bottom += ROW + BETWEEN;
  }
  return { marks, height: bottom - at.y + 10 };
}

function drawEntry(
  { text, severity, code }: Violation,
  number: number,
  at: { readonly x: number; readonly y: number; readonly width: number },
): { readonly marks: readonly Mark[]; readonly height: number } {
  const [x, width] = [at.x + NUMBER, at.width - NUMBER];
  const lines = wrap(text, width, fonts.body, 3);
  const marks: Mark[] = [
    ...numberSign({ number, severity }, at.x + (number > 9 ? 0 : 2.5), at.y),
    ...lines.map((words, line) => textIn(words, { x, y: at.y + 11 + line * ROW, width }, fonts.body, 'ink')),
  ];
  const end = x + widthOf(lines.at(-1) ?? '', fonts.body) + 10;
  if (end + widthOf(code, fonts.small) <= at.x + at.width) {
    const y = at.y + 11 + (lines.length - 1) * ROW;
    marks.push({ type: 'text', x: end, y, text: code, font: fonts.small, fill: 'ink-faint' });
  }
  return { marks, height: lines.length * ROW + BETWEEN };
}
