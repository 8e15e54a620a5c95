import type { FromPanel, PanelPicture, PanelWish, PanelWords, ToPanel } from '@migmap/protocol';
import type { Canvas } from './canvas.ts';

/** What every part of the page is made with. */
export interface Stage {
  readonly canvas: Canvas;
  readonly words: PanelWords;
  /** What is shown; undefined until the first picture has come. */
  readonly picture: PanelPicture | undefined;
  /** What stands on the canvas: of a half-written text, the last good picture. */
  readonly drawn: PanelPicture | undefined;
  /** Asks for another picture; what is not named stays as it is, and what is undefined is left out. */
  wish(change: { readonly [Key in keyof PanelWish]?: PanelWish[Key] | undefined }): void;
  send(message: FromPanel): void;
  /** Says something to those who cannot see it. */
  say(words: string): void;
  /** What this page alone remembers over a reload, by the name of the part. */
  recall<T>(part: string): T | undefined;
  remember(part: string, value: unknown): void;
}

/** One thing that a page can do: a file in `parts/`, and a line in `main.ts`. */
export interface Part {
  /** After a picture was drawn; of a half-written text the one before still stands. */
  shown?(picture: PanelPicture): void;
  received?(message: ToPanel): void;
}

/** `{0}`, `{1}` … filled in. */
export function filled(words: string, ...values: readonly (string | number)[]): string {
  return words.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ''));
}
