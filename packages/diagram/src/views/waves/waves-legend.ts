import { type Say, SERVICE_STATES } from '@migmap/core';
import type { Tracks } from '../../graph/tracks.ts';
import type { LegendItem, LegendSection } from '../../marks/legend.ts';
import { lifeSign, lifeWords } from '../../marks/life-signs.ts';
import { arrowHead } from '../../marks/lines.ts';
import type { Mark } from '../../marks/mark.ts';
import { fonts } from '../../marks/text.ts';
import { LOAD_LIMIT } from '../columns/wave-words.ts';
import type { BoardScene } from './scene.ts';

/** Explains what occurs on the board, and nothing else. */
export function wavesLegend({ facts, board, routed, heads }: BoardScene, tracks: Tracks): LegendSection[] {
  const { say } = facts;
  const states = new Set(board.chips.flatMap((chip) => chip.states.map(([state]) => state)));
  const parts = board.chips.some(({ detail }) => detail?.endsWith('%'));
  return [
    {
      title: say`At the wave’s end`,
      items: [
        ...SERVICE_STATES.filter((state) => states.has(state)).map(
          (state): LegendItem => ({
            text: say`${lifeWords[state]}`,
            draw: (x, y) => lifeSign(state, x + 12, y + 6),
          }),
        ),
        ...(parts ? [{ text: say`share that has moved, before and after the wave`, draw: shareSign }] : []),
      ],
    },
    { title: say`Load`, items: heads.some(({ loads }) => loads.length > 0) ? [loadItem(say)] : [] },
    { title: say`Order`, items: orderItems(routed.routes, say) },
    {
      title: say`Tracks`,
      items:
        tracks.count > 1
          ? [{ text: say`waves that no line joins may run at the same time`, draw: trackSign }]
          : [],
    },
  ];
}

const loadItem = (say: Say): LegendItem => ({
  text: say`share of a team’s working time in the wave; the mark is at ${LOAD_LIMIT} %`,
  draw: (x, y) => [
    { type: 'rect', x, y: y + 5, width: 24, height: 3, radius: 1.5, fill: 'level/none' },
    { type: 'rect', x, y: y + 5, width: 9, height: 3, radius: 1.5, fill: 'ink-faint' },
    { type: 'path', d: `M${x + 14.4} ${y + 3.5}V${y + 9.5}`, stroke: { paint: 'ink-soft', width: 1.2 } },
  ],
});

function orderItems(routes: BoardScene['routed']['routes'], say: Say): LegendItem[] {
  const some = (open: boolean, severity: string): boolean =>
    routes.some((route) => route.open === open && route.severity === severity);
  const item = (text: string, paint: string, open: boolean): LegendItem => ({
    text,
    draw: (x, y) => arrowSign(x, y, paint, open),
  });
  return [
    ...(some(false, 'error') ? [item(say`needs what is not there then`, 'error', false)] : []),
    ...(some(false, 'warning') ? [item(say`would miss what is not there then`, 'warning', false)] : []),
    ...(routes.some(({ open }) => open)
      ? [item(say`depends on an order that is left open`, 'error', true)]
      : []),
  ];
}

function arrowSign(x: number, y: number, paint: string, open: boolean): Mark[] {
  const points = [
    { x, y: y + 6 },
    { x: x + 24, y: y + 6 },
  ];
  const stroke = { paint, width: 1.8, ...(open ? { dash: [5, 4] } : {}) };
  return [{ type: 'path', d: `M${x} ${y + 6}H${x + 18}`, stroke }, ...arrowHead(points, paint)];
}

function shareSign(x: number, y: number): Mark[] {
  return [
    {
      type: 'text',
      x: x + 12,
      y: y + 9.8,
      text: '→ %',
      font: fonts.caption,
      fill: 'ink-soft',
      anchor: 'middle',
    },
  ];
}

function trackSign(x: number, y: number): Mark[] {
  return [
    {
      type: 'path',
      d: `M${x + 4} ${y + 2}H${x + 20}M${x + 4} ${y + 10}H${x + 20}`,
      stroke: { paint: 'line-soft', width: 1.6 },
    },
    { type: 'circle', x: x + 4, y: y + 2, radius: 3, fill: 'ink-faint' },
    { type: 'circle', x: x + 20, y: y + 10, radius: 3, fill: 'ink-faint' },
  ];
}
