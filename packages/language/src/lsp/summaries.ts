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
  type Phrase,
  type Risk,
  type Rollback,
  type Service,
  type Sourced,
  type Span,
  type Speaker,
  say,
  type Team,
  type Text,
  type Wave,
} from '@migmap/core';
import type { LoadedMap } from '../workspace/loaded-map.ts';
import { counted } from './counted.ts';
import { planIndexOf } from './plan-index.ts';

/** One line about a thing, for lists: of a service what becomes of it, its waves and its owner; of others first the title. */
export function summaryOf(map: LoadedMap, thing: Summarized, speak: Speaker): string {
  return partsOf(map, thing, speak).join(' · ');
}

/** The same for lists that show the title already. */
export function summaryBesideTitle(map: LoadedMap, thing: Summarized, speak: Speaker): string {
  const title = brief(thing.title);
  return partsOf(map, thing, speak)
    .filter((part) => part !== title)
    .join(' · ');
}

type Summarized = Pick<Entry, 'sort' | 'title'>;

function partsOf(map: LoadedMap, thing: Summarized, speak: Speaker): string[] {
  const summary = SUMMARIES[thing.sort] as Summary<unknown> | undefined;
  return (summary?.(thing, map) ?? []).flatMap((part) => {
    if (part === undefined || part === '') return [];
    return typeof part === 'string' ? part : speak(part);
  });
}

/** A text on one line, and not too long for a list. */
export function brief(text: Text | undefined): string | undefined {
  const line = text?.value.replace(/\s+/g, ' ').trim();
  return line === undefined || line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}

const LONGEST = 60;

type Summary<T> = (thing: T, map: LoadedMap) => readonly (string | Phrase | undefined)[];

const SUMMARIES = {
  service: (it: Service, map: LoadedMap) => [becomes(it), wavesOf(map, it).join(', '), name(it.owner)],
  wave: (it: Wave) => [brief(it.title), spanOf(it.dates), counted(it.steps.length, 'step'), name(it.owner)],
  layer: (it: Layer, map: LoadedMap) => [
    brief(it.title),
    counted(servicesIn(map, it), 'service'),
    name(it.owner),
  ],
  team: (it: Team) => [brief(it.title), brief(it.lead)],
  kind: (it: KindDeclaration) => [brief(it.title), it.is.length > 0 ? say`is ${names(it.is)}` : undefined],
  bridge: (it: Bridge) => [brief(it.title), lifetime(it), name(it.owner)],
  certificate: (it: Certificate) => [brief(it.title), it.expires && say`expires ${it.expires.value}`],
  record: (it: DnsRecord) => [brief(it.title), of(it.of ? [it.of] : [])],
  data: (it: DataBody) => [
    brief(it.title),
    of(it.of ? [it.of] : []),
    it.volume && formatQuantity(it.volume.value),
  ],
  backup: (it: Backup) => [brief(it.title), of(it.of)],
  contract: (it: Contract) => [brief(it.title), it.ends && say`ends ${it.ends.value}`],
  decision: (it: Decision) => [
    brief(it.title),
    it.decided ? brief(it.decided.what) : it.neededBy && say`needed by ${it.neededBy.value}`,
  ],
  risk: (it: Risk) => [brief(it.title), it.impact && say`impact ${it.impact.value}`, it.status?.value],
  rollback: (it: Rollback) => [
    brief(it.title),
    of(it.of),
    it.takes && formatQuantity(it.takes.value),
    it.until && say`until ${it.until.value}`,
  ],
  criterion: (it: Criterion) => [
    brief(it.title),
    it.target && `${it.target.comparison} ${formatQuantity(it.target.quantity)}`,
  ],
  site: (it: { readonly title?: Text }) => [brief(it.title)],
  view: (it: { readonly title?: Text }) => [brief(it.title)],
} satisfies Partial<Record<Entry['sort'], Summary<never>>> as Partial<Record<Entry['sort'], Summary<never>>>;

/** `Exchange 2016 → Postfix`: what becomes of a service. */
export function becomes(service: Service): string | Phrase | undefined {
  const [from, to] = [brief(service.from), brief(service.to)];
  switch (dispositionOf(service)) {
    case 'replaced':
      return `${from} → ${to}`;
    case 'introduced':
      return say`new: ${to ?? ''}`;
    case 'dropped':
      return say`dropped: ${from ?? ''}`;
    case 'stays':
      return say`stays: ${brief(service.stays) ?? ''}`;
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

function servicesIn({ resolved }: LoadedMap, { name }: Layer): number {
  return resolved.services.filter(({ layer }) => layer?.value === name.value).length;
}

function name(ref: NameRef | undefined): string | undefined {
  return ref?.value;
}

function of(refs: readonly NameRef[]): Phrase | undefined {
  return refs.length === 0 ? undefined : say`of ${names(refs)}`;
}

function names(refs: readonly NameRef[]): string {
  return refs.map(({ value }) => value).join(', ');
}

/** `2027-03-01 .. 2027-03-26`. */
export function spanOf(dates: Sourced<Span> | undefined): string | undefined {
  return dates && `${dates.value.from.value} .. ${dates.value.to.value}`;
}

function lifetime({ from, until }: Bridge): Phrase | undefined {
  if (from && until) return say`from ${from.value} until ${until.value}`;
  return (from && say`from ${from.value}`) ?? (until && say`until ${until.value}`);
}
