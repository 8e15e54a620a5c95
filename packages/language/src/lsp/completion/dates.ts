import {
  addDays,
  dateMinus,
  type IsoDate,
  isUnknownUnit,
  nearestValidMoment,
  type Phrase,
  parseQuantity,
  type ResolvedMap,
  say,
  type Wave,
  weekdayOf,
  workingDaysBefore,
} from '@migmap/core';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Leaf } from '../forms/grammar.ts';
import type { Candidate } from './candidate.ts';
import { holderName, keyOf, type Spot } from './spot.ts';
import { waveAround } from './waves.ts';

/** A day, and what it has to do with the place. */
type Hint = readonly [date: string, why: Phrase];

/** The days of the plan; those that make sense at this place first. */
export function dateCandidates(spot: Spot, { feature }: Pick<Leaf, 'feature'>): Candidate[] {
  const key = keyOf(spot, feature);
  const near = daysAround(spot);
  const earliest = feature === 'end' ? startBeside(spot) : undefined;
  const hints = [
    ...today(spot, key),
    ...(HINTS[key]?.(near) ?? []),
    ...(earliest === undefined ? [] : lengths(earliest)),
    ...boundsOf(near),
    ...allDays(spot),
  ];
  const known = new Map<string, Phrase>();
  for (const [date, why] of hints) {
    if (earliest !== undefined && date.slice(0, 10) < earliest) continue;
    known.set(date, known.get(date) ?? why);
  }
  return [...known].map(([label, detail]) => ({ label, kind: CompletionItemKind.Value, detail }));
}

/** A day that a snippet may begin with: the one that makes most sense, or any. */
export function exampleDay(spot: Spot, keyword: string, leaf: Pick<Leaf, 'feature'>): string {
  const fresh = { ...spot, keyword, progress: { ...spot.progress, read: [] } };
  return dateCandidates(fresh, leaf)[0]?.label ?? (leaf.feature === 'end' ? '2027-03-26' : '2027-03-15');
}

interface Days {
  /** The wave that the place is about: its own, or that in which its service moves. */
  readonly wave: { readonly name: string; readonly from: IsoDate; readonly to: IsoDate } | undefined;
  /** The last day of the wave that comes before it as written. */
  readonly before: IsoDate | undefined;
  readonly map: { readonly from: IsoDate; readonly to: IsoDate } | undefined;
  /** What the statements of the block say already: `notice` → `90d`. */
  readonly said: (keyword: string) => string | undefined;
}

const workingDay = ({ wave }: Days): Hint[] =>
  wave ? [[workingDaysBefore(wave.from, 1), say`the working day before ${wave.name}`]] : [];
const lastDay = ({ wave }: Days): Hint[] => (wave ? [[wave.to, say`the last day of ${wave.name}`]] : []);
const afterwards = ({ wave }: Days): Hint[] =>
  wave ? [[addDays(wave.to, 14), say`two weeks after ${wave.name}`]] : [];
const mapEnd = ({ map }: Days): Hint[] => (map ? [[map.to, say`the end of the map`]] : []);

const HINTS: Readonly<Record<string, (days: Days) => readonly Hint[]>> = {
  'approved.date': workingDay,
  'gate.date': workingDay,
  'train.date': workingDay,
  'tested.date': workingDay,
  'restored.date': workingDay,
  'review.date': workingDay,
  'decided.date': workingDay,
  'notify.date': ({ wave }) =>
    wave ? [[workingDaysBefore(wave.from, 10), say`ten working days before ${wave.name}`]] : [],
  'rehearsed.date': ({ wave }) =>
    wave ? [[addDays(wave.from, -14), say`two weeks before ${wave.name}`]] : [],
  'lowered.at': ({ wave, said }) =>
    wave
      ? [[earlier(addDays(wave.from, -1), said('ttl')), say`the old ttl runs out before ${wave.name}`]]
      : [],
  'given.date': ({ said }) => {
    const ends = said('ends');
    return ends === undefined ? [] : [[earlier(ends, said('notice')), say`the last day for notice`]];
  },
  'dates.start': ({ before }) => (before === undefined ? [] : [[before, say`the wave before ends`]]),
  'window.start': ({ wave }) =>
    wave ? [[`${saturday(wave.from)}T20:00`, say`the first Saturday of ${wave.name}`]] : [],
  'window.end': ({ wave }) =>
    wave ? [[`${addDays(saturday(wave.from), 1)}T06:00`, say`the first Sunday of ${wave.name}`]] : [],
  'until.date': (days) => [...afterwards(days), ...lastDay(days)],
  'hotline.end': (days) => [...afterwards(days), ...lastDay(days), ...mapEnd(days)],
  'dates.end': (days) => [...lastDay(days), ...mapEnd(days)],
  'freeze.end': mapEnd,
  'migrate.done': lastDay,
  'retire.done': lastDay,
  'verified.date': lastDay,
  'measured.date': lastDay,
  'accepted.date': lastDay,
  'result.date': lastDay,
  'ends.date': mapEnd,
  'expires.date': mapEnd,
  'support.until': mapEnd,
  'support-ends.date': mapEnd,
  'reduces.date': mapEnd,
};

/** What is written once it has happened. */
const EVENTS: ReadonlySet<string> = new Set([
  'approved.date',
  'tested.date',
  'restored.date',
  'decided.date',
  'rehearsed.date',
  'given.date',
  'migrate.done',
  'retire.done',
  'verified.date',
  'measured.date',
  'accepted.date',
  'result.date',
]);

