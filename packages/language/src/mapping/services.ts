import {
  type Assumption,
  type Bridge,
  type Cost,
  type Dependency,
  type FunctionList,
  type Phrase,
  type Service,
  say,
  type Together,
} from '@migmap/core';
import type * as ast from '../generated/ast.ts';
import { type Context, present, reference, references, report, reportIncomplete } from './context.ts';
import { blockParts, endOf, namedParts, Properties } from './properties.ts';
import { REPEATABLE } from './repeatable.ts';
import { criteria, risksOf } from './risks.ts';
import { placeOf } from './tree.ts';
import { choice, count, date, quantity, sureText, text, texts } from './values.ts';
import {
  AUTHORITIES,
  CLASSIFICATIONS,
  CONFIDENCES,
  CRITICALITIES,
  PERIODS,
  SIDES,
  TOLERANCES,
} from './words.ts';

export function service(context: Context, node: ast.Service): Service {
  const properties = new Properties(context, node, REPEATABLE.service);
  const named = namedParts(context, node, 'service', properties);
  const layer = reference(context, node.layer, 'layer');
  if (!layer) reportIncomplete(context, named.head, withoutLayer(named.name.value));
  const holder = { sort: 'service' as const, name: named.name.value };
  risksOf(context, properties, holder);
  const users = properties.one<ast.Users>('users');
  const support = properties.one<ast.Support>('support');
  return present<Service>({
    ...named,
    layer,
    kind: properties.name('kind', 'kind'),
    from: properties.text('from'),
    to: properties.text('to'),
    stays: properties.text('stays'),
    description: properties.text('description'),
    functions: properties.all<ast.Functions>('functions').map((one) => functionList(context, one)),
    owner: properties.name('owner', 'team'),
    onCall: properties.name('on-call', 'team'),
    users: users && count(context, users, 'count'),
    usersWho: users && text(context, users, 'who'),
    sites: properties.names('site', 'site'),
    criticality: properties.choice('criticality', CRITICALITIES),
    downtime: properties.quantity('downtime', 'duration'),
    rto: properties.quantity('rto', 'duration'),
    rpo: properties.quantity('rpo', 'duration'),
    effort: properties.quantity('effort', 'duration'),
    metrics: properties.all<ast.Metric>('metric').map((one) => metric(context, one)),
    support: support && sureText(context, support, 'value'),
    supportUntil: support && date(context, support, 'until'),
    supportEnds: properties.date('support-ends'),
    classification: properties.choice('classification', CLASSIFICATIONS),
    residency: properties.word('residency'),
    seal: seal(context, properties.one<ast.Seal>('seal')),
    audit: properties.text('audit'),
    noParallel: properties.text('no-parallel'),
    fullSwitch: properties.text('full-switch'),
    assumptions: properties.all<ast.Assumption>('assume').map((one) => assumption(context, one)),
    dependencies: dependencies(context, properties),
    criteria: criteria(context, properties, holder),
  });
}

function withoutLayer(name: string): Phrase {
  return say`a service says in which layer it stands: \`service ${name} "…" in LAYER\``;
}

function functionList(context: Context, node: ast.Functions): FunctionList {
  return present<FunctionList>({
    source: placeOf(context, node),
    functions: texts(context, node, 'functions', node.functions.length),
    movedTo: reference(context, node.movedTo, 'service'),
    droppedBecause: text(context, node, 'droppedBecause'),
  });
}

function metric(context: Context, node: ast.Metric): Service['metrics'][number] {
  return present<Service['metrics'][number]>({
    source: placeOf(context, node),
    label: sureText(context, node, 'label'),
    quantity: quantity(context, node, 'value'),
  });
}

function seal(context: Context, node: ast.Seal | undefined): Service['seal'] {
  if (!node) return undefined;
  const from = count(context, node, 'from');
  const to = count(context, node, 'to');
  if (!from || !to) return undefined;
  for (const level of [from, to]) {
    if (Number.isInteger(level.value) && level.value <= 4) continue;
    report(
      context,
      'syntax/parse',
      level.source,
      say`\`seal\` takes levels from 0 to 4; \`${level.value}\` is none of them`,
    );
  }
  return { source: placeOf(context, node), from, to };
}

function assumption(context: Context, node: ast.Assumption): Assumption {
  return present<Assumption>({
    source: placeOf(context, node),
    kinds: references(context, node.kinds, 'kind'),
    because: text(context, node, 'because'),
  });
}

function dependencies(context: Context, properties: Properties): Dependency[] {
  return properties.all<ast.Dependency>('depends').map((one) => dependency(context, one));
}

function dependency(context: Context, node: ast.Dependency): Dependency {
  const properties = new Properties(context, node);
  return present<Dependency>({
    ...blockParts(context, node, properties, endOf(context, ...node.targets)),
    soft: node.soft,
    targets: references(context, node.targets, 'service'),
    purpose: properties.text('for'),
    via: properties.text('via'),
    account: properties.text('account'),
    certificate: properties.name('certificate', 'certificate'),
    side: properties.choice('side', SIDES),
    tolerates: properties.choice('tolerates', TOLERANCES),
    bridge: properties.name('bridge', 'bridge'),
    confidence: properties.choice('confidence', CONFIDENCES),
  });
}

export function bridge(context: Context, node: ast.Bridge): Bridge {
  const properties = new Properties(context, node, REPEATABLE.bridge);
  return present<Bridge>({
    ...namedParts(context, node, 'bridge', properties),
    owner: properties.name('owner', 'team'),
    from: properties.name('from', 'wave'),
    until: properties.name('until', 'wave'),
    authority: properties.choice('authority', AUTHORITIES),
    cost: cost(context, properties.one<ast.CostProperty>('cost')),
    dependencies: dependencies(context, properties),
  });
}

export function cost(context: Context, node: ast.CostProperty | undefined): Cost | undefined {
  if (!node) return undefined;
  const amount = quantity(context, node, 'amount', 'money');
  const per = choice(context, node, 'per', PERIODS);
  return amount && present<Cost>({ source: placeOf(context, node), amount: amount.value, per: per?.value });
}

export function together(context: Context, node: ast.Together): Together {
  return present<Together>({
    ...blockParts(context, node, undefined, endOf(context, ...node.services)),
    services: references(context, node.services, 'service'),
    because: text(context, node, 'because'),
  });
}
