import { fontWidths } from './generated/font-widths.ts';

export type Weight = 'regular' | 'bold';

/** How a text is set: its size in pixels, and its weight. */
export interface Font {
  readonly size: number;
  readonly weight: Weight;
}

/** Pictures are measured with the first; a viewer that lacks it takes another of about the same width. */
export const fontFamily = "'IBM Plex Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/** The width of a text in pixels. Signs that the font lacks count as wide as the widest fallback. */
export function widthOf(text: string, font: Font): number {
  let sum = 0;
  for (const character of text) sum += thousandths(character.codePointAt(0) ?? 0, font.weight);
  return (sum * font.size) / 1000;
}

/** The text, or as much of it as fits with `…` behind. */
export function ellipsis(text: string, width: number, font: Font): string {
  if (widthOf(text, font) <= width) return text;
  const characters = [...text];
  let used = widthOf('…', font);
  let kept = 0;
  for (const character of characters) {
    used += widthOf(character, font);
    if (used > width) break;
    kept++;
  }
  return `${characters.slice(0, kept).join('').trimEnd()}…`;
}

/**
 * The text in lines, broken at spaces, of at most `width`; what is beyond the last line ends in `…`.
 * Each line may have a width of its own: then the last one holds for all that follow.
 */
export function wrap(text: string, width: number | readonly number[], font: Font, most: number): string[] {
  const widths = typeof width === 'number' ? [width] : width;
  const widthAt = (line: number): number => widths[Math.min(line, widths.length - 1)] ?? 0;
  const words = text.split(/\s+/).filter((word) => word !== '');
  const lines: string[] = [];
  for (const [index, word] of words.entries()) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, font) <= widthAt(lines.length - 1)) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else if (lines.length < most) {
      lines.push(word);
    } else {
      lines[most - 1] = `${last} ${words.slice(index).join(' ')}`;
      break;
    }
  }
  return lines.map((line, index) => ellipsis(line, widthAt(index), font));
}

const tables = new Map<Weight, ReadonlyMap<number, number>>();

/** Ideographs and emoji are as wide as they are high; other unknown signs nearly so. */
function thousandths(code: number, weight: Weight): number {
  const known = tableOf(weight).get(code);
  if (known) return known;
  if (code >= 0x300 && code < 0x370) return 0;
  return code >= 0x2e80 ? 1000 : 720;
}

function tableOf(weight: Weight): ReadonlyMap<number, number> {
  const known = tables.get(weight);
  if (known) return known;
  const table = new Map<number, number>();
  for (const [first, list] of fontWidths[weight]) {
    for (const [index, width] of list.split(' ').entries()) table.set(first + index, Number(width));
  }
  tables.set(weight, table);
  return table;
}
