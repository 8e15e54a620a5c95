import { type Certificate, dateOf, onDay, type Wave } from '@migmap/core';
import { movementsOf } from '@migmap/rules';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

export function certificatePage(telling: Telling, certificate: Certificate): Page {
  const { say } = telling;
  const { expires, issuer, renewedBy, keys, names } = certificate;
  return {
    heading: telling.heading(certificate, say`certificate`),
    facts: [
      fact(say`expires`, expires ? `${expires.value}${expiryText(telling, certificate, expires.value)}` : ''),
      fact(say`for`, telling.refs('service', certificate.for)),
      fact(say`names`, telling.few(names.map((name) => telling.text(name)))),
      fact(say`issuer`, issuer ? telling.ref('service', issuer) : ''),
      fact(say`renewed by`, renewedBy ? telling.ref('team', renewedBy) : ''),
      fact(say`key`, keys ? telling.text(keys) : ''),
    ],
  };
}

/** How the end lies to the waves that move what it is for. */
function expiryText(telling: Telling, certificate: Certificate, expires: string): string {
  const last = lastWave(telling, certificate);
  if (!last?.dates) return '';
  const end = dateOf(last.dates.value.to.value);
  if (expires < end) return telling.say`, before ${telling.name(last)} ends (${end})`;
  const during = onDay(telling.map, expires).waves;
  const where = during.length > 0 ? telling.say`, in ${telling.names(during, 2)}` : '';
  return telling.say`${where}, after the last move of what it is for (${telling.name(last)}, ${end})`;
}

function lastWave({ map }: Telling, certificate: Certificate): Wave | undefined {
  const waves = certificate.for.flatMap((ref) => {
    const service = map.service(ref);
    return service ? movementsOf(map, service).parts.map(({ wave }) => wave) : [];
  });
  const endOf = ({ dates }: Wave): string => dates?.value.to.value ?? '';
  return waves.reduce<Wave | undefined>(
    (best, wave) => (best && endOf(best) >= endOf(wave) ? best : wave),
    undefined,
  );
}
