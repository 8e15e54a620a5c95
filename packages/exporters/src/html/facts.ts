import {
  dateOf,
  formatQuantity,
  joined,
  type Moment,
  type NameRef,
  type Phrase,
  type Quantity,
  type ResolvedMap,
  type Say,
  say,
  type Text,
} from '@migmap/core';
import { type MapFacts, type PictureFinding, shownTitle } from '@migmap/diagram';
import type { Fact, PageFinding } from './page-data.ts';

/** What is known, and the tag for what is said of it to a reader. */
export type ToldFacts = MapFacts & { readonly say: Say };

export type Link = NonNullable<Fact['links']>[number];

/** A fact of a thing; none where nothing is said. */
export function said(label: string, what: string | Text | undefined): Fact[] {
  const text = typeof what === 'object' ? what.value : what;
  return text === undefined || text === '' ? [] : [{ label, text }];
}

export function listed(label: string, texts: readonly Text[]): Fact[] {
  return said(label, texts.map(({ value }) => value).join('; '));
}

export function measured(label: string, quantity: { readonly value: Quantity } | undefined): Fact[] {
  return quantity ? said(label, formatQuantity(quantity.value)) : [];
}

export function linked(label: string, links: readonly Link[]): Fact[] {
  return links.length > 0 ? [{ label, links }] : [];
}

/** Something that a thing points to, with the name by which the page finds it. */
export function linkTo(sort: string, thing: Parameters<typeof shownTitle>[0], note = ''): Link {
  const link = { id: `${sort}/${thing.name.value}`, title: shownTitle(thing) };
  return note === '' ? link : { ...link, note };
}

/** Whoever is meant by names; a name that nobody has stays as it is. */
export function linksTo(
  map: ResolvedMap,
  sort: 'service' | 'wave' | 'layer',
  refs: readonly NameRef[],
): Link[] {
  return refs.map(({ value }) => {
    const thing = map.find(sort, value);
    return { id: `${sort}/${value}`, title: thing ? titleOf(thing, value) : value };
  });
}

/** A thing that no picture shows, by its title. */
export function titleIn(
  map: ResolvedMap,
  sort: 'team' | 'wave' | 'site' | 'certificate',
  ref: NameRef | undefined,
): string | undefined {
  if (!ref) return undefined;
  const thing = map.find(sort, ref.value);
  return thing ? titleOf(thing, ref.value) : ref.value;
}

function titleOf(thing: { readonly title?: Text }, name: string): string {
  return thing.title?.value || name;
}

/** All findings that name all of these. */
export function findingsOn(findings: readonly PictureFinding[], names: readonly string[]): PageFinding[] {
  return findings
    .filter((finding) => names.every((name) => finding.names.includes(name)))
    .sort((a, b) => gravity(b) - gravity(a))
    .map(({ severity, code, message }) => ({ severity, code, message: message.replaceAll('`', '') }));
}

function gravity({ severity }: Pick<PictureFinding, 'severity'>): number {
  return ['info', 'warning', 'error'].indexOf(severity);
}

/** `12 Feb 2027` */
export function dateWords(moment: Moment): Phrase {
  return joined([shortDate(moment), yearOf(moment)], ' ');
}

/** `1 – 26 Mar 2027`, `22 Feb – 5 Mar 2027`, `13 Dec 2027 – 16 Jan 2028`. */
export function spanWords(from: Moment, to: Moment): Phrase {
  if (dateOf(from) === dateOf(to)) return dateWords(from);
  const isOneYear = yearOf(from) === yearOf(to);
  const isOneMonth = isOneYear && from.slice(5, 7) === to.slice(5, 7);
  const start = isOneMonth ? dayOf(from) : isOneYear ? shortDate(from) : dateWords(from);
  return joined([start, dateWords(to)], ' – ');
}

const SHORT_DATES: readonly ((day: number) => Phrase)[] = [
  (day) => say`${day} Jan`,
  (day) => say`${day} Feb`,
  (day) => say`${day} Mar`,
  (day) => say`${day} Apr`,
  (day) => say`${day} May`,
  (day) => say`${day} Jun`,
  (day) => say`${day} Jul`,
  (day) => say`${day} Aug`,
  (day) => say`${day} Sep`,
  (day) => say`${day} Oct`,
  (day) => say`${day} Nov`,
  (day) => say`${day} Dec`,
];

function shortDate(moment: Moment): Phrase {
  return SHORT_DATES[Number(moment.slice(5, 7)) - 1]?.(dayOf(moment)) ?? say`${moment}`;
}

function dayOf(moment: Moment): number {
  return Number(moment.slice(8, 10));
}

function yearOf(moment: Moment): string {
  return moment.slice(0, 4);
}
