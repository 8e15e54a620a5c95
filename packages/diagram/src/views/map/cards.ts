import { dispositionOf, formatQuantity, type Rollback, type Service, type Wave } from '@migmap/core';
import type { Link } from '../../graph/links.ts';
import { countsOf, type PaintedFindings } from '../../graph/painted-findings.ts';
import { riskLevel } from '../../graph/risk-level.ts';
import type { Card, CardLine } from '../../marks/card.ts';
import { levelBars, stateSign } from '../../marks/symbols.ts';
import { criticalityWords, foundWords, inTurn, levelWords } from '../../marks/value-words.ts';
import { serviceId } from '../../picture.ts';
import { backSign, linkSign, riskSign, stubSign } from './card-signs.ts';
import { type Colouring, CRITICALITIES, sealOf, stateWords, waveNumber, wavePaint } from './colours.ts';
import type { MapFacts } from './facts.ts';

/** What a card of the map view needs to know beside the service. */
export interface CardContext {
  readonly facts: MapFacts;
  readonly colouring: Colouring;
  readonly findings: PaintedFindings;
  /** Letters of the `together` groups of each service. */
  readonly together: ReadonlyMap<string, readonly string[]>;
  /** Edges that are only named, and edges whose port is to be shown. */
  readonly named: readonly Link[];
  readonly links: readonly Link[];
}

export function serviceCard(service: Service, context: CardContext): Card {
  const { facts, colouring } = context;
  const name = service.name.value;
  const waves = facts.wavesOf.get(name) ?? [];
  const state = facts.states.get(name);
  const colour = colouring.of(service);
  const counts = countsOf(context.findings.of(name));
  return {
    id: serviceId(service),
    role: ['service', state].filter(Boolean).join(' '),
    spoken: spoken(service, context, waves),
    title: service.title?.value || name,
    ...badge(waves, context),
    ...(colour ? { colour } : {}),
    lines: [...changeLines(service, context), ...metaLines(service, context)],
    foot: [...extraLines(service, context), ...linkLines(name, context)],
    ...(counts ? { findings: counts } : {}),
    look: lookOf(service, context),
  };
}

function lookOf(service: Service, { facts }: CardContext): NonNullable<Card['look']> {
  if (facts.settings.neighbours?.includes(service.name.value)) return 'focus';
  const state = facts.states.get(service.name.value);
  if (state === 'planned' || state === 'retired') return 'faded';
  return 'plain';
}

function badge(waves: readonly Wave[], { facts, colouring }: CardContext): Pick<Card, 'badge'> {
  const [first, last] = [waves[0], waves.at(-1)];
  if (!first || !last) return {};
  const text =
    first === last ? waveNumber(facts, first) : `${waveNumber(facts, first)}–${waveNumber(facts, last)}`;
  const paint = colouring.by === 'wave' ? (wavePaint(facts, last) ?? 'level/none') : 'level/none';
  return { badge: { text, paint } };
}

/** What it was, and what it becomes; the side that is there stands out. */
function changeLines(service: Service, { facts }: CardContext): CardLine[] {
  const { say } = facts;
  const state = facts.states.get(service.name.value);
  const [from, to] = [service.from?.value, service.to?.value];
  switch (dispositionOf(service)) {
    case 'replaced':
      return [
        {
          text: from ?? '',
          paint: state === 'new' ? 'ink-faint' : 'ink-soft',
          struck: state === 'new',
          most: 2,
        },
        { text: `→ ${to}`, paint: state === 'old' ? 'ink-faint' : 'ink', most: 2 },
      ];
    case 'introduced':
      return [{ text: `+ ${to}`, paint: state === 'planned' ? 'ink-faint' : 'ink', most: 2 }];
    case 'dropped':
      return [
        { text: from ?? '', paint: 'ink-soft', struck: state === 'retired' },
        { text: say`→ dropped`, paint: 'ink' },
      ];
    case 'stays':
      return [{ text: service.stays?.value ?? '', paint: 'ink-soft', most: 2 }];
    case 'unsaid':
      return [{ text: say`what becomes of it is not said`, paint: 'ink-faint' }];
  }
}

