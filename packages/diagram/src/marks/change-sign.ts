import { fatePaint, type NewsFate } from '../compare/fate.ts';
import type { Mark } from './mark.ts';

/** Lines around the middle of a sign; each fate has a shape of its own, so that colour is not all that tells. */
const GLYPHS: Readonly<Record<NewsFate, string>> = {
  added: 'm-3.6 0h7.2m-3.6 -3.6v7.2',
  removed: 'm-3.6 0h7.2',
  changed: 'm-3.8 0.9q1.9 -3.6 3.8 -0.9t3.8 -0.9',
  moved: 'm-3.8 0h7.2m-3 -3l3 3l-3 3',
};

/** A disc with +, −, ~ or →; `x`, `y` is its middle. */
export function changeSign(fate: NewsFate, x: number, y: number): Mark[] {
  return disc(fate, x, y, 7);
}

/** On a line, beside which others may run. */
export function lineChangeSign(fate: NewsFate, x: number, y: number): Mark[] {
  return disc(fate, x, y, 5.6);
}

function disc(fate: NewsFate, x: number, y: number, radius: number): Mark[] {
  const paint = fatePaint(fate);
  return [
    { type: 'circle', x, y, radius, fill: paint },
    { type: 'path', d: `M${x} ${y}${GLYPHS[fate]}`, stroke: { paint: `on/${paint}`, width: 1.7 } },
  ];
}

/** The same without its disc, before a line of text. */
export function smallChangeSign(fate: NewsFate, x: number, y: number): Mark[] {
  return [{ type: 'path', d: `M${x} ${y}${GLYPHS[fate]}`, stroke: { paint: fatePaint(fate), width: 1.7 } }];
}
