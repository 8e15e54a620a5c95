import {
  isUnknownUnit,
  listed,
  type Moment,
  money,
  NOTHING_SAID,
  nearest,
  nearestValidMoment,
  nearestValidTime,
  type Phrase,
  parseQuantity,
  type Quantity,
  type QuantityKind,
  type Sourced,
  type Span,
  say,
  type Text,
} from '@migmap/core';
import type { AstNode } from 'langium';
import type { Span as SpanNode } from '../generated/ast.ts';
import { type Context, replacement, report, sure, written } from './context.ts';
import { CURRENCIES } from './currencies.ts';
import { textValue } from './text.ts';
import { placeOf } from './tree.ts';

export function text(context: Context, node: AstNode, feature: string, index = 0): Text | undefined {
  const found = written(context, node, feature, index);
  return found && { value: textValue(found.value), source: found.source };
}

export function sureText(context: Context, node: AstNode, feature: string): Text {
  return text(context, node, feature) ?? { value: '', source: placeOf(context, node) };
}

export function texts(context: Context, node: AstNode, feature: string, count: number): Text[] {
  return Array.from({ length: count }, (_, index) => text(context, node, feature, index)).filter(
    (one) => one !== undefined,
  );
}

/** One of a few words; another word is a finding, and counts as the nearest if one is near. */
export function choice<W extends string>(
  context: Context,
  node: AstNode,
  feature: string,
  words: readonly W[],
  index = 0,
): Sourced<W> | undefined {
  const found = written(context, node, feature, index);
  if (!found) return undefined;
  const same = words.find((word) => word === found.value);
  if (same !== undefined) return { value: same, source: found.source };
  const near = nearest(found.value, words) as W[];
  const key = written(context, node, 'key')?.value ?? 'it';
  const hint = near[0] === undefined ? NOTHING_SAID : say`; did you mean \`${near[0]}\`?`;
  const message = say`\`${key}\` takes ${listed(words, 'or')}; \`${found.value}\` is none of them${hint}`;
  report(
    context,
    'syntax/parse',
    found.source,
    message,
    near.map((word) => replacement(found.source, word)),
  );
  return near[0] && { value: near[0], source: found.source };
}

const EXAMPLES: Readonly<Record<QuantityKind, Phrase>> = {
  duration: say`a duration such as \`4h\``,
  size: say`a size such as \`4TB\``,
  rate: say`a rate such as \`300Mbit/s\``,
  share: say`a share such as \`40%\``,
  count: say`a bare number`,
  money: say`an amount such as \`20000 EUR\``,
};

const KIND_NAMES: Readonly<Record<QuantityKind, Phrase>> = {
  duration: say`a duration`,
  size: say`a size`,
  rate: say`a rate`,
  share: say`a share`,
  count: say`a bare number`,
  money: say`an amount of money`,
};

/** A quantity of the kind that stands here; without a kind, of any. */
export function quantity(
  context: Context,
  node: AstNode,
  feature: string,
  kind?: QuantityKind,
): Sourced<Quantity> | undefined {
  const found = written(context, node, feature);
  if (!found) return undefined;
  const value = readQuantity(context, found, kind);
  if (!value) return undefined;
  if (kind === undefined || value.kind === kind) return { value, source: found.source };
  const key = written(context, node, 'key')?.value ?? 'this';
  const message = say`\`${key}\` takes ${EXAMPLES[kind]}; \`${found.value}\` is ${KIND_NAMES[value.kind]}`;
  report(context, 'syntax/unknown-unit', found.source, message);
  return undefined;
}

/** A bare number. */
export function count(context: Context, node: AstNode, feature: string): Sourced<number> | undefined {
  const found = quantity(context, node, feature, 'count');
  return found && { value: found.value.amount, source: found.source };
}

function readQuantity(
  context: Context,
  found: Sourced<string>,
  kind: QuantityKind | undefined,
): Quantity | undefined {
  const sum = /^(\S+)\s+([A-Z]{3})$/.exec(found.value);
  if (sum) return readMoney(context, found, sum[1] ?? '', sum[2] ?? '');
  const value = parseQuantity(found.value);
  if (!isUnknownUnit(value)) return value;
  const number = found.value.slice(0, found.value.length - value.unknownUnit.length);
  const near = nearestOfKind(number, value.nearest, kind);
  const currency = CURRENCIES.has(value.unknownUnit.toUpperCase())
    ? `${number} ${value.unknownUnit.toUpperCase()}`
    : undefined;
  const spellings = currency !== undefined && (kind === 'money' || kind === undefined) ? [currency] : near;
  const hint = spellings[0] === undefined ? wayOut(kind) : say`; did you mean \`${spellings[0]}\`?`;
  const message = say`\`${value.unknownUnit}\` is not a unit${hint}`;
  report(
    context,
    'syntax/unknown-unit',
    found.source,
    message,
    spellings.map((to) => replacement(found.source, to)),
  );
  return meant(spellings[0]);
}

