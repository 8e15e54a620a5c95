import {
  addSeconds,
  beginOf,
  type DnsRecord,
  firstOpening,
  formatQuantity,
  formatSeconds,
  label,
  type Moment,
  type ResolvedMap,
  say,
  secondsBetween,
  type Wave,
} from '@migmap/core';
import { movementsOf } from '../order/movements.ts';
import { waveText } from '../order/phrases.ts';
import type { Report, Rule } from '../rule.ts';

export const calendarTtlLate: Rule = {
  meta: {
    code: 'calendar/ttl-late',
    category: 'calendar',
    severity: 'error',
    summary: 'The TTL of a record is lowered so late that the old one still counts when the service moves.',
    source: 'Language reference, Sums, TTL',
  },
  *check({ map }) {
    for (const record of map.records) yield* judge(map, record);
  },
};

function* judge(map: ResolvedMap, record: DnsRecord): Iterable<Report> {
  const { ttl, loweredAt: lowered } = record;
  const service = map.service(record.of);
  const first =
    service &&
    firstMove(
      map,
      movementsOf(map, service).parts.map((part) => part.wave),
    );
  if (!ttl || !lowered || !service || !first) return;
  const left = secondsBetween(beginOf(lowered.value), first.opens, map.timezone);
  if (left >= ttl.value.base) return;
  const latest = addSeconds(first.opens, -ttl.value.base, map.timezone);
  const when = left < 0 ? say`after` : say`only ${formatSeconds(left)} before`;
  yield {
    message: say`The TTL of ${label(record)} is lowered at ${lowered.value}, ${when} ${label(service)} may first move at
      ${first.opens}, in ${waveText(first.wave)}, and the old TTL is ${formatQuantity(ttl.value)}: resolvers would still
      send people to the old side. Lower it by ${latest} (${first.opens} − ${formatQuantity(ttl.value)}).`,
    source: lowered.source,
    names: [record.name.value, service.name.value],
    wave: first.wave.name.value,
    related: [
      { source: first.wave.windows[0]?.source ?? first.wave.head, message: say`It may first move here` },
    ],
  };
}

interface Opening {
  readonly wave: Wave;
  readonly opens: Moment;
}

function firstMove(map: ResolvedMap, waves: readonly Wave[]): Opening | undefined {
  const openings = waves.flatMap((wave): Opening[] => {
    const opens = firstOpening(map, wave);
    return opens === undefined ? [] : [{ wave, opens }];
  });
  return openings.sort((a, b) => (a.opens < b.opens ? -1 : a.opens > b.opens ? 1 : 0))[0];
}
