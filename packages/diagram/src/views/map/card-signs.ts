import type { CardLine } from '../../marks/card.ts';
import type { Mark } from '../../marks/mark.ts';

/** Small signs before lines of a card. */
const soft = { paint: 'ink-soft', width: 1.4 } as const;

export const stubSign: NonNullable<CardLine['sign']> = {
  width: 14,
  draw: (x, y): Mark[] => [
    {
      type: 'path',
      d: `M${x + 4} ${y - 8}V${y - 1}M${x + 1} ${y - 4}L${x + 4} ${y - 1}L${x + 7} ${y - 4}`,
      stroke: soft,
    },
  ],
};

export const backSign: NonNullable<CardLine['sign']> = {
  width: 16,
  draw: (x, y): Mark[] => [
    {
      type: 'path',
      d: `M${x + 1} ${y - 6}H${x + 7}A2.7 2.7 0 0 1 ${x + 7} ${y - 0.6}H${x + 4}M${x + 4} ${y - 9}L${x + 1} ${y - 6}L${x + 4} ${y - 3}`,
      stroke: soft,
    },
  ],
};

export const linkSign: NonNullable<CardLine['sign']> = {
  width: 17,
  draw: (x, y): Mark[] => [
    { type: 'circle', x: x + 4, y: y - 4, radius: 3, stroke: { paint: 'accent', width: 1.5 } },
    { type: 'circle', x: x + 9, y: y - 4, radius: 3, stroke: { paint: 'accent', width: 1.5 } },
  ],
};

export function riskSign(level: string): NonNullable<CardLine['sign']> {
  return {
    width: 16,
    draw: (x, y) => [
      {
        type: 'path',
        d: `M${x + 5} ${y - 9}L${x + 10} ${y - 4}L${x + 5} ${y + 1}L${x} ${y - 4}Z`,
        fill: `level/${level}`,
        stroke: { paint: 'ink-soft', width: 0.8 },
      },
    ],
  };
}
