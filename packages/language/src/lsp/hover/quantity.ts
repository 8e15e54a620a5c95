import {
  dateMinus,
  dateOf,
  datePlus,
  formatQuantity,
  formatSeconds,
  fullCopy,
  isUnknownUnit,
  money,
  parseQuantity,
  personDays,
  type Quantity,
} from '@migmap/core';
import { decimal, fullCopySum } from '@migmap/rules';
import type { Place } from '../place.ts';
import { type Around, aroundOf } from './around.ts';
import { type Fact, fact, type Page } from './page.ts';
import { shownText } from './pilot.ts';
import type { Telling } from './telling.ts';

/** A quantity in other units, and what it comes to where it stands. */
export function quantityPage(telling: Telling, place: Place, written: string): Page | undefined {
  const quantity = quantityOf(written);
  if (!quantity) return undefined;
  const around = aroundOf(telling, place);
  const others = inOtherUnits(telling, quantity, around);
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

function inOtherUnits(telling: Telling, quantity: Quantity, around: Around): string {
  switch (quantity.kind) {
    case 'duration':
      return durationText(telling, quantity, around);
    case 'size':
      return sizeText(telling, quantity);
    case 'rate':
      return rateText(telling, quantity);
    default:
      return '';
  }
}

const HOUR = 3600;
const DAY = 24 * HOUR;

function durationText({ say }: Telling, quantity: Quantity, { block, keyword }: Around): string {
  const { base } = quantity;
  if (block === 'service' && keyword === 'effort')
    return say`${decimal(personDays(quantity))} person-days of work for one person`;
  const units: readonly (readonly [number, string])[] = [
    [60, 'min'],
    [HOUR, 'h'],
    [DAY, 'd'],
    [7 * DAY, 'w'],
  ];
  const said = units.flatMap(([size, unit]) => {
    const amount = base / size;
    return unit !== quantity.unit && amount >= 0.1 && amount < 400 ? [say`${decimal(amount)} ${unit}`] : [];
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

function sizeText(telling: Telling, { base, unit }: Quantity): string {
  const binary = 2 ** (10 * Math.floor(Math.log2(Math.max(1, base)) / 10));
  const name = BINARY[Math.round(Math.log2(binary) / 10)] ?? 'B';
  const others = [
    scaled(telling, base, unit),
    name === unit || name === 'B' ? '' : telling.say`${decimal(base / binary)} ${name}`,
  ];
  return others.filter((text) => text !== '').join(' = ');
}

const BINARY = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/** The size in the largest decimal unit that it fills, or in the next where it is written in that. */
function scaled({ say }: Telling, bytes: number, but: string): string {
  const fitting = SIZES.filter(([size, unit]) => bytes >= size && unit !== but);
  const [size, unit] = fitting[0] ?? [1, 'B'];
  return bytes < 1 ? '' : say`${decimal(bytes / size)} ${unit}`;
}

function rateText(telling: Telling, { base }: Quantity): string {
  const megabits = decimal((base * 8) / 1e6);
  return telling.say`${megabits} Mbit/s = ${scaled(telling, base, '')}/s = ${scaled(telling, base * HOUR, '')}/h`;
}

/** What it comes to in the statement in which it stands. */
function hereText(telling: Telling, quantity: Quantity, around: Around): string {
  const { say } = telling;
  const { block, keyword } = around;
  if (quantity.kind === 'share') return shareText(telling, quantity, around);
  if (quantity.kind === 'count' && block === 'pilot' && keyword === 'users')
    return say`shows, ${shownText(quantity.amount)}`;
  if (quantity.kind === 'money' && around.statement.includes('year'))
    return say`${decimal(quantity.amount / 12)} ${quantity.unit} a month`;
  if (keyword === 'notice' && around.contract?.ends) {
    const { ends } = around.contract;
    return say`to be given by ${dateMinus(ends.value, quantity)}`;
  }
  if (keyword === 'retain' && around.data?.verified)
    return say`to ${datePlus(dateOf(around.data.verified.value), quantity)}, counted from when it was verified`;
  return '';
}

function shareText(telling: Telling, { base }: Quantity, { keyword, data, service }: Around): string {
  const { say } = telling;
  const users = service?.users?.value;
  if (keyword === 'migrate' && users !== undefined)
    return say`${Math.round((users * base) / 100)} of ${users} users`;
  const volume = data?.volume?.value;
  if (keyword === 'change' && volume) return scaled(telling, (volume.base * base) / 100, '');
  const over = data?.over;
  const link =
    over && telling.map.links.find(({ a, b }) => isBetween([a.value, b.value], over.a.value, over.b.value));
  if (keyword === 'over' && link?.rate)
    return say`of the line: ${rateText(telling, { ...link.rate.value, base: (link.rate.value.base * base) / 100 })}`;
  return '';
}

function isBetween(ends: readonly string[], a: string, b: string): boolean {
  return ends.includes(a) && ends.includes(b);
}

/** How long the data takes with this volume or rate; a rehearsal says it by itself. */
function copyFact(telling: Telling, { data, keyword }: Around): Fact | undefined {
  if (!data || data.took || !['volume', 'rate', 'over'].includes(keyword)) return undefined;
  const full = fullCopy(telling.map, data);
  return full && fact(telling.say`full copy`, telling.ink.text(telling.speak(fullCopySum(full))));
}
