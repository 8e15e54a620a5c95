import { changeText, type Say } from '@migmap/core';
import type { CardLine } from '../marks/card.ts';
import { smallChangeSign } from '../marks/change-sign.ts';
import type { Mark } from '../marks/mark.ts';
import { fonts, textIn } from '../marks/text.ts';
import { wrap } from '../text/measure.ts';
import type { PictureChange } from './difference.ts';

/** More than that on one card is read in the list of changes. */
const MOST_ON_CARD = 8;

/** What changed of a thing, as lines of its card. */
export function cardLines(changes: readonly PictureChange[], say: Say): CardLine[] {
  const shown = changes.length > MOST_ON_CARD ? changes.slice(0, MOST_ON_CARD - 1) : changes;
  const left = changes.length - shown.length;
  return [
    ...shown.map(({ fate, line }): CardLine => {
      const sign = { width: 15, draw: (x: number, y: number) => smallChangeSign(fate, x + 4.5, y - 4) };
      return { text: changeText(line), paint: 'ink', most: 4, sign };
    }),
    ...(left > 0 ? [{ text: say`and ${left} more changes` }] : []),
  ];
}

/** `renamed: service mail → service post; owner: it → ops` */
export function spokenChanges(changes: readonly PictureChange[]): string[] {
  return changes.map(({ line }) => `${line.sign} ${changeText(line)}`);
}

const ROW = 15;
const BETWEEN = 5;
const SIGN = 18;
/** On a wide page a long list stands in two columns. */
const WIDE = { width: 1100, length: 8 };
const MOST_LISTED = 60;

/** Changes of what the picture does not show, below it. */
export function drawChangeList(
  title: string,
  changes: readonly PictureChange[],
  at: { readonly x: number; readonly y: number; readonly width: number },
  say: Say,
): { readonly marks: readonly Mark[]; readonly height: number } {
  if (changes.length === 0) return { marks: [], height: 0 };
  const shown = changes.slice(0, MOST_LISTED);
  const columns = at.width > WIDE.width && shown.length > WIDE.length ? 2 : 1;
  const width = at.width / columns - (columns > 1 ? 16 : 0) - SIGN;
  const most = Math.ceil(shown.length / columns);
  const marks: Mark[] = [textIn(title, { x: at.x, y: at.y + 10, width: at.width }, fonts.strong, 'ink')];
  let [bottom, y] = [at.y, at.y];
  for (const [index, { fate, line }] of shown.entries()) {
    if (index % most === 0) y = at.y + 20;
    const x = at.x + (Math.floor(index / most) * at.width) / columns;
    const lines = wrap(changeText(line), width, fonts.body, 3);
    marks.push(
      ...smallChangeSign(fate, x + 5, y + 7),
      ...lines.map((text, row) =>
        textIn(text, { x: x + SIGN, y: y + 11 + row * ROW, width }, fonts.body, 'ink'),
      ),
    );
    y += lines.length * ROW + BETWEEN;
    bottom = Math.max(bottom, y);
  }
  const left = changes.length - shown.length;
  if (left > 0) {
    const place = { x: at.x + SIGN, y: bottom + 11, width };
    marks.push(textIn(say`and ${left} more changes`, place, fonts.body, 'ink-soft'));
    bottom += ROW + BETWEEN;
  }
  return { marks, height: bottom - at.y + 10 };
}
