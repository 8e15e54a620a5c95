import type { Say } from '@migmap/core';
import { findingLegend } from '../../marks/finding-legend.ts';
import type { LegendSection } from '../../marks/legend.ts';
import type { PlacedSection } from './draw-sections.ts';
import type { Flag } from './flags.ts';
import { legendItem, type Sign, signWords } from './signs.ts';

const order = Object.keys(signWords) as readonly Sign[];

/** Explains what occurs, and nothing else. */
export function timelineLegend(
  sections: readonly PlacedSection[],
  flags: readonly Flag[],
  say: Say,
): LegendSection[] {
  const rows = sections.flatMap((section) => section.rows);
  const used = new Set<Sign>(
    rows
      .flatMap(({ items }) => items)
      .filter(({ beyond }) => !beyond)
      .flatMap(({ item }) => [item.sign, item.also].flatMap((sign) => sign ?? [])),
  );
  if (flags.some((flag) => flag.sort === 'today' && !flag.beyond)) used.add('today');
  const found = rows.flatMap(({ row }) => row.findings ?? []);
  return [
    { title: say`Signs`, items: order.filter((sign) => used.has(sign)).map((sign) => legendItem(sign, say)) },
    findingLegend(found, say),
  ];
}
