import {
  type DataMove,
  dispositionOf,
  formatQuantity,
  formatSeconds,
  movesIn,
  type Neighbour,
  neighboursOf,
  type Service,
  stopsIn,
} from '@migmap/core';
import { decimal, movementsOf, type Part } from '@migmap/rules';
import { planIndexOf } from '../plan-index.ts';
import { kindNeeds } from './kind.ts';
import { fact, type Page } from './page.ts';
import { placeFacts } from './place-in-plan.ts';
import { statesStrip } from './states-strip.ts';
import type { Telling } from './telling.ts';
import { wayBackFacts } from './way-back.ts';

export function servicePage(telling: Telling, service: Service): Page {
  const where = service.layer ? ` in ${telling.ref('layer', service.layer)}` : '';
  return {
    heading: telling.heading(service, `service${where}`),
    lead: [dispositionText(telling, service), ...statesStrip(telling, service)],
    facts: [
      fact('steps', stepsText(telling, service)),
      ...placeFacts(telling, service),
      fact('depends on', neighboursText(telling, neighboursOf(telling.map, service).needs)),
      fact('needed by', neighboursText(telling, neighboursOf(telling.map, service).neededBy)),
      ...wayBackFacts(telling, service),
      fact('kind', kindNeeds(telling, service)),
      fact('data', dataText(telling, service)),
      fact('stands still', stopText(telling, service)),
      fact('people', peopleText(telling, service)),
      fact('risks', risksText(telling, service)),
    ],
  };
}

function dispositionText(telling: Telling, service: Service): string {
  const { from, to, stays } = service;
  const disposition = dispositionOf(service);
  if (disposition === 'replaced' && from && to)
    return `replaced: ${telling.text(from)} → ${telling.text(to)}`;
  const side = stays ?? to ?? from;
  if (disposition === 'unsaid' || !side)
    return 'nothing says what becomes of it; it counts as one that stays';
  return `${disposition}: ${telling.text(side)}`;
}

function stepsText(telling: Telling, service: Service): string {
  const { pilots, parts, retires } = movementsOf(telling.map, service);
  const said = [
    ...pilots.map(
      ({ wave, step }) => `${step.lab ? 'tried in the lab' : 'piloted'} in ${telling.name(wave)}`,
    ),
    ...byWave(parts).map((own) => `moves in ${telling.name(own[0].wave)}${sharesText(own)}`),
    ...retires.map(({ wave }) => `old side retired in ${telling.name(wave)}`),
  ];
  if (said.length > 0) return telling.few(said);
  return ['stays', 'unsaid'].includes(dispositionOf(service)) ? '' : 'in no wave yet';
}

function byWave(parts: readonly Part[]): [Part, ...Part[]][] {
  const waves = new Map<Part['wave'], [Part, ...Part[]]>();
  for (const part of parts) {
    const known = waves.get(part.wave);
    if (known) known.push(part);
    else waves.set(part.wave, [part]);
  }
  return [...waves.values()];
}

function sharesText(parts: readonly Part[]): string {
  const shares = parts.map(({ part }) => part.share?.value.base ?? 100);
  if (shares.length === 1 && shares[0] === 100) return '';
  return ` (${shares.map((share) => `${decimal(share)} %`).join(' + ')})`;
}

function neighboursText(telling: Telling, neighbours: readonly Neighbour[]): string {
  if (neighbours.length === 0) return '';
  const said = neighbours.map(({ service, soft }) => `${telling.name(service)}${soft ? ' (softly)' : ''}`);
  return `${neighbours.length}: ${telling.few(said)}`;
}

function dataText(telling: Telling, service: Service): string {
  const moves = [...new Set(movementsOf(telling.map, service).parts.map(({ wave }) => wave))].flatMap(
    (wave) => movesIn(telling.map, wave).filter((move) => move.service === service),
  );
  return telling.few(moves.map((move) => moveText(telling, move)));
}

function moveText(telling: Telling, { data, wave, seconds }: DataMove): string {
  return `${telling.name(data)} ${formatSeconds(seconds)} in ${telling.name(wave)}`;
}

function stopText(telling: Telling, service: Service): string {
  const waves = new Set(movementsOf(telling.map, service).parts.map(({ wave }) => wave));
  const stops = [...waves].flatMap((wave) =>
    stopsIn(telling.map, wave).filter((stop) => stop.service === service),
  );
  const allowed = service.downtime ? `at most ${formatQuantity(service.downtime.value)} by its downtime` : '';
  if (stops.length === 0) return allowed;
  const said = stops.map(({ wave, seconds }) => `${formatSeconds(seconds)} in ${telling.name(wave)}`);
  return [telling.few(said), allowed].filter((part) => part !== '').join('; ');
}

function peopleText(telling: Telling, service: Service): string {
  const { users, usersWho, criticality, owner, effort } = service;
  const who = usersWho ? ` ${telling.quoted(usersWho)}` : '';
  return [
    users ? `${users.value} users${who}` : undefined,
    criticality ? `criticality ${criticality.value}` : undefined,
    owner ? `owner ${telling.ref('team', owner)}` : undefined,
    effort ? `effort ${formatQuantity(effort.value)}` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

function risksText(telling: Telling, { name }: Service): string {
  return telling.names(planIndexOf(telling.loaded).risksOf(name.value), 3);
}