function today({ snapshot: { map } }: Spot, key: string): Hint[] {
  const { asOf } = map.settings;
  return asOf !== undefined && EVENTS.has(key) ? [[asOf, say`today`]] : [];
}

function boundsOf({ wave, map }: Days): Hint[] {
  const bounds: Hint[] = [];
  if (wave)
    bounds.push(
      [wave.from, say`the first day of ${wave.name}`],
      [wave.to, say`the last day of ${wave.name}`],
    );
  if (map) bounds.push([map.from, say`the start of the map`], [map.to, say`the end of the map`]);
  return bounds;
}

function allDays({ snapshot: { map } }: Spot): Hint[] {
  const days = map.resolved.waves.flatMap((wave): Hint[] => {
    const { name, dates } = wave;
    if (!dates) return [];
    return [
      [dates.value.from.value, say`the first day of ${name.value}`],
      [dates.value.to.value, say`the last day of ${name.value}`],
    ];
  });
  return days.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function daysAround(spot: Spot): Days {
  const { resolved } = spot.snapshot.map;
  const wave = waveAround(spot) ?? waveOfSubject(spot);
  const dates = datesWritten(spot) ?? wave?.dates?.value;
  const span = mapSpan(resolved);
  return {
    wave: wave && dates && { name: wave.name.value, from: dates.from.value, to: dates.to.value },
    before: wave && resolved.waves[resolved.waves.indexOf(wave) - 1]?.dates?.value.to.value,
    map: span,
    said: (keyword) => spot.siblings.find((each) => each.keyword.text === keyword)?.tokens[1]?.text,
  };
}

/** The dates of the wave around, as they are written: reading may have lost them beside a line that is not finished. */
function datesWritten({
  place,
  offset,
}: Spot): { from: { value: string }; to: { value: string } } | undefined {
  const wave = place.blocks.find(({ keyword }) => keyword.text === 'wave');
  const dates = wave?.block?.statements.find(
    ({ keyword, end }) => keyword.text === 'dates' && end !== offset,
  );
  const [from, to] = dates?.tokens.filter(({ kind }) => kind === 'number') ?? [];
  return from && to && { from: { value: from.text }, to: { value: to.text } };
}

/** The dates of the map, or from its first wave to its last. */
function mapSpan({ header, waves }: ResolvedMap): Days['map'] {
  const spans = header?.dates ? [header.dates.value] : waves.flatMap(({ dates }) => dates?.value ?? []);
  const from = spans.map((span) => span.from.value).toSorted()[0];
  const to = spans
    .map((span) => span.to.value)
    .toSorted()
    .at(-1);
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}

/** The wave in which the service moves that a declaration is about, or that a decision is needed by. */
function waveOfSubject(spot: Spot): Wave | undefined {
  const { waves } = spot.snapshot.map.resolved;
  const head = spot.place.blocks[0]?.tokens.map(({ text }) => text) ?? [];
  const of = head[head.indexOf('of') + 1];
  const subject =
    holderName(spot, 'service') ?? (head.includes('of') ? of : undefined) ?? saidName(spot, 'of');
  if (subject !== undefined) return waves.find((wave) => moves(wave, subject));
  const named = head.includes('in') ? head[head.indexOf('in') + 1] : saidName(spot, 'needed');
  return waves.find(({ name }) => name.value === named);
}

function saidName({ siblings }: Spot, keyword: string): string | undefined {
  const statement = siblings.find((each) => each.keyword.text === keyword);
  return statement?.tokens.findLast(({ kind }) => kind === 'word')?.text;
}

function moves({ steps }: Wave, subject: string): boolean {
  return steps.some(
    (step) => step.type === 'migrate' && step.parts.some(({ service }) => service.value === subject),
  );
}

/** A span does not end before it starts. */
function startBeside({ progress }: Spot): string | undefined {
  const start = progress.read.find(({ leaf }) => leaf.feature === 'start')?.token.text.slice(0, 10);
  return start !== undefined && nearestValidMoment(start) === undefined && start.length === 10
    ? start
    : undefined;
}

/** Spans as people plan them: to the end of a working week. */
function lengths(start: IsoDate): Hint[] {
  const friday = (day: IsoDate): IsoDate => (weekdayOf(day) === 'fri' ? day : friday(addDays(day, -1)));
  return [
    [friday(addDays(start, 13)), say`two weeks`],
    [friday(addDays(start, 27)), say`four weeks`],
  ];
}

function earlier(date: IsoDate, duration: string | undefined): IsoDate {
  const quantity = duration === undefined ? undefined : parseQuantity(duration);
  return quantity && !isUnknownUnit(quantity) ? dateMinus(date, quantity) : date;
}

function saturday(from: IsoDate): IsoDate {
  let day = from;
  while (weekdayOf(day) !== 'sat') day = addDays(day, 1);
  return day;
}

const TIMES = ['06:00', '08:00', '18:00', '20:00', '22:00', '00:00'];

const WINDOWS = ['sat 20:00 .. sun 06:00', 'sat 08:00 .. 18:00', 'fri 20:00 .. mon 06:00'];

/** Whole windows of every week, for a start. */
export function windowCandidates(): Candidate[] {
  return WINDOWS.map((label) => ({
    label,
    kind: CompletionItemKind.Value,
    detail: say`every week within the dates`,
    tier: -1,
  }));
}

/** Times at which windows open and close. */
export function timeCandidates({ feature }: Pick<Leaf, 'feature'>): Candidate[] {
  const times = feature === 'startTime' ? TIMES.toReversed() : TIMES;
  return times.map((label) => ({ label, kind: CompletionItemKind.Value, detail: say`for example` }));
}
