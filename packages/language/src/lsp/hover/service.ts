import {
  APART,
  type DataMove,
  type Disposition,
  dispositionOf,
  formatQuantity,
  formatSeconds,
  movesIn,
  type Neighbour,
  neighboursOf,
  type Phrase,
  type Service,
  say,
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
  const { say } = telling;
  const { layer } = service;
  return {
    heading: telling.heading(service, layer ? say`service in ${telling.ref('layer', layer)}` : say`service`),
    lead: [dispositionText(telling, service), ...statesStrip(telling, service)],
    facts: [
      fact(say`steps`, stepsText(telling, service)),
      ...placeFacts(telling, service),
      fact(say`depends on${APART}`, neighboursText(telling, neighboursOf(telling.map, service).needs)),
      fact(say`needed by`, neighboursText(telling, neighboursOf(telling.map, service).neededBy)),
      ...wayBackFacts(telling, service),
      fact(say`kind`, kindNeeds(telling, service)),
      fact(say`data`, dataText(telling, service)),
      fact(say`stands still`, stopText(telling, service)),
      fact(say`people`, peopleText(telling, service)),
      fact(say`risks`, risksText(telling, service)),
    ],
  };
}

function dispositionText(telling: Telling, service: Service): string {
  const { from, to, stays } = service;
  const { say } = telling;
  const disposition = dispositionOf(service);
  if (disposition === 'replaced' && from && to)
    return say`replaced: ${telling.text(from)} → ${telling.text(to)}`;
  const side = stays ?? to ?? from;
  if (disposition === 'unsaid' || !side)
    return say`nothing says what becomes of it; it counts as one that stays`;
  return `${telling.speak(DISPOSITIONS[disposition])}: ${telling.text(side)}`;
}

const DISPOSITIONS: Readonly<Record<Exclude<Disposition, 'unsaid'>, Phrase>> = {
  replaced: say`replaced`,
  introduced: say`introduced`,
  dropped: say`dropped`,
  stays: say`stays`,
};

function stepsText(telling: Telling, service: Service): string {
  const { say } = telling;
  const { pilots, parts, retires } = movementsOf(telling.map, service);
  const said = [
    ...pilots.map(({ wave, step }) =>
      step.lab ? say`tried in the lab in ${telling.name(wave)}` : say`piloted in ${telling.name(wave)}`,
    ),
    ...byWave(parts).map((own) => say`moves in ${telling.name(own[0].wave)}${sharesText(telling, own)}`),
    ...retires.map(({ wave }) => say`old side retired in ${telling.name(wave)}`),
  ];
  if (said.length > 0) return telling.few(said);
  return ['stays', 'unsaid'].includes(dispositionOf(service)) ? '' : say`in no wave yet`;
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

function sharesText({ say }: Telling, parts: readonly Part[]): string {
  const shares = parts.map(({ part }) => part.share?.value.base ?? 100);
  if (shares.length === 1 && shares[0] === 100) return '';
  return ` (${shares.map((share) => say`${decimal(share)} %`).join(' + ')})`;
}

function neighboursText(telling: Telling, neighbours: readonly Neighbour[]): string {
  if (neighbours.length === 0) return '';
  const said = neighbours.map(({ service, soft }) =>
    soft ? telling.say`${telling.name(service)} (softly)` : telling.name(service),
  );
  return `${neighbours.length}: ${telling.few(said)}`;
}

function dataText(telling: Telling, service: Service): string {
  const moves = [...new Set(movementsOf(telling.map, service).parts.map(({ wave }) => wave))].flatMap(
    (wave) => movesIn(telling.map, wave).filter((move) => move.service === service),
  );
  return telling.few(moves.map((move) => moveText(telling, move)));
}

function moveText(telling: Telling, { data, wave, seconds }: DataMove): string {
  return telling.say`${telling.name(data)} ${formatSeconds(seconds)} in ${telling.name(wave)}`;
}

function stopText(telling: Telling, service: Service): string {
  const waves = new Set(movementsOf(telling.map, service).parts.map(({ wave }) => wave));
  const stops = [...waves].flatMap((wave) =>
    stopsIn(telling.map, wave).filter((stop) => stop.service === service),
  );
  const { say } = telling;
  const allowed = service.downtime
    ? say`at most ${formatQuantity(service.downtime.value)} by its downtime`
    : '';
  if (stops.length === 0) return allowed;
  const said = stops.map(({ wave, seconds }) => say`${formatSeconds(seconds)} in ${telling.name(wave)}`);
  return [telling.few(said), allowed].filter((part) => part !== '').join('; ');
}

function peopleText(telling: Telling, service: Service): string {
  const { users, usersWho, criticality, owner, effort } = service;
  const { say } = telling;
  const who = usersWho ? ` ${telling.quoted(usersWho)}` : '';
  return [
    users ? say`${users.value} users${who}` : undefined,
    criticality ? say`criticality ${criticality.value}` : undefined,
    owner ? say`owner ${telling.ref('team', owner)}` : undefined,
    effort ? say`effort ${formatQuantity(effort.value)}` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

function risksText(telling: Telling, { name }: Service): string {
  return telling.names(planIndexOf(telling.loaded).risksOf(name.value), 3);
}
