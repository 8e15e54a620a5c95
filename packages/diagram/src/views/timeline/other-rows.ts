import {
  type Bridge,
  type Certificate,
  type Contract,
  dateMinus,
  endOf,
  type Freeze,
  formatQuantity,
  type NameRef,
  type Service,
  type Wave,
} from '@migmap/core';
import { countsOf } from '../../graph/painted-findings.ts';
import { shownTitle } from '../../graph/titles.ts';
import { serviceId } from '../../picture.ts';
import { waveNumber } from '../map/colours.ts';
import { longDate, spanWords } from './date-words.ts';
import { dayEnd } from './points.ts';
import type { Row, TimeItem } from './rows.ts';
import { bridgeBar, contractLine } from './signs.ts';
import type { TimeRange } from './time-axis.ts';
import { serviceTitle, spanRange, type TimelineFacts, waveSpan } from './timeline-facts.ts';

/** From the first step of its first wave to the end of its last one; without them, as long as the plan. */
export function bridgeRow(bridge: Bridge, facts: TimelineFacts, whole: TimeRange): Row {
  const [first, last] = [waveOf(bridge.from, facts), waveOf(bridge.until, facts)];
  const from = (first && waveSpan(facts.map, first)?.from) ?? whole.from;
  const to = (last && waveSpan(facts.map, last)?.to) ?? whole.to;
  const during = [
    first && `from wave ${waveNumber(facts, first)}`,
    last ? `until wave ${waveNumber(facts, last)}` : 'without an end',
  ];
  const words = during.filter(Boolean).join(' ');
  const cost =
    bridge.cost && bridge.cost.amount.amount > 0
      ? `, ${formatQuantity(bridge.cost.amount)}${bridge.cost.per ? ` a ${bridge.cost.per}` : ''}`
      : '';
  return {
    ...named(bridge, 'bridge', facts),
    spoken: `Bridge ${shownTitle(bridge)}, ${words}${cost}`,
    items: [
      {
        role: 'bridge',
        from,
        to: to > from ? to : from,
        sign: 'bridge',
        reach: 1,
        text: `${words}${cost}`,
        draw: ({ x0, x1, y }) => bridgeBar(x0, x1, y),
      },
    ],
  };
}

function waveOf(ref: NameRef | undefined, { waves }: TimelineFacts): Wave | undefined {
  return waves.find((wave) => wave.name.value === ref?.value);
}

/** The last day of notice and the end; none for a contract that does not say when it ends. */
export function contractRow(contract: Contract, facts: TimelineFacts): Row | undefined {
  const { ends, notice, given } = contract;
  if (!ends) return undefined;
  const noticeBy = notice ? dateMinus(ends.value, notice.value) : undefined;
  const covered = contract.covers.map((ref) => serviceTitle(facts.map, ref)).join(', ');
  const items: TimeItem[] = [
    ...(noticeBy === undefined ? [] : [line(noticeBy, ends.value)]),
    ...(noticeBy === undefined
      ? []
      : [
          {
            ...dayEnd(noticeBy, 'last-notice', 'last-notice'),
            line: 0,
            text: `notice by ${facts.day(noticeBy)}`,
            bare: 'notice by',
            terse: given !== undefined,
          },
        ]),
    ...(given
      ? [
          {
            ...dayEnd(given.value, 'given', 'given'),
            text: `given ${facts.day(given.value)}`,
            bare: 'notice given',
          },
        ]
      : []),
    { ...dayEnd(ends.value, 'ends', 'ends'), text: `ends ${facts.day(ends.value)}`, bare: 'ends' },
  ];
  const words = [
    `ends ${longDate(ends.value)}`,
    noticeBy !== undefined && `notice by ${longDate(noticeBy)}`,
    given && `given on ${longDate(given.value)}`,
  ];
  return {
    ...named(contract, 'contract', facts),
    ...(covered === '' ? {} : { caption: covered }),
    spoken: `Contract ${shownTitle(contract)}, ${words.filter(Boolean).join(', ')}`,
    items,
  };
}

function line(noticeBy: string, ends: string): TimeItem {
  return {
    role: 'contract',
    from: endOf(noticeBy),
    to: endOf(ends),
    sign: 'contract',
    layer: 'under',
    draw: ({ x0, x1, y }) => contractLine(x0, x1, y),
  };
}

export function certificateRow(certificate: Certificate, facts: TimelineFacts): Row | undefined {
  const day = certificate.expires?.value;
  if (day === undefined) return undefined;
  return {
    ...named(certificate, 'certificate', facts),
    caption: 'certificate',
    spoken: `Certificate ${shownTitle(certificate)} expires ${longDate(day)}`,
    items: [{ ...dayEnd(day, 'ends', 'ends'), text: `expires ${facts.day(day)}`, bare: 'expires' }],
  };
}

/** When the maker of the old product stops to care for it. */
export function supportRow(service: Service, facts: TimelineFacts): Row | undefined {
  const day = service.supportEnds?.value;
  if (day === undefined) return undefined;
  return {
    id: `${serviceId(service)}/support`,
    sort: 'support',
    name: service.name.value,
    title: service.from?.value ?? shownTitle(service),
    caption: 'support of the old product',
    spoken: `Support of ${service.from?.value ?? shownTitle(service)} ends ${longDate(day)}`,
    items: [{ ...dayEnd(day, 'ends', 'ends'), text: `ends ${facts.day(day)}`, bare: 'ends' }],
  };
}

/** All freezes in one row, each over its days; their bands run through all rows. */
export function freezeItems(freezes: readonly Freeze[], { map }: TimelineFacts): TimeItem[] {
  const seen = new Set<string>();
  return freezes.flatMap((freeze) => {
    if (!freeze.span) return [];
    const range = spanRange(freeze.span.value);
    const services = freeze.services.map((ref) => serviceTitle(map, ref)).join(', ');
    const title = freeze.title?.value || 'Freeze';
    const words = spanWords(freeze.span.value.from.value, freeze.span.value.to.value);
    const id = `freeze/${slug(title)}/${freeze.span.value.from.value}`;
    const again = seen.has(id);
    seen.add(id);
    return [
      {
        ...range,
        ...(again ? {} : { id }),
        role: 'freeze',
        sign: 'freeze' as const,
        text: services === '' ? title : `${title}: ${services}`,
        spoken: `Freeze ${title}, ${words}${services === '' ? '' : `, for ${services}`}`,
        draw: () => [],
      },
    ];
  });
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function named(
  thing: Bridge | Contract | Certificate,
  sort: 'bridge' | 'contract' | 'certificate',
  { findings }: TimelineFacts,
): Pick<Row, 'id' | 'sort' | 'name' | 'title' | 'findings'> {
  const counts = countsOf(findings.of(thing.name.value));
  return {
    id: `${sort}/${thing.name.value}`,
    sort,
    name: thing.name.value,
    title: shownTitle(thing),
    ...(counts ? { findings: counts } : {}),
  };
}
