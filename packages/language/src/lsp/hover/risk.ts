import type { Risk } from '@migmap/core';
import { subjectsOf } from '@migmap/rules';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

export function riskPage(telling: Telling, risk: Risk): Page {
  const { say } = telling;
  const { impact, impacts, likelihood, indicator, owner, review } = risk;
  const { services, waves, layers } = subjectsOf(telling.map, risk);
  const about = [
    ...[...services, ...waves].map((thing) => telling.name(thing)),
    ...layers.map((name) => telling.ink.code(name)),
  ];
  const kinds = impacts.length > 0 ? ` (${impacts.map(({ value }) => value).join(', ')})` : '';
  const unsaid = say`not said`;
  return {
    heading: telling.heading(risk, say`risk, ${risk.status?.value ?? 'open'}`),
    lead: [say`impact ${impact?.value ?? unsaid}${kinds} · likelihood ${likelihood?.value ?? unsaid}`],
    facts: [
      fact(say`on`, telling.few(about)),
      fact(say`shows by`, indicator ? telling.text(indicator) : ''),
      fact(
        say`now`,
        telling.few(
          risk.mitigations.map((text) => telling.text(text)),
          3,
        ),
      ),
      fact(
        say`when it happens`,
        telling.few(
          risk.responses.map((text) => telling.text(text)),
          3,
        ),
      ),
      fact(say`accepted by`, risk.acceptedBy ? telling.text(risk.acceptedBy) : ''),
      fact(say`owner`, owner ? telling.ref('team', owner) : ''),
      fact(say`looked at again`, review?.value),
    ],
  };
}
