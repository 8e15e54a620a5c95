import { DURATION_UNITS, type Phrase, type QuantityKind, RATE_UNITS, SIZE_UNITS, say } from '@migmap/core';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Leaf } from '../forms/grammar.ts';
import { MEASURES } from '../forms/meanings.ts';
import type { Candidate } from './candidate.ts';
import { currencyCandidates, currencyOf } from './codes.ts';
import { keyOf, type Spot } from './spot.ts';

/** The number that is being written, with each unit that it may have; before the first digit, amounts as examples. */
export function numberCandidates(spot: Spot, { feature }: Pick<Leaf, 'feature'>): Candidate[] {
  const measure = MEASURES[keyOf(spot, feature)];
  if (measure === undefined) return [];
  const number = /^\d+(?:\.\d+)?/.exec(spot.typed.text)?.[0];
  if (spot.typed.text === '') return examples(spot, measure);
  if (number === undefined) return [];
  if (measure === 'money') {
    return currencyCandidates(spot).map((one) => ({ ...one, label: `${number} ${one.label}` }));
  }
  const measures = measure === 'any' ? measuresBeside(spot) : [measure];
  return measures.flatMap((each) => unitsOf(each).map(([unit, detail]) => withUnit(number, unit, detail)));
}

/** Behind a bare number that is an amount of money: its currency. */
export function currencyBehind(spot: Spot): Candidate[] {
  const last = spot.progress.read.at(-1);
  const isAmount = last !== undefined && MEASURES[keyOf(spot, last.leaf.feature)] === 'money';
  return isAmount && /^\d+(\.\d+)?$/.test(last.token.text)
    ? currencyCandidates(spot).map((one) => ({ ...one, tier: (one.tier ?? 0) - 2 }))
    : [];
}

function withUnit(number: string, unit: string, detail: Phrase): Candidate {
  return { label: `${number}${unit}`, kind: CompletionItemKind.Unit, detail };
}

const UNIT_NAMES: Readonly<Record<string, Phrase>> = {
  s: say`seconds`,
  min: say`minutes`,
  h: say`hours`,
  d: say`days`,
  w: say`weeks`,
  mo: say`months of the calendar`,
  y: say`years of the calendar`,
  '%': say`percent`,
};

function unitsOf(measure: QuantityKind): (readonly [unit: string, detail: Phrase])[] {
  const table = UNITS[measure];
  return table.map((unit) => [unit, UNIT_NAMES[unit] ?? detailOf(unit)] as const);
}

const UNITS: Readonly<Record<QuantityKind, readonly string[]>> = {
  duration: ['min', 'h', 'd', 'w', 'mo', 'y', 's'].filter((unit) => Object.hasOwn(DURATION_UNITS, unit)),
  size: [...Object.keys(SIZE_UNITS)].sort((a, b) => sizeOrder(a) - sizeOrder(b)),
  rate: Object.keys(RATE_UNITS).toSorted((a, b) => rateOrder(a) - rateOrder(b)),
  share: ['%'],
  count: [],
  money: [],
};

/** What plans speak of first: gigabytes and terabytes, megabits a second. */
function sizeOrder(unit: string): number {
  const first = ['GB', 'TB', 'MB', 'PB'].indexOf(unit);
  return first < 0 ? (unit.includes('i') ? 9 : 5) : first;
}

function rateOrder(unit: string): number {
  const first = ['Mbit/s', 'Gbit/s', 'MB/s', 'GB/h', 'TB/d'].indexOf(unit);
  return first < 0 ? (unit.includes('i') && !unit.includes('bit') ? 9 : 5) : first;
}

const PER: Readonly<Record<string, (size: Phrase) => Phrase>> = {
  s: (size) => say`${size} in a second`,
  min: (size) => say`${size} in a minute`,
  h: (size) => say`${size} in an hour`,
  d: (size) => say`${size} in a day`,
};

function detailOf(unit: string): Phrase {
  if (unit.includes('bit/')) return say`bits a second`;
  const [size = '', per = ''] = unit.split('/');
  const what = size.includes('i') ? say`powers of 1024: ${size}` : say`${size}`;
  return PER[per]?.(what) ?? what;
}

/** A criterion measures everything in the same way: what the statements beside it use comes first. */
function measuresBeside({ siblings }: Spot): QuantityKind[] {
  const written = siblings.flatMap(({ tokens }) =>
    tokens.flatMap(({ kind, text }) => (kind === 'number' ? [text] : [])),
  );
  const has = (units: readonly string[]): boolean =>
    written.some((text) => units.includes(text.replace(/^\d+(\.\d+)?/, '') || '-'));
  const kinds = ['share', 'duration', 'size', 'rate'] as const;
  const used = kinds.filter((kind) => has(UNITS[kind]));
  return used.length > 0 ? used : ['share', 'duration'];
}

const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  duration: ['15min', '1h', '4h', '1d'],
  effort: ['5d', '10d', '20d'],
  notice: ['30d', '90d', '6mo'],
  retain: ['3y', '6y', '10y'],
  ttl: ['5min', '1h', '1d'],
  size: ['100GB', '1TB'],
  rate: ['100Mbit/s', '1Gbit/s'],
  share: ['20%', '50%', '100%'],
};

/** Amounts that are common here, for a start. */
function examples(spot: Spot, measure: QuantityKind | 'any'): Candidate[] {
  const own = spot.keyword === undefined ? undefined : EXAMPLES[spot.keyword];
  const amounts = measure === 'duration' ? (own ?? EXAMPLES.duration) : EXAMPLES[measure];
  return (amounts ?? []).map((label) => ({
    label,
    kind: CompletionItemKind.Unit,
    detail: say`for example`,
    tier: 5,
  }));
}

/** Where a number of a snippet is likely another than the examples begin with. */
const USUAL: Readonly<Record<string, string>> = {
  'copies.copies': '3',
  'copies.media': '2',
  'copies.offsite': '1',
  'downtime.value': '1h',
  'every.value': '1d',
  'lowered.to': '5min',
  'over.share': '40%',
  'people.value': '4',
  'rpo.value': '1d',
  'rto.value': '4h',
  'seal.from': '1',
  'seal.to': '3',
  'takes.value': '30min',
  'users.count': '100',
  'users.value': '60',
};

/** A value that a snippet may begin with. */
export function exampleOf(spot: Spot, keyword: string, feature: string | undefined): string {
  const key = `${keyword}.${feature}`;
  const measure = MEASURES[key] ?? 'any';
  if (measure === 'money') return `20000 ${currencyOf(spot)}`;
  return USUAL[key] ?? (EXAMPLES[keyword] ?? EXAMPLES[measure] ?? [])[0] ?? '1';
}
