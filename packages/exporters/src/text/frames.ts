import { columnsOf, cut, padded, WIDTH, wrapped } from './columns.ts';

/** The room for a line within a frame. */
export const INNER = WIDTH - 4;

/** A box over the whole width, with its title in the upper edge. */
export function framed(title: string, lines: readonly string[]): string[] {
  const shown = cut(title, INNER - 4);
  const rule = '─'.repeat(WIDTH - 5 - columnsOf(shown));
  return [
    `┌─ ${shown} ${rule}┐`,
    ...lines.map((line) => `│ ${padded(line, INNER)} │`),
    `└${'─'.repeat(WIDTH - 2)}┘`,
  ];
}

/** A text in lines of a width, the first of them behind a sign, the others under it. */
export function hanging(sign: string, text: string, width: number): string[] {
  const indent = ' '.repeat(columnsOf(sign));
  return wrapped(text, width - columnsOf(sign)).map((line, index) => (index === 0 ? sign : indent) + line);
}

/** Rows under heads, in columns of given widths; cells are cut. */
export function table(
  widths: readonly number[],
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const line = (cells: readonly string[], fill = ' '): string =>
    `│${widths.map((width, index) => `${fill}${padded(cells[index] ?? '', width)}${fill}`).join('│')}│`;
  const rule = (left: string, cross: string, right: string): string =>
    `${left}${widths.map((width) => '─'.repeat(width + 2)).join(cross)}${right}`;
  return [
    rule('┌', '┬', '┐'),
    line(head),
    rule('├', '┼', '┤'),
    ...rows.map((row) => line(row)),
    rule('└', '┴', '┘'),
  ];
}
