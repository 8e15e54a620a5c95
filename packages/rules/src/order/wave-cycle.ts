import { label, linked, type ResolvedMap, type SourceRef, say, type Wave } from '@migmap/core';
import type { Report, Rule } from '../rule.ts';
import { thenNext } from './phrases.ts';
import { type Predecessor, predecessorsOf } from './predecessors.ts';

export const waveCycle: Rule = {
  meta: {
    code: 'order/wave-cycle',
    category: 'order',
    severity: 'error',
    unsilenceable: true,
    summary: 'Waves that follow each other in a circle.',
    source: 'Language reference, Declarations, wave',
  },
  *check({ walk, map }) {
    if (walk.waveCycles.length === 0) return;
    const predecessors = predecessorsOf(map);
    for (const cycle of walk.waveCycles) yield* reportOf(inReadingOrder(map, cycle), predecessors);
  },
};

/** The same round trip, from the wave that a reader meets first. */
function inReadingOrder(map: ResolvedMap, cycle: readonly Wave[]): Wave[] {
  const members = new Set(cycle);
  const first = map.waves.find((wave) => members.has(wave));
  const at = first ? cycle.indexOf(first) : 0;
  return [...cycle.slice(at), ...cycle.slice(0, at)];
}

type Table = ReadonlyMap<Wave, readonly Predecessor[]>;

function* reportOf(cycle: readonly Wave[], predecessors: Table): Iterable<Report> {
  const places = cycle.map((wave) => placeIn(cycle, wave, predecessors));
  const [first] = cycle;
  if (!first) return;
  const names = cycle.map((wave) => wave.name.value);
  const path = linked([...cycle, first].map(label), thenNext);
  yield {
    message: say`Waves follow each other in a circle: ${path}. None of them can be the first, and nothing can be said about
      the order of the plan until one \`after\` is taken out.`,
    source: places[0] ?? first.name.source,
    names,
    wave: first.name.value,
    related: cycle.slice(1).map((wave, index) => ({
      source: places[index + 1] ?? wave.name.source,
      message: say`${label(wave)} closes the circle too`,
    })),
  };
}

/** The name after `after` that leads on around the circle. */
function placeIn(cycle: readonly Wave[], wave: Wave, predecessors: Table): SourceRef | undefined {
  const inside = predecessors.get(wave)?.find((predecessor) => cycle.includes(predecessor.wave));
  return inside?.ref?.source;
}
