import { addSeconds, beginOf, type DnsRecord, firstOpening, formatQuantity } from '@migmap/core';
import { movementsOf } from '@migmap/rules';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

export function recordPage(telling: Telling, record: DnsRecord): Page {
  const { of, ttl, owner } = record;
  return {
    heading: telling.heading(record, 'DNS record'),
    facts: [
      fact('of', of ? telling.ref('service', of) : ''),
      fact('ttl', ttl ? formatQuantity(ttl.value) : ''),
      fact('lowered', loweredText(record)),
      fact('at the latest', latestText(telling, record)),
      fact('owner', owner ? telling.ref('team', owner) : ''),
    ],
  };
}

function loweredText({ loweredTo, loweredAt }: DnsRecord): string {
  if (!loweredTo) return '';
  return `to ${formatQuantity(loweredTo.value)}${loweredAt ? ` at ${loweredAt.value}` : ''}`;
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
  return `${latest}: ${formatQuantity(ttl.value)} before the first move (${opening})`;
}
