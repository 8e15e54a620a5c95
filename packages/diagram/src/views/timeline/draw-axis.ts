import type { Mark } from '../../marks/mark.ts';
import { centred, fonts, textIn } from '../../marks/text.ts';
import { type Font, widthOf } from '../../text/measure.ts';
import type { Tier, TierCell } from './axis-tiers.ts';
import type { TimeAxis } from './time-axis.ts';

export const TIER = 18;
const CELL_FONT: Font = { size: 10, weight: 'regular' };

/** The head of the axis: years, months and weeks, or whatever fits the plan. */
export function drawHead(tiers: readonly Tier[], axis: TimeAxis, titlesX: number, top: number): Mark {
  const marks = tiers.flatMap((tier, index) => {
    const y = top + index * TIER;
    return [
      textIn(
        tier.title,
        { x: titlesX, y: y + 12.5, width: axis.x - titlesX - 10 },
        fonts.caption,
        'ink-faint',
      ),
      ...drawCells(tier, y, fontOf(index, tiers.length)),
      separators(tier, axis, y),
    ];
  });
  return { type: 'group', role: 'axis', marks };
}

/** The first line carries the weight. */
function fontOf(index: number, count: number): Font {
  if (count > 1 && index === 0) return fonts.strong;
  return index === count - 1 && count > 1 ? CELL_FONT : fonts.small;
}

/** All in one form: the longest that fits every whole cell. At the ends of the axis it may not fit; there it is left out. */
function drawCells(tier: Tier, y: number, font: Font): Mark[] {
  const paint = font === fonts.strong ? 'ink' : 'ink-soft';
  const fits = (cell: TierCell, form: number): boolean =>
    widthOf(cell.labels[form] ?? '', font) <= cell.width - 2;
  const whole = tier.cells.slice(1, -1);
  const forms = tier.cells[0]?.labels.map((_, form) => form) ?? [];
  const form = forms.find((each) => whole.every((cell) => fits(cell, each)));
  return tier.cells.flatMap((cell) => {
    const label = cell.labels[form ?? Math.max(0, forms.length - 1)] ?? '';
    if (label === '' || widthOf(label, font) > cell.width - 2) return [];
    if (tier.momentary)
      return [textIn(label, { x: cell.x + 3, y: y + 12.5, width: cell.width - 4 }, font, paint)];
    return [centred(label, { x: cell.x + 1, y: y + 12.5, width: cell.width - 2 }, font, paint)];
  });
}

function separators(tier: Tier, axis: TimeAxis, y: number): Mark {
  const borders = tier.cells.slice(1).map((cell) => `M${cell.x} ${y}V${y + TIER}`);
  const base = `M${axis.x} ${y + TIER}H${axis.x + axis.width}`;
  const ticks = tier.ticks.map((x) => `M${x} ${y + TIER - 3.5}V${y + TIER}`);
  return { type: 'path', d: [base, ...borders, ...ticks].join(''), stroke: { paint: 'grid', width: 1 } };
}

/** Lines down through all rows. */
export function gridLines(tiers: readonly Tier[], top: number, bottom: number): Mark[] {
  const ruled = tiers.find((tier) => tier.ruled);
  const d = (ruled?.cells ?? [])
    .slice(1)
    .map((cell) => `M${cell.x} ${top}V${bottom}`)
    .join('');
  return d === '' ? [] : [{ type: 'path', d, stroke: { paint: 'grid', width: 1 } }];
}
