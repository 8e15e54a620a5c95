import {
  type Backup,
  type Bridge,
  type Certificate,
  type Contract,
  type Criterion,
  type DataBody,
  type Decision,
  type DnsRecord,
  dispositionOf,
  type Entry,
  formatQuantity,
  type KindDeclaration,
  type Layer,
  type NameRef,
  type Risk,
  type Rollback,
  type Service,
  type Sourced,
  type Span,
  type Team,
  type Text,
  type Wave,
} from '@migmap/core';
import type { LoadedMap } from '../workspace/loaded-map.ts';
import { planIndexOf } from './plan-index.ts';

/** One line about a thing, for lists: of a service what becomes of it, its waves and its owner; of others first the title. */
export function summaryOf(map: LoadedMap, thing: Summarized): string {
  return partsOf(map, thing).join(' · ');
}

/** The same for lists that show the title already. */
export function summaryBesideTitle(map: LoadedMap, thing: Summarized): string {
  const title = brief(thing.title);
  return partsOf(map, thing)
    .filter((part) => part !== title)
    .join(' · ');
}

type Summarized = Pick<Entry, 'sort' | 'title'>;

function partsOf(map: LoadedMap, thing: Summarized): string[] {
  const summary = SUMMARIES[thing.sort] as Summary<unknown> | undefined;
  return (summary?.(thing, map) ?? []).flatMap((part) => part || []);
}

/** A text on one line, and not too long for a list. */
export function brief(text: Text | undefined): string | undefined {
  const line = text?.value.replace(/\s+/g, ' ').trim();
  return line === undefined || line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}

const LONGEST = 60;

type Summary<T> = (thing: T, map: LoadedMap) => readonly (string | undefined)[];

const SUMMARIES = {
  service: (it: Service, map: LoadedMap) => [becomes(it), wavesOf(map, it).join(', '), name(it.owner)],
  wave: (it: Wave) => [brief(it.title), spanOf(it.dates), count(it.steps.length, 'step'), name(it.owner)],
  layer: (it: Layer, map: LoadedMap) => [
    brief(it.title),
    count(servicesIn(map, it), 'service'),
    name(it.owner),
  ],
  team: (it: Team) => [brief(it.title), brief(it.lead)],
  kind: (it: KindDeclaration) => [brief(it.title), about('is', it.is)],
  bridge: (it: Bridge) => [brief(it.title), lifetime(it), name(it.owner)],
  certificate: (it: Certificate) => [brief(it.title), said('expires', it.expires)],
  record: (it: DnsRecord) => [brief(it.title), about('of', it.of ? [it.of] : [])],
  data: (it: DataBody) => [
    brief(it.title),
    about('of', it.of ? [it.of] : []),
    it.volume && formatQuantity(it.volume.value),
  ],
  backup: (it: Backup) => [brief(it.title), about('of', it.of)],
  contract: (it: Contract) => [brief(it.title), said('ends', it.ends)],
  decision: (it: Decision) => [
    brief(it.title),
    it.decided ? brief(it.decided.what) : it.neededBy && `needed by ${it.neededBy.value}`,
  ],
  risk: (it: Risk) => [brief(it.title), it.impact && `impact ${it.impact.value}`, it.status?.value],
  rollback: (it: Rollback) => [
    brief(it.title),
    about('of', it.of),
    it.takes && formatQuantity(it.takes.value),
    said('until', it.until),
  ],
  criterion: (it: Criterion) => [
    brief(it.title),
    it.target && `${it.target.comparison} ${formatQuantity(it.target.quantity)}`,
  ],
  site: (it: { readonly title?: Text }) => [brief(it.title)],
  view: (it: { readonly title?: Text }) => [brief(it.title)],
} satisfies Partial<Record<Entry['sort'], Summary<never>>> as Partial<Record<Entry['sort'], Summary<never>>>;

/** `Exchange 2016 → Postfix`: what becomes of a service. */
export function becomes(service: Service): string | undefined {
  const [from, to] = [brief(service.from), brief(service.to)];
  switch (dispositionOf(service)) {
    case 'replaced':
      return `${from} → ${to}`;
    case 'introduced':
      return `new: ${to}`;
    case 'dropped':
      return `dropped: ${from}`;
    case 'stays':
      return `stays: ${brief(service.stays)}`;
    default:
      return undefined;
  }
}

/** The waves that have a step of a service, each once. */
export function wavesOf(map: LoadedMap, { name }: Pick<Service, 'name'>): string[] {
  return [
    ...new Set(
      planIndexOf(map)
        .stepsOf(name.value)
        .map(({ wave }) => wave.name.value),
    ),
  ];
}

/** `1 step`, `2 steps`. */
export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function servicesIn({ resolved }: LoadedMap, { name }: Layer): number {
  return resolved.services.filter(({ layer }) => layer?.value === name.value).length;
}

function name(ref: NameRef | undefined): string | undefined {
  return ref?.value;
}

function about(word: string, refs: readonly NameRef[]): string | undefined {
  return refs.length === 0 ? undefined : `${word} ${refs.map(({ value }) => value).join(', ')}`;
}

function said(word: string, date: Sourced<string> | undefined): string | undefined {
  return date && `${word} ${date.value}`;
}

/** `2027-03-01 .. 2027-03-26`. */
export function spanOf(dates: Sourced<Span> | undefined): string | undefined {
  return dates && `${dates.value.from.value} .. ${dates.value.to.value}`;
}

function lifetime({ from, until }: Bridge): string | undefined {
  const parts = [from && `from ${from.value}`, until && `until ${until.value}`];
  return parts.filter((part) => part !== undefined).join(' ');
}
