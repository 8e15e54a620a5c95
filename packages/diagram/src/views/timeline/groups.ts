import type { Say, Service } from '@migmap/core';
import { countsOf } from '../../graph/painted-findings.ts';
import { shownTitle } from '../../graph/titles.ts';
import type { Row, TimeItem } from './rows.ts';
import type { TimelineFacts } from './timeline-facts.ts';

interface ServiceRow {
  readonly service: Service;
  readonly row: Row;
}

/** More services than this are shown by their waves. */
const MANY = 60;

/** One row a service; in a large map one a wave, unless it is expanded. */
export function grouped(services: readonly ServiceRow[], facts: TimelineFacts): Row[] {
  if (services.length <= MANY) return services.map(({ row }) => row);
  const open = new Set(facts.settings.expand ?? []);
  const waves = new Map<string, ServiceRow[]>();
  for (const each of services) {
    const wave = lastWave(each, facts);
    waves.set(wave, [...(waves.get(wave) ?? []), each]);
  }
  return [...waves].flatMap(([wave, members]) =>
    wave === '' || members.length === 1 || open.has('*') || open.has(wave)
      ? members.map(({ row }) => row)
      : [groupRow(wave, members, facts)],
  );
}

function lastWave({ service }: ServiceRow, facts: TimelineFacts): string {
  return facts.wavesOf.get(service.name.value)?.at(-1)?.name.value ?? '';
}

function groupRow(name: string, members: readonly ServiceRow[], facts: TimelineFacts): Row {
  const wave = facts.waves.find((each) => each.name.value === name);
  const title = wave ? shownTitle(wave) : name;
  const { say } = facts;
  const badge = members[0]?.row.badge;
  const counts = countsOf(members.flatMap(({ service }) => facts.findings.of(service.name.value)));
  return {
    id: `wave/${name}/services`,
    sort: 'group',
    name,
    title: say`${members.length} services of ${title}`,
    ...(badge ? { badge } : {}),
    spoken: say`${members.length} services of ${title}: ${members.map(({ row }) => row.title).join(', ')}`,
    ...(counts ? { findings: counts } : {}),
    items: ['parallel', 'way-back'].flatMap((role) => together(members, role, say)),
  };
}

/** From the first beginning to the last end, in the words of the one that lasts longest. */
function together(members: readonly ServiceRow[], role: string, say: Say): TimeItem[] {
  const items = members.flatMap(({ row }) => row.items.filter((item) => item.role === role));
  const [first] = items;
  if (!first) return [];
  const longest = items.reduce((best, item) => (item.to > best.to ? item : best), first);
  const from = items.reduce((least, item) => (item.from < least ? item.from : least), first.from);
  const alike = items.every((item) => item.text === longest.text);
  const text = alike || longest.text === undefined ? {} : { text: say`${longest.text}, the last of them` };
  return [{ ...longest, from, ...text }];
}
