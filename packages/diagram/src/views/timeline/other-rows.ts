import {
  APART,
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
  const { say } = facts;
  const during = [
    first && say`from wave ${waveNumber(facts, first)}`,
    last ? say`until wave ${waveNumber(facts, last)}` : say`without an end`,
  ];
  const words = [during.filter(Boolean).join(' '), costOf(bridge, facts)].filter(Boolean).join(', ');
  return {
    ...named(bridge, 'bridge', facts),
    spoken: say`Bridge ${shownTitle(bridge)}, ${words}`,
    items: [
      {
        role: 'bridge',
        from,
        to: to > from ? to : from,
        sign: 'bridge',
        reach: 1,
        text: words,
        draw: ({ x0, x1, y }) => bridgeBar(x0, x1, y),
      },
    ],
  };
}

function costOf({ cost }: Bridge, { say }: TimelineFacts): string | undefined {
  if (!cost || cost.amount.amount <= 0) return undefined;
  const amount = formatQuantity(cost.amount);
  if (!cost.per) return amount;
  return cost.per === 'month' ? say`${amount} a month` : say`${amount} a year`;
}

function waveOf(ref: NameRef | undefined, { waves }: TimelineFacts): Wave | undefined {
  return waves.find((wave) => wave.name.value === ref?.value);
}

/** The last day of notice and the end; none for a contract that does not say when it ends. */
export function contractRow(contract: Contract, facts: TimelineFacts): Row | undefined {
  const { ends, notice, given } = contract;
  const { say } = facts;
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
            text: say`notice by ${facts.day(noticeBy)}`,
            bare: say`notice by`,
            terse: given !== undefined,
          },
        ]),
    ...(given
      ? [
          {
            ...dayEnd(given.value, 'given', 'given'),
            text: say`given ${facts.day(given.value)}`,
            bare: say`notice given`,
          },
        ]
      : []),
    {
      ...dayEnd(ends.value, 'ends', 'ends'),
      text: say`ends ${facts.day(ends.value)}${APART}`,
      bare: say`ends${APART}`,
    },
  ];
  const words = [
    say`ends ${longDate(ends.value)}${APART}`,
    noticeBy !== undefined && say`notice by ${longDate(noticeBy)}`,
    given && say`given on ${longDate(given.value)}`,
  ];
  return {
    ...named(contract, 'contract', facts),
    ...(covered === '' ? {} : { caption: covered }),
    spoken: say`Contract ${shownTitle(contract)}, ${words.filter(Boolean).join(', ')}`,
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
  const { say } = facts;
  return {
    ...named(certificate, 'certificate', facts),
    caption: say`certificate`,
    spoken: say`Certificate ${shownTitle(certificate)} expires ${longDate(day)}`,
    items: [
      {
        ...dayEnd(day, 'ends', 'ends'),
        text: say`expires ${facts.day(day)}${APART}`,
        bare: say`expires${APART}`,
      },
    ],
  };
}

/** When the maker of the old product stops to care for it. */
export function supportRow(service: Service, facts: TimelineFacts): Row | undefined {
  const day = service.supportEnds?.value;
  if (day === undefined) return undefined;
  const { say } = facts;
  return {
    id: `${serviceId(service)}/support`,
    sort: 'support',
    name: service.name.value,
    title: service.from?.value ?? shownTitle(service),
    caption: say`support of the old product`,
    spoken: say`Support of ${service.from?.value ?? shownTitle(service)} ends ${longDate(day)}`,
    items: [
      { ...dayEnd(day, 'ends', 'ends'), text: say`ends ${facts.day(day)}${APART}`, bare: say`ends${APART}` },
    ],
  };
}

/** All freezes in one row, each over its days; their bands run through all rows. */
export function freezeItems(freezes: readonly Freeze[], { map, say }: TimelineFacts): TimeItem[] {
  const seen = new Set<string>();
  return freezes.flatMap((freeze) => {
    if (!freeze.span) return [];
    const range = spanRange(freeze.span.value);
    const services = freeze.services.map((ref) => serviceTitle(map, ref)).join(', ');
    const title = freeze.title?.value || say`Freeze`;
    const words = spanWords(freeze.span.value.from.value, freeze.span.value.to.value);
    const id = `freeze/${slug(freeze.title?.value || 'freeze')}/${freeze.span.value.from.value}`;
    const again = seen.has(id);
    seen.add(id);
    return [
      {
        ...range,
        ...(again ? {} : { id }),
        role: 'freeze',
        sign: 'freeze' as const,
        text: services === '' ? title : `${title}: ${services}`,
        spoken:
          services === '' ? say`Freeze ${title}, ${words}` : say`Freeze ${title}, ${words}, for ${services}`,
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
