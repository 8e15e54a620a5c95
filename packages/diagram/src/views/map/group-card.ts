import { APART } from '@migmap/core';
import { countsOf } from '../../graph/painted-findings.ts';
import type { Card, CardLine } from '../../marks/card.ts';
import { stateSign } from '../../marks/symbols.ts';
import { servicesWords } from '../../marks/value-words.ts';
import type { FindingCounts, ServiceState } from '../../picture.ts';
import { stubSign } from './card-signs.ts';
import type { CardContext } from './cards.ts';
import { stateWords, waveNumber } from './colours.ts';
import { groupId, type MapEdge, type MapLane } from './map-graph.ts';

/** A layer of a large map as one card: how many services, what is to come, and what it rests on. */
export function groupCard(lane: MapLane, context: CardContext, edges: readonly MapEdge[]): Card {
  const counts = sum(lane.services.map((service) => countsOf(context.findings.of(service.name.value))));
  const { say } = context.facts;
  const count = say`${servicesWords(lane.services.length)}`;
  return {
    id: groupId(lane),
    role: 'group',
    spoken: say`${lane.title}: ${count}, collapsed`,
    title: count,
    lines: [...stateLines(lane, context), ...waveLine(lane, context)],
    foot: edges
      .filter((edge) => edge.from === groupId(lane))
      .map((edge) => ({ text: say`${edge.count} on ${titleOf(edge.to, context)}${APART}`, sign: stubSign })),
    ...(counts ? { findings: counts } : {}),
  };
}

function titleOf(id: string, { facts }: CardContext): string {
  const [sort, name = ''] = id.split('/');
  return facts.map.find(sort === 'group' ? 'layer' : 'service', name)?.title?.value || name;
}

function stateLines(lane: MapLane, { facts }: CardContext): CardLine[] {
  const states = lane.services.flatMap((service) => facts.states.get(service.name.value) ?? []);
  const order: readonly ServiceState[] = ['old', 'parallel', 'new', 'stays', 'retired', 'planned'];
  return order
    .filter((state) => states.includes(state))
    .map((state) => ({
      text: facts.say`${states.filter((each) => each === state).length} ${stateWords[state]}`,
      sign: { width: 15, draw: (x, y) => stateSign(state, x + 5, y - 4) },
    }));
}

function waveLine(lane: MapLane, { facts }: CardContext): CardLine[] {
  const waves = lane.services.flatMap((service) => facts.wavesOf.get(service.name.value) ?? []);
  const sorted = facts.waves.filter((wave) => waves.includes(wave));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const words =
    first === last
      ? facts.say`wave ${waveNumber(facts, first)}`
      : facts.say`waves ${waveNumber(facts, first)} to ${waveNumber(facts, last)}`;
  return [{ text: words }];
}

function sum(all: readonly (FindingCounts | undefined)[]): FindingCounts | undefined {
  const found = all.filter((counts) => counts !== undefined);
  if (found.length === 0) return undefined;
  return found.reduce((a, b) => ({
    error: a.error + b.error,
    warning: a.warning + b.warning,
    info: a.info + b.info,
  }));
}
