import { type Bridge, dispositionOf, type Service } from '@migmap/core';
import { cardLines, spokenChanges } from '../../compare/change-lines.ts';
import { fateStroke } from '../../compare/difference-legend.ts';
import { type Fate, fatePaint, fateWords, isNews } from '../../compare/fate.ts';
import { countsOf, type PaintedFindings } from '../../graph/painted-findings.ts';
import { wavesOf } from '../../graph/states.ts';
import type { Card, CardLine } from '../../marks/card.ts';
import { changeSign } from '../../marks/change-sign.ts';
import { foundWords } from '../../marks/value-words.ts';
import { waveNumber } from './colours.ts';
import type { MapFacts } from './facts.ts';
import type { MapNews } from './map-news.ts';

export interface ComparedContext {
  readonly facts: MapFacts;
  readonly findings: PaintedFindings;
  readonly news: MapNews;
}

/** What became of a service: all of it where it is new or gone, what changed of it, else only its title. */
export function comparedCard(thing: Service | Bridge, context: ComparedContext): Card {
  const { news, findings, facts } = context;
  const { say } = facts;
  const name = thing.name.value;
  const id = `${thing.sort}/${name}`;
  const fate = news.fateOf(id);
  const changes = news.changesOn(id);
  const title = thing.title?.value || name;
  const counts = countsOf(findings.of(name));
  const own = isService(thing) && (fate === 'added' || fate === 'removed') ? productLines(thing, facts) : [];
  const waves = isService(thing) ? waveWords(thing, context) : undefined;
  const words = [`${title} (${name}): ${say`${fateWords[fate]}`}`, ...spokenChanges(changes)];
  return {
    id,
    role: [thing.sort, fate].join(' '),
    spoken: [...words, ...findings.of(name).map((each) => say`${foundWords(each)}`)].join('; '),
    title,
    ...lookOf(fate, counts !== undefined),
    ...(waves === undefined
      ? {}
      : { badge: { text: waves, paint: fate === 'moved' ? fatePaint('moved') : 'level/none' } }),
    lines: [...(isService(thing) ? [] : [{ text: say`bridge` }]), ...own, ...cardLines(changes, say)],
    foot: [],
    ...(counts ? { findings: counts } : {}),
  };
}

function isService(thing: Service | Bridge): thing is Service {
  return thing.sort === 'service';
}

/** Frame, ground and sign tell a fate; what is as before is aside, unless the change breaks something there. */
export function lookOf(
  fate: Fate,
  isBroken: boolean,
): Pick<Card, 'look' | 'frame' | 'sign' | 'struck' | 'colour'> {
  if (!isNews(fate)) return { look: isBroken ? 'plain' : 'aside' };
  return {
    look: 'plain',
    colour: fatePaint(fate),
    frame: { stroke: fateStroke(fate), ground: `${fatePaint(fate)}-soft` },
    sign: { width: 20, draw: (x, y) => changeSign(fate, x + 7, y - 4.5) },
    ...(fate === 'removed' ? { struck: true } : {}),
  };
}

function productLines(service: Service, { say }: MapFacts): CardLine[] {
  const [from, to] = [service.from?.value ?? '', service.to?.value ?? ''];
  const texts = {
    replaced: [from, `→ ${to}`],
    introduced: [`+ ${to}`],
    dropped: [from, say`→ dropped`],
    stays: [service.stays?.value ?? ''],
    unsaid: [],
  }[dispositionOf(service)];
  return texts.map((text) => ({ text, paint: 'ink-soft', most: 2 }));
}

/** `3`, and where it moves in other waves than before `2 → 4`; a wave that is gone has no number. */
function waveWords(service: Service, { facts, news }: ComparedContext): string | undefined {
  const { older, existence } = news.difference;
  const name = service.name.value;
  const [before, after] = [numbersBefore(name, news, facts), numbersOf(name, facts)];
  const isBoth = existence('service', name) === 'both' && older.map.waves.length > 0;
  if (existence('service', name) === 'removed') return before;
  if (!isBoth || before === after || before === undefined || after === undefined) return after;
  return `${before} → ${after}`;
}

function numbersOf(name: string, facts: MapFacts): string | undefined {
  const waves = facts.wavesOf.get(name) ?? [];
  return span(waves.map((wave) => waveNumber(facts, wave)));
}

function numbersBefore(name: string, { difference }: MapNews, facts: MapFacts): string | undefined {
  const { older, now } = difference;
  const waves = [...wavesOf(older.walked)].find(([service]) => now('service', service) === name)?.[1] ?? [];
  return span(
    waves.map(({ name: wave }) => {
      const current = facts.waves.find((each) => each.name.value === now('wave', wave.value));
      return current ? waveNumber(facts, current) : '–';
    }),
  );
}

function span(numbers: readonly string[]): string | undefined {
  const [first, last] = [numbers[0], numbers.at(-1)];
  return first === last ? first : `${first}–${last}`;
}
