import type { MigratePart, MigrateStep, PilotStep, RetireStep, Step, Task } from '@migmap/core';
import type * as ast from '../generated/ast.ts';
import { type Context, present, reference, references, sureReference, written } from './context.ts';
import { blockParts, endOf, Properties } from './properties.ts';
import { REPEATABLE } from './repeatable.ts';
import { partOf, placeOf, placeOfPart } from './tree.ts';
import { choice, date, quantity, sureText, text } from './values.ts';
import { RESULTS } from './words.ts';

/** A step of a wave; steps happen in the order in which they are written. */
export function step(context: Context, node: ast.Pilot | ast.Migrate | ast.Retire): Step {
  if (node.$type === 'Pilot') return pilot(context, node);
  return node.$type === 'Migrate' ? migrate(context, node) : retire(context, node);
}

function pilot(context: Context, node: ast.Pilot): PilotStep {
  const properties = new Properties(context, node);
  const group = text(context, node, 'group');
  const load = properties.one<ast.Load>('load');
  const result = properties.one<ast.PilotResult>('result');
  return present<PilotStep>({
    ...blockParts(context, node, properties, group?.source.end ?? endOf(context, node.service)),
    type: 'pilot',
    service: sureReference(context, node, node.service, 'service'),
    group,
    users: properties.count('users'),
    dates: properties.span('dates'),
    scenarios: properties.texts('scenarios'),
    load: load && sureText(context, load, 'value'),
    loadSites: load ? references(context, load.sites, 'site') : [],
    lab: properties.flag('lab'),
    protocol: properties.text('protocol'),
    result: result && choice(context, result, 'word', RESULTS),
    resultOn: result && date(context, result, 'date'),
    onFailure: properties.text('on-failure'),
  });
}

function migrate(context: Context, node: ast.Migrate): MigrateStep {
  const properties = new Properties(context, node, REPEATABLE.migrate);
  return present<MigrateStep>({
    ...blockParts(context, node, properties, endOf(context, ...node.parts)),
    type: 'migrate',
    parts: node.parts.map((part) => migratePart(context, part)),
    tasks: properties.all<ast.Task>('task').map((one) => task(context, one)),
    done: date(context, node, 'done'),
  });
}

function migratePart(context: Context, node: ast.MigratePart): MigratePart {
  return present<MigratePart>({
    source: placeOf(context, node),
    service: sureReference(context, node, node.service, 'service'),
    share: quantity(context, node, 'share', 'share'),
    group: text(context, node, 'group'),
  });
}

function task(context: Context, node: ast.Task): Task {
  const flag = (feature: string) => {
    return written(context, node, feature) && placeOfPart(context, partOf(node, feature));
  };
  const what = sureText(context, node, 'what');
  return present<Task>({
    ...blockParts(context, node, undefined, what.source.end),
    what,
    takes: quantity(context, node, 'takes', 'duration'),
    by: reference(context, node.by, 'team'),
    stop: flag('stop'),
    irreversible: flag('irreversible'),
  });
}

function retire(context: Context, node: ast.Retire): RetireStep {
  return present<RetireStep>({
    ...blockParts(context, node, undefined, endOf(context, ...node.services)),
    type: 'retire',
    services: references(context, node.services, 'service'),
    done: date(context, node, 'done'),
  });
}
