import { formatSeconds, type Rollback, rollbackSeconds, type Service } from '@migmap/core';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';
import { cascadeOf, cascadeText, horizonText } from './way-back.ts';

export function rollbackPage(telling: Telling, rollback: Rollback): Page {
  const services = telling.map.services.filter((service) =>
    telling.walked.rollbacksOf(service).includes(rollback),
  );
  const { say } = telling;
  const { wave } = rollback;
  const seconds = rollbackSeconds(rollback);
  return {
    heading: telling.heading(rollback, wave ? say`way back of ${telling.ref('wave', wave)}` : say`way back`),
    lead: [rollback.restores ? say`restores: ${telling.text(rollback.restores)}` : undefined],
    facts: [
      fact(say`takes`, seconds === undefined ? '' : formatSeconds(seconds)),
      fact(say`covers`, telling.names(services)),
      ...wayFacts(telling, services),
      fact(say`written until`, rollback.until?.value),
      fact(
        say`when`,
        telling.few(
          rollback.when.map((text) => telling.text(text)),
          3,
        ),
      ),
      fact(say`decides`, decidesText(telling, rollback)),
      fact(say`tested`, rollback.tested?.value ?? say`not yet`),
      fact(say`loses`, rollback.loses ? telling.text(rollback.loses) : ''),
    ],
  };
}

const MOST_WAYS = 2;

/** For the first few of what it covers, how long the way back works, and who goes along. */
function wayFacts(telling: Telling, services: readonly Service[]) {
  return services.slice(0, MOST_WAYS).flatMap((service) => {
    const horizon = telling.walked.horizon(service);
    const cascade = cascadeOf(telling, service);
    const { say } = telling;
    const name = service.name.value;
    return [
      horizon && fact(say`for ${name}`, horizonText(telling, horizon)),
      cascade && fact(say`with ${name} go back`, cascadeText(telling, cascade)),
    ];
  });
}

function decidesText(telling: Telling, { decides, deputy }: Rollback): string {
  if (!decides) return '';
  const who = telling.text(decides);
  return deputy ? telling.say`${who}, else ${telling.text(deputy)}` : who;
}
