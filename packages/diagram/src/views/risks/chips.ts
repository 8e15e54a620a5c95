import type { Box, Mark } from '../../marks/mark.ts';
import { fonts } from '../../marks/text.ts';
import type { RatedRisk } from './risk-facts.ts';

export const CHIP = { width: 32, height: 20, gap: 6 };

/** As many as fit a width stand beside each other. */
export function chipPlaces(
  count: number,
  at: { readonly x: number; readonly y: number; readonly width: number },
): Box[] {
  const columns = Math.max(1, Math.floor((at.width + CHIP.gap) / (CHIP.width + CHIP.gap)));
  return Array.from({ length: count }, (_, index) => ({
    x: at.x + (index % columns) * (CHIP.width + CHIP.gap),
    y: at.y + Math.floor(index / columns) * (CHIP.height + CHIP.gap),
    width: CHIP.width,
    height: CHIP.height,
  }));
}

/** The height that so many take. */
export function chipsHeight(count: number, width: number): number {
  const last = chipPlaces(count, { x: 0, y: 0, width }).at(-1);
  return last ? last.y + last.height : 0;
}

/**
 * Filled while it is open. With a frame and a call: nothing is done against it. Hollow and dashed: accepted or
 * closed.
 */
export function chip(
  { number, rating, bare, open }: Pick<RatedRisk, 'number' | 'rating' | 'bare' | 'open'>,
  box: Box,
): Mark[] {
  const paint = `level/${rating?.level ?? 'none'}`;
  const inset = bare || !open ? 1 : 0;
  const stroke = bare
    ? { paint: 'ink', width: 2 }
    : open
      ? undefined
      : { paint: 'ink-faint', width: 1, dash: [3, 2] };
  return [
    {
      type: 'rect',
      x: box.x + inset,
      y: box.y + inset,
      width: box.width - 2 * inset,
      height: box.height - 2 * inset,
      radius: 5,
      fill: open ? paint : 'card',
      ...(stroke ? { stroke } : {}),
    },
    {
      type: 'text',
      x: box.x + box.width / 2,
      y: box.y + 13.8,
      text: `${number}${bare ? '!' : ''}`,
      font: fonts.badge,
      fill: open ? `on/${paint}` : 'ink-faint',
      anchor: 'middle',
    },
  ];
}
