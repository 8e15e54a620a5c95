import { formatSeconds, type Rollback, rollbackSeconds, type Service } from '@migmap/core';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';
import { cascadeOf, cascadeText, horizonText } from './way-back.ts';

export function rollbackPage(telling: Telling, rollback: Rollback): Page {
  const services = telling.map.services.filter((service) =>
    telling.walked.rollbacksOf(service).includes(rollback),
  );
  const seconds = rollbackSeconds(rollback);
  const where = rollback.wave ? ` of ${telling.ref('wave', rollback.wave)}` : '';
  return {
    heading: telling.heading(rollback, `way back${where}`),
    lead: [rollback.restores ? `restores: ${telling.text(rollback.restores)}` : undefined],
    facts: [
      fact('takes', seconds === undefined ? '' : formatSeconds(seconds)),
      fact('covers', telling.names(services)),
      ...wayFacts(telling, services),
      fact('written until', rollback.until?.value),
      fact(
        'when',
        telling.few(
          rollback.when.map((text) => telling.text(text)),
          3,
        ),
      ),
      fact('decides', decidesText(telling, rollback)),
      fact('tested', rollback.tested?.value ?? 'not yet'),
      fact('loses', rollback.loses ? telling.text(rollback.loses) : ''),
    ],
  };
}

const MOST_WAYS = 2;

/** For the first few of what it covers, how long the way back works, and who goes along. */
function wayFacts(telling: Telling, services: readonly Service[]) {
  return services.slice(0, MOST_WAYS).flatMap((service) => {
    const horizon = telling.walked.horizon(service);
    const cascade = cascadeOf(telling, service);
    const name = service.name.value;
    return [
      horizon && fact(`for ${name}`, horizonText(telling, horizon)),
      cascade && fact(`with ${name} go back`, cascadeText(telling, cascade)),
    ];
  });
}

function decidesText(telling: Telling, { decides, deputy }: Rollback): string {
  if (!decides) return '';
  return `${telling.text(decides)}${deputy ? `, else ${telling.text(deputy)}` : ''}`;
}
