import { PILOT_CONFIDENCE, type PilotStep, shownByPilot } from '@migmap/core';
import { spanText } from './moments.ts';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

/** A pilot, and what one of its size can show. */
export function pilotPage(telling: Telling, step: PilotStep): Page {
  const { users, dates, group, result, resultOn, scenarios, protocol, lab } = step;
  const heading = `${telling.ink.strong('Pilot')} of ${telling.ref('service', step.service)}`;
  return {
    heading: group ? `${heading}, ${telling.quoted(group)}` : heading,
    lead: [lab ? 'in the lab: no real users, so the new side is not live for anybody' : undefined],
    facts: [
      fact('can show', showsText(telling, step)),
      fact('users', users && !lab ? String(users.value) : ''),
      fact('dates', dates ? spanText(dates.value) : ''),
      fact('tries', telling.few(scenarios.map((text) => telling.text(text)))),
      fact('result', result ? `${result.value}${resultOn ? ` on ${resultOn.value}` : ''}` : 'not yet'),
      fact('protocol', protocol ? telling.text(protocol) : ''),
    ],
  };
}

function showsText(telling: Telling, { users, lab, service }: PilotStep): string {
  if (!users || lab) return '';
  const share = shownByPilot(users.value);
  const all = telling.map.service(service)?.users?.value;
  const hit = all === undefined ? '' : `, which is ${Math.ceil((all * share) / 100)} of ${all}`;
  const sum = telling.ink.text(`1 − 0.05^(1/${users.value})`);
  return `with ${PILOT_CONFIDENCE} % confidence, only what hits at least ${share.toFixed(1)} % of the users${hit} (${sum})`;
}