/** State, owner and criticality: the line by which people scan a map. */
function metaLines(service: Service, context: CardContext): CardLine[] {
  const { facts } = context;
  const state = facts.states.get(service.name.value);
  const lines: CardLine[] = [];
  if (state) {
    lines.push({
      text: facts.say`${stateWords[state]}`,
      paint: 'ink',
      sign: { width: 15, draw: (x, y) => stateSign(state, x + 5, y - 4) },
    });
  }
  const owner = facts.settings.show.includes('owners') ? teamTitle(service.owner?.value, facts) : undefined;
  const criticality = service.criticality?.value;
  const level = criticality ? CRITICALITIES.indexOf(criticality) + 1 : 0;
  const text = facts.say`${inTurn([criticality && criticalityWords[criticality], owner], ' · ')}`;
  if (text === '') return lines;
  const sign =
    level > 0 ? { sign: { width: 21, draw: (x: number, y: number) => levelBars(level, x, y) } } : {};
  lines.push({ text, paint: 'ink-soft', ...sign });
  return lines;
}

function teamTitle(name: string | undefined, { map }: MapFacts): string | undefined {
  return name === undefined ? undefined : map.find('team', name)?.title?.value || name;
}

function extraLines(service: Service, context: CardContext): CardLine[] {
  const { facts } = context;
  const { say } = facts;
  const name = service.name.value;
  const lines: CardLine[] = [];
  const letters = context.together.get(name) ?? [];
  if (letters.length > 0)
    lines.push({ text: say`moves together: ${letters.join(', ')}`, paint: 'accent', sign: linkSign });
  if (facts.settings.color === 'seal' && service.seal) {
    lines.push({
      text: say`SEAL ${service.seal.from.value} → ${service.seal.to.value} (now ${sealOf(facts, service) ?? ''})`,
    });
  }
  const risks = (facts.risksOf.get(name) ?? []).filter((risk) => risk.status?.value !== 'closed');
  if ((facts.settings.show.includes('risks') || facts.settings.color === 'risk') && risks.length > 0) {
    const count = risks.length === 1 ? say`1 risk` : say`${risks.length} risks`;
    const level = say`${levelWords[riskLevel(risks)]}`;
    lines.push({ text: `${count}, ${level}`, sign: riskSign(riskLevel(risks)) });
  }
  if (facts.settings.show.includes('rollbacks'))
    lines.push(...rollbackLines(facts.rollbacksOf.get(name) ?? [], facts));
  return lines;
}

function rollbackLines(rollbacks: readonly Rollback[], { say }: MapFacts): CardLine[] {
  const [rollback] = rollbacks;
  if (!rollback) return [];
  const until = rollbacks
    .map((each) => each.until?.value ?? '')
    .sort()
    .at(-1);
  const back = rollback.takes ? say`back: ${formatQuantity(rollback.takes.value)}` : say`back`;
  return [{ text: [back, until && say`until ${until}`].filter(Boolean).join(', '), sign: backSign }];
}

/** Lines of the edges: those that are only named, and ports where they are asked for. */
function linkLines(name: string, { facts, named, links }: CardContext): CardLine[] {
  const ports = facts.settings.show.includes('ports');
  const mine = links.filter((link) => link.from === name);
  const stubs = named.filter((link) => link.from === name);
  return mine.flatMap((link) => {
    const isStub = stubs.includes(link);
    if (!isStub && !(ports && link.via.length > 0)) return [];
    const via = ports && link.via.length > 0 ? `: ${link.via.join(', ')}` : '';
    const target = serviceTitle(link.to, facts);
    return [
      {
        text: `${target}${via}`,
        sign: stubSign,
        ...(isStub
          ? { id: `edge/${link.from}/${link.to}`, title: facts.say`${link.from} rests on ${link.to}` }
          : {}),
      },
    ];
  });
}

function serviceTitle(name: string, { map }: MapFacts): string {
  return map.find('service', name)?.title?.value || name;
}

/** All that the card shows, for those who do not see it. */
function spoken(service: Service, { facts, findings }: CardContext, waves: readonly Wave[]): string {
  const { say } = facts;
  const name = service.name.value;
  const [from, to] = [service.from?.value ?? '', service.to?.value ?? ''];
  const titles = waves.map((wave) => wave.title?.value || wave.name.value).join(', ');
  const change = {
    replaced: say`from ${from} to ${to}`,
    introduced: say`new: ${to}`,
    dropped: say`dropped: ${from}`,
    stays: say`stays: ${service.stays?.value ?? ''}`,
    unsaid: say`no disposition`,
  }[dispositionOf(service)];
  const state = facts.states.get(name);
  const found = findings.of(name);
  return [
    `${service.title?.value || name} (${name})`,
    change,
    state && say`${stateWords[state]}`,
    waves.length > 0 && say`wave ${titles}`,
    service.owner && say`owner ${teamTitle(service.owner.value, facts) ?? ''}`,
    service.criticality && say`criticality ${criticalityWords[service.criticality.value]}`,
    ...found.map((finding) => say`${foundWords(finding)}`),
  ]
    .filter(Boolean)
    .join('; ');
}
