import {
  dateMinus,
  dateOf,
  datePlus,
  formatQuantity,
  formatSeconds,
  fullCopy,
  inEnglish,
  isUnknownUnit,
  money,
  PILOT_CONFIDENCE,
  parseQuantity,
  personDays,
  type Quantity,
  shownByPilot,
} from '@migmap/core';
import { decimal, fullCopySum } from '@migmap/rules';
import type { Place } from '../place.ts';
import { type Around, aroundOf } from './around.ts';
import { type Fact, fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

/** A quantity in other units, and what it comes to where it stands. */
export function quantityPage(telling: Telling, place: Place, written: string): Page | undefined {
  const quantity = quantityOf(written);
  if (!quantity) return undefined;
  const around = aroundOf(telling, place);
  const others = inOtherUnits(quantity, around);
  const here = hereText(telling, quantity, around);
  if (others === '' && here === '') return undefined;
  const heading = telling.ink.strong(formatQuantity(quantity));
  if (others === '') return { heading: `${heading}: ${here}`, facts: [copyFact(telling, around)] };
  return {
    heading: `${heading} = ${others}`,
    lead: [here === '' ? undefined : here],
    facts: [copyFact(telling, around)],
  };
}

function quantityOf(written: string): Quantity | undefined {
  const [, amount, currency] = /^(\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(written) ?? [];
  if (amount !== undefined && currency !== undefined) return money(Number(amount), currency);
  const quantity = parseQuantity(written);
  return isUnknownUnit(quantity) ? undefined : quantity;
}

function inOtherUnits(quantity: Quantity, around: Around): string {
  switch (quantity.kind) {
    case 'duration':
      return durationText(quantity, around);
    case 'size':
      return sizeText(quantity);
    case 'rate':
      return rateText(quantity);
    default:
      return '';
  }
}

const HOUR = 3600;
const DAY = 24 * HOUR;

function durationText(quantity: Quantity, { block, keyword }: Around): string {
  const { base } = quantity;
  if (block === 'service' && keyword === 'effort')
    return `${decimal(personDays(quantity))} person-days of work for one person`;
  const units: readonly (readonly [number, string])[] = [
    [60, 'min'],
    [HOUR, 'h'],
    [DAY, 'd'],
    [7 * DAY, 'w'],
  ];
  const said = units.flatMap(([size, unit]) => {
    const amount = base / size;
    return unit !== quantity.unit && amount >= 0.1 && amount < 400 ? [`${decimal(amount)} ${unit}`] : [];
  });
  return said.join(' = ') || (quantity.unit === 's' ? '' : formatSeconds(base));
}

const SIZES: readonly (readonly [number, string])[] = [
  [1e15, 'PB'],
  [1e12, 'TB'],
  [1e9, 'GB'],
  [1e6, 'MB'],
  [1e3, 'kB'],
  [1, 'B'],
];

function sizeText({ base, unit }: Quantity): string {
  const binary = 2 ** (10 * Math.floor(Math.log2(Math.max(1, base)) / 10));
  const name = BINARY[Math.round(Math.log2(binary) / 10)] ?? 'B';
  const others = [
    scaled(base, unit),
    name === unit || name === 'B' ? '' : `${decimal(base / binary)} ${name}`,
  ];
  return others.filter((text) => text !== '').join(' = ');
}

const BINARY = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/** The size in the largest decimal unit that it fills, or in the next where it is written in that. */
function scaled(bytes: number, but: string): string {
  const fitting = SIZES.filter(([size, unit]) => bytes >= size && unit !== but);
  const [size, unit] = fitting[0] ?? [1, 'B'];
  return bytes < 1 ? '' : `${decimal(bytes / size)} ${unit}`;
}

function rateText({ base }: Quantity): string {
  return `${decimal((base * 8) / 1e6)} Mbit/s = ${scaled(base, '')}/s = ${scaled(base * HOUR, '')}/h`;
}

/** What it comes to in the statement in which it stands. */
function hereText(telling: Telling, quantity: Quantity, around: Around): string {
  const { block, keyword } = around;
  if (quantity.kind === 'share') return shareText(telling, quantity, around);
  if (quantity.kind === 'count' && block === 'pilot' && keyword === 'users')
    return `shows, with ${PILOT_CONFIDENCE} % confidence, only what hits at least ${shownByPilot(quantity.amount).toFixed(1)} % of the users`;
  if (quantity.kind === 'money' && around.statement.includes('year'))
    return `${decimal(quantity.amount / 12)} ${quantity.unit} a month`;
  if (keyword === 'notice' && around.contract?.ends) {
    const { ends } = around.contract;
    return `to be given by ${dateMinus(ends.value, quantity)}`;
  }
  if (keyword === 'retain' && around.data?.verified)
    return `to ${datePlus(dateOf(around.data.verified.value), quantity)}, counted from when it was verified`;
  return '';
}

function shareText(telling: Telling, { base }: Quantity, { keyword, data, service }: Around): string {
  const users = service?.users?.value;
  if (keyword === 'migrate' && users !== undefined)
    return `${Math.round((users * base) / 100)} of ${users} users`;
  const volume = data?.volume?.value;
  if (keyword === 'change' && volume) return scaled((volume.base * base) / 100, '');
  const over = data?.over;
  const link =
    over && telling.map.links.find(({ a, b }) => isBetween([a.value, b.value], over.a.value, over.b.value));
  if (keyword === 'over' && link?.rate)
    return `of the line: ${rateText({ ...link.rate.value, base: (link.rate.value.base * base) / 100 })}`;
  return '';
}

function isBetween(ends: readonly string[], a: string, b: string): boolean {
  return ends.includes(a) && ends.includes(b);
}

/** How long the data takes with this volume or rate; a rehearsal says it by itself. */
function copyFact(telling: Telling, { data, keyword }: Around): Fact | undefined {
  if (!data || data.took || !['volume', 'rate', 'over'].includes(keyword)) return undefined;
  const full = fullCopy(telling.map, data);
  return full && fact('full copy', telling.ink.text(inEnglish(fullCopySum(full))));
}
