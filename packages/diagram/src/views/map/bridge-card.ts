import type { Bridge } from '@migmap/core';
import { countsOf } from '../../graph/painted-findings.ts';
import type { Card } from '../../marks/card.ts';
import type { CardContext } from './cards.ts';
import { waveNumber } from './colours.ts';
import type { MapFacts } from './facts.ts';

export function bridgeCard(
  bridge: Bridge,
  { facts, findings }: Pick<CardContext, 'facts' | 'findings'>,
): Card {
  const name = bridge.name.value;
  const counts = countsOf(findings.of(name));
  const live = bridgeLive(bridge, facts);
  const { say } = facts;
  const words = spanOf(bridge, facts);
  return {
    id: `bridge/${name}`,
    role: 'bridge',
    spoken: say`Bridge ${bridge.title?.value || name}: ${words}`,
    title: bridge.title?.value || name,
    lines: [
      { text: say`bridge ${words}`, paint: 'ink-soft', most: 2 },
      // A line of its own: the card is as high before and after, and nothing moves from one moment to the next.
      ...(live === undefined ? [] : [{ text: live ? say`live` : say`not live` }]),
    ],
    foot: [],
    ...(counts ? { findings: counts } : {}),
    look: live === false ? 'hollow' : 'accent',
  };
}

function spanOf({ from, until }: Bridge, facts: MapFacts): string {
  const { say } = facts;
  const span = [
    from && say`from ${waveWords(from.value, facts)}`,
    until && say`until ${waveWords(until.value, facts)}`,
  ];
  return span.filter(Boolean).join(' ') || say`for the whole plan`;
}

function waveWords(name: string, facts: MapFacts): string {
  const wave = facts.waves.find((each) => each.name.value === name);
  return wave ? facts.say`wave ${waveNumber(facts, wave)}` : name;
}

/** At the moment that is shown: its first wave has begun, and its last one has not ended. */
export function bridgeLive({ from, until }: Bridge, { walked, moment }: MapFacts): boolean | undefined {
  if (!moment) return undefined;
  const past = walked.instants.slice(0, moment.instant + 1);
  const begun = !from || past.some(({ wave }) => wave?.name.value === from.value);
  const gone = until && past.some(({ at, wave }) => at === 'wave-end' && wave?.name.value === until.value);
  return begun && !gone;
}
