import type { Risk } from '@migmap/core';
import { subjectsOf } from '@migmap/rules';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

export function riskPage(telling: Telling, risk: Risk): Page {
  const { impact, impacts, likelihood, indicator, owner, review } = risk;
  const { services, waves, layers } = subjectsOf(telling.map, risk);
  const about = [
    ...[...services, ...waves].map((thing) => telling.name(thing)),
    ...layers.map((name) => telling.ink.code(name)),
  ];
  const kinds = impacts.length > 0 ? ` (${impacts.map(({ value }) => value).join(', ')})` : '';
  return {
    heading: telling.heading(risk, `risk, ${risk.status?.value ?? 'open'}`),
    lead: [`impact ${impact?.value ?? 'not said'}${kinds} · likelihood ${likelihood?.value ?? 'not said'}`],
    facts: [
      fact('on', telling.few(about)),
      fact('shows by', indicator ? telling.text(indicator) : ''),
      fact(
        'now',
        telling.few(
          risk.mitigations.map((text) => telling.text(text)),
          3,
        ),
      ),
      fact(
        'when it happens',
        telling.few(
          risk.responses.map((text) => telling.text(text)),
          3,
        ),
      ),
      fact('accepted by', risk.acceptedBy ? telling.text(risk.acceptedBy) : ''),
      fact('owner', owner ? telling.ref('team', owner) : ''),
      fact('looked at again', review?.value),
    ],
  };
}
