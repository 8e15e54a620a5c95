import { ellipsis, type Font, widthOf } from '../text/measure.ts';
import type { Paint, TextMark } from './mark.ts';

/** The type of the pictures: few sizes, two weights. */
export const fonts = {
  heading: { size: 20, weight: 'bold' },
  subtitle: { size: 12, weight: 'regular' },
  title: { size: 13, weight: 'bold' },
  body: { size: 11.5, weight: 'regular' },
  strong: { size: 11.5, weight: 'bold' },
  small: { size: 10.5, weight: 'regular' },
  badge: { size: 10.5, weight: 'bold' },
  caption: { size: 10, weight: 'bold' },
} as const satisfies Record<string, Font>;

/** A line of text that stays within `width`: shortened where it must be, and held there in other fonts. */
export function textIn(
  text: string,
  at: { readonly x: number; readonly y: number; readonly width: number },
  font: Font,
  fill: Paint,
): TextMark {
  const shown = ellipsis(text, at.width, font);
  return { type: 'text', x: at.x, y: at.y, text: shown, font, fill, ...fitted(shown, at.width, font) };
}

/** A line of text in the middle of a width. */
export function centred(
  text: string,
  at: { readonly x: number; readonly y: number; readonly width: number },
  font: Font,
  fill: Paint,
): TextMark {
  const line = textIn(text, at, font, fill);
  return { ...line, x: at.x + at.width / 2, anchor: 'middle' };
}

/** The widest of the usual fonts, DejaVu, takes a third more: only a text that comes near its limit has to be held. */
function fitted(text: string, width: number, font: Font): { fit?: number } {
  const measured = widthOf(text, font);
  return measured > 0.75 * width ? { fit: Math.round(measured * 10) / 10 } : {};
}
