import { addSeconds, beginOf, type DnsRecord, firstOpening, formatQuantity } from '@migmap/core';
import { movementsOf } from '@migmap/rules';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

export function recordPage(telling: Telling, record: DnsRecord): Page {
  const { say } = telling;
  const { of, ttl, owner } = record;
  return {
    heading: telling.heading(record, say`DNS record`),
    facts: [
      fact(say`of`, of ? telling.ref('service', of) : ''),
      fact(say`ttl`, ttl ? formatQuantity(ttl.value) : ''),
      fact(say`lowered`, loweredText(telling, record)),
      fact(say`at the latest`, latestText(telling, record)),
      fact(say`owner`, owner ? telling.ref('team', owner) : ''),
    ],
  };
}

function loweredText({ say }: Telling, { loweredTo, loweredAt }: DnsRecord): string {
  if (!loweredTo) return '';
  const to = formatQuantity(loweredTo.value);
  return loweredAt ? say`to ${to} at ${loweredAt.value}` : say`to ${to}`;
}

/** The old `ttl` before the first window in which its service moves. */
function latestText(telling: Telling, { of, ttl }: DnsRecord): string {
  const { map } = telling;
  const service = map.service(of);
  const [opening] = service
    ? movementsOf(map, service)
        .parts.flatMap(({ wave }) => firstOpening(map, wave) ?? [])
        .sort()
    : [];
  if (!ttl || opening === undefined) return '';
  const latest = addSeconds(beginOf(opening), -ttl.value.base, map.timezone);
  return telling.say`${latest}: ${formatQuantity(ttl.value)} before the first move (${opening})`;
}
