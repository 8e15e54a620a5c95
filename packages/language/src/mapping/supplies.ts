import {
  type Backup,
  type Certificate,
  type Contract,
  type DataBody,
  type Decision,
  type DnsRecord,
  type Freeze,
  say,
} from '@migmap/core';
import type * as ast from '../generated/ast.ts';
import { type Context, present, reference, references, reportIncomplete, sureReference } from './context.ts';
import { blockParts, namedParts, Properties } from './properties.ts';
import { REPEATABLE } from './repeatable.ts';
import { cost } from './services.ts';
import { placeOf } from './tree.ts';
import { choice, count, date, moment, quantity, span, sureText, text } from './values.ts';
import { CHANGE_PERIODS, CLASSIFICATIONS, SIDES, VERIFICATIONS } from './words.ts';

export function certificate(context: Context, node: ast.Certificate): Certificate {
  const properties = new Properties(context, node);
  return present<Certificate>({
    ...namedParts(context, node, 'certificate', properties),
    issuer: properties.name('issuer', 'service'),
    for: properties.names('for', 'service'),
    names: properties.texts('names'),
    expires: properties.date('expires'),
    renewedBy: properties.name('renewed', 'team'),
    keys: properties.text('keys'),
  });
}

export function dnsRecord(context: Context, node: ast.DnsRecord): DnsRecord {
  const properties = new Properties(context, node);
  const lowering = properties.one<ast.Lowering>('lowered');
  return present<DnsRecord>({
    ...namedParts(context, node, 'record', properties),
    of: properties.name('of', 'service'),
    ttl: properties.quantity('ttl', 'duration'),
    loweredTo: lowering && quantity(context, lowering, 'to', 'duration'),
    loweredAt: lowering && moment(context, lowering, 'at'),
    owner: properties.name('owner', 'team'),
  });
}

export function dataBody(context: Context, node: ast.DataBody): DataBody {
  const properties = new Properties(context, node);
  const named = namedParts(context, node, 'data', properties);
  const of = reference(context, node.of, 'service');
  if (!of)
    reportIncomplete(
      context,
      named.head,
      say`\`data\` says whose data it is: \`data ${named.name.value} "…" of SERVICE\``,
    );
  const ahead = properties.one<ast.Ahead>('ahead');
  const rehearsal = properties.one<ast.Rehearsal>('rehearsed');
  return present<DataBody>({
    ...named,
    of,
    volume: properties.quantity('volume', 'size'),
    items: properties.count('items'),
    rate: properties.quantity('rate', 'rate'),
    over: path(context, properties.one<ast.Path>('over')),
    change: change(context, properties.one<ast.Change>('change')),
    ahead: ahead && placeOf(context, ahead),
    aheadSince: ahead && moment(context, ahead, 'since'),
    verify: properties.choices('verify', VERIFICATIONS),
    verified: properties.date('verified'),
    rehearsed: rehearsal && date(context, rehearsal, 'date'),
    took: rehearsal && quantity(context, rehearsal, 'took', 'duration'),
    watched: properties.text('watched'),
    classification: properties.choice('classification', CLASSIFICATIONS),
    residency: properties.word('residency'),
    retain: properties.quantity('retain', 'duration'),
  });
}

function path(context: Context, node: ast.Path | undefined): DataBody['over'] {
  if (!node) return undefined;
  return present<NonNullable<DataBody['over']>>({
    source: placeOf(context, node),
    a: sureReference(context, node, node.a, 'site'),
    b: sureReference(context, node, node.b, 'site'),
    share: quantity(context, node, 'share', 'share'),
  });
}

function change(context: Context, node: ast.Change | undefined): DataBody['change'] {
  const share = node && quantity(context, node, 'share', 'share');
  const per = node && choice(context, node, 'per', CHANGE_PERIODS);
  return node && share && per && { source: placeOf(context, node), share, per: per.value };
}

export function backup(context: Context, node: ast.Backup): Backup {
  const properties = new Properties(context, node, REPEATABLE.backup);
  const named = namedParts(context, node, 'backup', properties);
  const of = references(context, node.of, 'service');
  if (of.length === 0) {
    reportIncomplete(
      context,
      named.head,
      say`a backup says what it backs up: \`backup ${named.name.value} "…" of SERVICE\``,
    );
  }
  const alerts = properties.one<ast.Alerts>('alerts');
  return present<Backup>({
    ...named,
    of,
    every: properties.quantity('every', 'duration'),
    copies: copies(context, properties.one<ast.Copies>('copies')),
    sites: properties.names('site', 'site'),
    side: properties.choice('side', SIDES),
    restores: properties.all<ast.RestoreTest>('restored').flatMap((one) => restoreTest(context, one)),
    alerts: alerts && sureText(context, alerts, 'value'),
    alertsBy: alerts && reference(context, alerts.by, 'service'),
    owner: properties.name('owner', 'team'),
  });
}

function copies(context: Context, node: ast.Copies | undefined): Backup['copies'] {
  const number = node && count(context, node, 'copies');
  if (!number) return undefined;
  return present<NonNullable<Backup['copies']>>({
    source: placeOf(context, node),
    copies: number.value,
    media: count(context, node, 'media')?.value,
    offsite: count(context, node, 'offsite')?.value,
  });
}

function restoreTest(context: Context, node: ast.RestoreTest): Backup['restores'] {
  const on = date(context, node, 'date');
  const took = quantity(context, node, 'took', 'duration');
  return on ? [present<Backup['restores'][number]>({ source: placeOf(context, node), on, took })] : [];
}

export function contract(context: Context, node: ast.Contract): Contract {
  const properties = new Properties(context, node);
  return present<Contract>({
    ...namedParts(context, node, 'contract', properties),
    covers: properties.names('covers', 'service'),
    ends: properties.date('ends'),
    notice: properties.quantity('notice', 'duration'),
    cost: cost(context, properties.one<ast.CostProperty>('cost')),
    given: properties.date('given'),
    jurisdiction: properties.word('jurisdiction'),
  });
}

export function decision(context: Context, node: ast.Decision): Decision {
  const properties = new Properties(context, node);
  const decided = properties.one<ast.Decided>('decided');
  return present<Decision>({
    ...namedParts(context, node, 'decision', properties),
    options: properties.texts('options'),
    neededBy: properties.name('needed', 'wave'),
    decided:
      decided &&
      present<NonNullable<Decision['decided']>>({
        source: placeOf(context, decided),
        what: sureText(context, decided, 'what'),
        on: date(context, decided, 'date'),
        by: text(context, decided, 'by'),
      }),
  });
}

export function freeze(context: Context, node: ast.Freeze): Freeze {
  const title = text(context, node, 'title');
  return present<Freeze>({
    ...blockParts(context, node, undefined, title?.source.end),
    title,
    span: span(context, node.span),
    services: references(context, node.services, 'service'),
    because: text(context, node, 'because'),
  });
}