/** What is most likely meant counts, so that one slip does not make the fact go missing. */
function meant(spelling: string | undefined): Quantity | undefined {
  if (spelling === undefined) return undefined;
  const [amount = '', currency] = spelling.split(' ');
  if (currency !== undefined) return money(Number(amount), currency);
  const value = parseQuantity(spelling);
  return isUnknownUnit(value) ? undefined : value;
}

function nearestOfKind(number: string, units: readonly string[], kind: QuantityKind | undefined): string[] {
  const spellings = units.map((unit) => `${number}${unit}`);
  if (kind === undefined) return spellings;
  return spellings.filter((spelling) => {
    const value = parseQuantity(spelling);
    return !isUnknownUnit(value) && value.kind === kind;
  });
}

function wayOut(kind: QuantityKind | undefined): Phrase {
  return kind === undefined ? NOTHING_SAID : say`; here stands ${EXAMPLES[kind]}`;
}

function readMoney(context: Context, found: Sourced<string>, amount: string, currency: string): Quantity {
  if (!CURRENCIES.has(currency)) {
    const near = nearest(currency, CURRENCIES).map((code) => `${amount} ${code}`);
    const message = say`\`${currency}\` is not a currency of ISO 4217${near[0] === undefined ? NOTHING_SAID : say`; did you mean \`${near[0]}\`?`}`;
    report(
      context,
      'syntax/unknown-unit',
      found.source,
      message,
      near.map((to) => replacement(found.source, to)),
    );
  }
  return money(Number(amount), currency);
}

/** A calendar date. One that does not exist is a finding, and counts as the nearest that does. */
export function date(context: Context, node: AstNode, feature: string): Sourced<Moment> | undefined {
  const found = written(context, node, feature);
  if (!found) return undefined;
  const valid = validMoment(context, found);
  if (!valid.value.includes('T')) return valid;
  const day = valid.value.slice(0, 10);
  const message = say`here stands a date without time of day, such as \`${day}\``;
  report(context, 'syntax/invalid-date', found.source, message, [replacement(found.source, day)]);
  return { value: day, source: found.source };
}

/** A date, or a date and time of day. */
export function moment(context: Context, node: AstNode, feature: string): Sourced<Moment> | undefined {
  const found = written(context, node, feature);
  return found && validMoment(context, found);
}

function validMoment(context: Context, found: Sourced<string>): Sourced<Moment> {
  const valid = nearestMoment(found.value);
  if (valid === found.value) return found;
  const message = say`\`${found.value}\` is not a date of the calendar; did you mean \`${valid}\`?`;
  report(context, 'syntax/invalid-date', found.source, message, [replacement(found.source, valid)]);
  return { value: valid, source: found.source };
}

/** The moment itself where it exists, else the one that the author must have meant. */
export function nearestMoment(text: string): Moment {
  const shaped = shapeMoment(text);
  return nearestValidMoment(shaped) ?? shaped;
}

/** `2027-3-1T9:00:00` as `2027-03-01T09:00`: what the author must have meant. */
function shapeMoment(text: string): string {
  const [day = '', time] = text.split('T');
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  // Day first, as some write it: the year is the part with four digits.
  const dayFirst = dayOfMonth.length === 4 && year.length <= 2;
  const parts = dayFirst ? [dayOfMonth, month, year] : [year, month, dayOfMonth];
  const shaped = `${parts[0]?.padStart(4, '20').slice(0, 4)}-${twoDigits(parts[1])}-${twoDigits(parts[2])}`;
  if (time === undefined) return shaped;
  const [hour, minute] = time.split(':');
  return `${shaped}T${twoDigits(hour)}:${twoDigits(minute ?? '0')}`;
}

function twoDigits(part: string | undefined): string {
  const number = String(Number(part ?? '0'));
  return number.length > 2 ? '99' : number.padStart(2, '0');
}

/** A time of day. */
export function time(context: Context, node: AstNode, feature: string): string {
  const found = sure(context, node, feature);
  const [hour, minute] = found.value.split(':');
  const shaped = `${twoDigits(hour)}:${twoDigits(minute)}`;
  const valid = nearestValidTime(shaped) ?? shaped;
  if (valid !== found.value) {
    const message = say`\`${found.value}\` is not a time of day; did you mean \`${valid}\`?`;
    report(context, 'syntax/invalid-date', found.source, message, [replacement(found.source, valid)]);
  }
  return valid;
}

/** From a date to a date. One that ends before it starts is a finding, and is read the other way round. */
export function span(context: Context, node: SpanNode | undefined): Sourced<Span> | undefined {
  if (!node) return undefined;
  const from = date(context, node, 'start');
  const to = date(context, node, 'end');
  if (!from || !to) return undefined;
  const source = placeOf(context, node);
  if (to.value >= from.value) return { value: { from, to }, source };
  reportReversed(context, { value: `${to.value} .. ${from.value}`, source }, from.value, to.value);
  return { value: { from: to, to: from }, source };
}

export function reportReversed(context: Context, right: Sourced<string>, from: string, to: string): void {
  const message = say`this span ends (${to}) before it starts (${from}); did you mean \`${right.value}\`?`;
  report(context, 'syntax/reversed-span', right.source, message, [replacement(right.source, right.value)]);
}
