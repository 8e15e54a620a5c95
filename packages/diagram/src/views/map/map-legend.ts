import { type Bridge, type Phrase, type Say, say } from '@migmap/core';
import { edgeSorts } from '../../graph/links.ts';
import { findingLegend } from '../../marks/finding-legend.ts';
import type { LegendItem, LegendSection } from '../../marks/legend.ts';
import { arrowHead } from '../../marks/lines.ts';
import type { Mark } from '../../marks/mark.ts';
import { stateSign } from '../../marks/symbols.ts';
import type { EdgeSort, FindingCounts } from '../../picture.ts';
import { type Colouring, stateWords, waveLegend, wavePaint } from './colours.ts';
import { edgeStroke } from './draw-edges.ts';
import type { MapFacts } from './facts.ts';

const edgeWords: Readonly<Record<EdgeSort, Phrase>> = {
  hard: say`rests on (hard)`,
  soft: say`would miss (soft)`,
  bridged: say`over a bridge`,
  tolerated: say`works with the other side too`,
  assumed: say`assumed, not confirmed`,
};

export interface Occurring {
  readonly sorts: ReadonlySet<EdgeSort>;
  readonly found: readonly FindingCounts[];
  readonly groups: readonly { readonly letter: string; readonly text: string }[];
  readonly bridges: readonly Bridge[];
}

/** Explains what occurs in the picture, and nothing else. */
export function mapLegend(facts: MapFacts, colouring: Colouring, occurs: Occurring): LegendSection[] {
  const { sorts, found, groups, bridges } = occurs;
  const { say } = facts;
  const named = new Set(bridges.flatMap(({ from, until }) => [from?.value ?? '', until?.value ?? '']));
  const wave = colouring.by === 'wave';
  return [
    {
      title: say`Wave`,
      items: waveLegend(
        facts,
        (each) => (wave ? (wavePaint(facts, each) ?? 'level/none') : 'level/none'),
        named,
      ),
    },
    { title: colouring.title, items: colouring.legend },
    { title: say`State`, items: colouring.by === 'state' ? [] : stateItems(facts) },
    {
      title: say`Dependency`,
      items: edgeSorts.filter((sort) => sorts.has(sort)).map((sort) => edgeItem(sort, say)),
    },
    findingLegend(found, say),
    { title: say`Together`, items: groups.map(({ letter, text }) => ({ text, draw: letterSign(letter) })) },
  ];
}

function stateItems(facts: MapFacts): LegendItem[] {
  const present = new Set(facts.states.values());
  return (['old', 'parallel', 'new', 'stays', 'retired', 'planned'] as const)
    .filter((state) => present.has(state))
    .map((state) => ({
      text: facts.say`${stateWords[state]}`,
      draw: (x, y) => stateSign(state, x + 12, y + 6),
    }));
}

function edgeItem(sort: EdgeSort, tell: Say): LegendItem {
  return {
    text: tell`${edgeWords[sort]}`,
    draw: (x, y) => {
      const points = [
        { x, y: y + 6 },
        { x: x + 24, y: y + 6 },
      ];
      const stroke = edgeStroke(sort);
      const d = `M${x} ${y + 6}H${x + 18}`;
      const marks: Mark[] = [{ type: 'path', d, stroke }];
      if (sort === 'bridged') marks.push({ type: 'path', d, stroke: { paint: 'page', width: 0.9 } });
      if (sort === 'tolerated') {
        marks.push({
          type: 'circle',
          x: x + 4,
          y: y + 6,
          radius: 3,
          fill: 'page',
          stroke: { paint: 'line', width: 1.3 },
        });
      }
      return [...marks, ...arrowHead(points, stroke.paint)];
    },
  };
}

function letterSign(letter: string): LegendItem['draw'] {
  return (x, y) => [
    {
      type: 'rect',
      x: x + 3,
      y: y - 1,
      width: 18,
      height: 14,
      radius: 7,
      stroke: { paint: 'accent', width: 1.3 },
    },
    {
      type: 'text',
      x: x + 12,
      y: y + 9.8,
      text: letter,
      font: { size: 10.5, weight: 'bold' },
      fill: 'accent',
      anchor: 'middle',
    },
  ];
}
