import { type Phrase, PILOT_CONFIDENCE, type PilotStep, rounded, say, shownByPilot } from '@migmap/core';
import { spanText } from './moments.ts';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

/** A pilot, and what one of its size can show. */
export function pilotPage(telling: Telling, step: PilotStep): Page {
  const { users, dates, group, scenarios, protocol, lab } = step;
  const { say } = telling;
  const heading = say`${telling.ink.strong(say`Pilot`)} of ${telling.ref('service', step.service)}`;
  return {
    heading: group ? `${heading}, ${telling.quoted(group)}` : heading,
    lead: [lab ? say`in the lab: no real users, so the new side is not live for anybody` : undefined],
    facts: [
      fact(say`can show`, showsText(telling, step)),
      fact(say`users`, users && !lab ? String(users.value) : ''),
      fact(say`dates`, dates ? spanText(dates.value) : ''),
      fact(say`tries`, telling.few(scenarios.map((text) => telling.text(text)))),
      fact(say`result`, resultText(telling, step)),
      fact(say`protocol`, protocol ? telling.text(protocol) : ''),
    ],
  };
}

/** What a pilot of a size shows for sure. */
export function shownText(users: number): Phrase {
  return say`with ${PILOT_CONFIDENCE} % confidence, only what hits at least ${rounded(shownByPilot(users), 1)} % of the users`;
}

function resultText({ say }: Telling, { result, resultOn }: PilotStep): string {
  if (!result) return say`not yet`;
  return resultOn ? say`${result.value} on ${resultOn.value}` : result.value;
}

function showsText(telling: Telling, { users, lab, service }: PilotStep): string {
  if (!users || lab) return '';
  const { say } = telling;
  const share = shownByPilot(users.value);
  const all = telling.map.service(service)?.users?.value;
  const hit = all === undefined ? '' : say`, which is ${Math.ceil((all * share) / 100)} of ${all}`;
  const sum = telling.ink.text(say`1 − ${0.05}^(1/${users.value})`);
  return say`${shownText(users.value)}${hit} (${sum})`;
}
