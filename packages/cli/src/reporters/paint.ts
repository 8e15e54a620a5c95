import { styleText } from 'node:util';

export type Style = 'error' | 'warning' | 'info' | 'good' | 'strong' | 'faint';

/** Gives a text its colour, or leaves it plain. */
export type Paint = (style: Style, text: string) => string;

export const plain: Paint = (_style, text) => text;

export const coloured: Paint = (style, text) => styleText(styles[style], text, { validateStream: false });

const styles = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  info: ['blue'],
  good: ['bold', 'green'],
  strong: ['bold'],
  faint: ['dim'],
} as const satisfies Record<Style, Parameters<typeof styleText>[0]>;

/** Text of a map may hold what a terminal takes for a command: only tabs get through. */
export function harmless(text: string): string {
  return text.replace(/(?!\t)\p{Cc}|\p{Bidi_Control}/gu, '\ufffd');
}
