import type { PictureLabel } from '../picture.ts';
import { widthOf, wrap } from '../text/measure.ts';
import type { Mark, TextMark } from './mark.ts';
import { fonts, textIn } from './text.ts';

/** Around everything on a page. */
export const PAGE_MARGIN = 24;

/** Title and, under it, what the picture shows of the map; gives the height that both take. */
export function drawHeading(
  title: string,
  subtitle: string,
  width: number,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const room = width - 2 * PAGE_MARGIN;
  const lines = wrap(title, room, fonts.heading, 2);
  const marks: Mark[] = lines.map((line, index) =>
    textIn(line, { x: PAGE_MARGIN, y: PAGE_MARGIN + 18 + index * 25, width: room }, fonts.heading, 'ink'),
  );
  let y = PAGE_MARGIN + lines.length * 25;
  for (const line of subtitle === '' ? [] : wrap(subtitle, room, fonts.subtitle, 3)) {
    marks.push(textIn(line, { x: PAGE_MARGIN, y: y + 14, width: room }, fonts.subtitle, 'ink-soft'));
    y += 17;
  }
  return { marks, height: y + 14 };
}

/** Every text of a picture with the box it takes, for positions and for tests. */
export function labelsOf(marks: readonly Mark[], of?: string): PictureLabel[] {
  return marks.flatMap((mark) => {
    if (mark.type === 'group') return labelsOf(mark.marks, mark.id ?? of);
    return mark.type === 'text' ? [labelOf(mark, of)] : [];
  });
}

function labelOf(mark: TextMark, of: string | undefined): PictureLabel {
  const width = widthOf(mark.text, mark.font);
  const shift = mark.anchor === 'end' ? width : mark.anchor === 'middle' ? width / 2 : 0;
  return {
    ...(of === undefined ? {} : { of }),
    text: mark.text,
    x: round(mark.x - shift),
    y: round(mark.y - mark.font.size * 0.8),
    width: round(width),
    height: round(mark.font.size),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
