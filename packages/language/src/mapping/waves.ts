import {
  type Check,
  type Gate,
  type Hotline,
  type Notification,
  type Sourced,
  type Step,
  say,
  type Training,
  type Wave,
  type Window,
} from '@migmap/core';
import type * as ast from '../generated/ast.ts';
import { type Context, present, reference, references, report, sure, written } from './context.ts';
import { blockParts, endOf, namedParts, Properties } from './properties.ts';
import { REPEATABLE } from './repeatable.ts';
import { criteria, risksOf, rollbacksOf } from './risks.ts';
import { step } from './steps.ts';
import { placeOf } from './tree.ts';
import { choice, date, moment, quantity, reportReversed, span, sureText, text, time } from './values.ts';
import { WEEKDAYS } from './words.ts';

export function wave(context: Context, node: ast.Wave): Wave {
  const properties = new Properties(context, node, REPEATABLE.wave);
  const named = namedParts(context, node, 'wave', properties);
  const holder = { sort: 'wave' as const, name: named.name.value };
  risksOf(context, properties, holder);
  rollbacksOf(context, properties, named.name);
  return present<Wave>({
    ...named,
    ...after(context, node),
    description: properties.text('description'),
    dates: properties.span('dates'),
    windows: properties.all<ast.WindowProperty>('window').flatMap((one) => window(context, one) ?? []),
    owner: properties.name('owner', 'team'),
    onCall: properties.names('on-call', 'team'),
    budget: properties.quantity('budget', 'money'),
    approved: approval(context, properties.one<ast.Approval>('approved')),
    gate: gate(context, properties.one<ast.Gate>('gate')),
    criteria: criteria(context, properties, holder),
    notifications: properties.all<ast.Notification>('notify').map((one) => notification(context, one)),
    trainings: properties.all<ast.Training>('train').map((one) => training(context, one)),
    hotlines: properties.all<ast.Hotline>('hotline').map((one) => hotline(context, one)),
    checks: properties.all<ast.Check>('check').map((one) => check(context, one)),
    steps: steps(context, node),
  });
}

function steps(context: Context, node: ast.Wave): Step[] {
  return node.properties.flatMap((item) => {
    return item.$type === 'Pilot' || item.$type === 'Migrate' || item.$type === 'Retire'
      ? step(context, item)
      : [];
  });
}

/** `after none` stands alone; beside other waves, `none` can only be a slip. */
function after(context: Context, node: ast.Wave): Pick<Wave, 'after' | 'afterNone'> {
  const none = node.after.find((ref) => ref.name === 'none');
  if (!none) return { after: references(context, node.after, 'wave') };
  const source = placeOf(context, none);
  if (node.after.length === 1) return { after: [], afterNone: source };
  report(
    context,
    'syntax/parse',
    source,
    say`\`after none\` stands alone: a wave follows either nothing or the waves that it names`,
  );
  return {
    after: references(
      context,
      node.after.filter((ref) => ref !== none),
      'wave',
    ),
  };
}

function window(context: Context, node: ast.WindowProperty): Sourced<Window> | undefined {
  return node.start === undefined ? weeklyWindow(context, node) : datedWindow(context, node);
}

function datedWindow(context: Context, node: ast.WindowProperty): Sourced<Window> | undefined {
  const from = moment(context, node, 'start');
  const to = moment(context, node, 'end');
  if (!from || !to) return undefined;
  const source = placeOf(context, node);
  if (to.value >= from.value) return { value: { weekly: false, from: from.value, to: to.value }, source };
  const place = { ...source, start: from.source.start, end: to.source.end };
  reportReversed(context, { value: `${to.value} .. ${from.value}`, source: place }, from.value, to.value);
  return { value: { weekly: false, from: to.value, to: from.value }, source };
}

/** Without a second weekday the window ends on the same day, or past midnight on the next. */
function weeklyWindow(context: Context, node: ast.WindowProperty): Sourced<Window> | undefined {
  const fromDay = choice(context, node, 'startDay', WEEKDAYS)?.value;
  const fromTime = time(context, node, 'startTime');
  const toTime = time(context, node, 'endTime');
  const toDayWritten = written(context, node, 'endDay') && choice(context, node, 'endDay', WEEKDAYS);
  if (fromDay === undefined) return undefined;
  const next = WEEKDAYS[(WEEKDAYS.indexOf(fromDay) + 1) % WEEKDAYS.length] ?? fromDay;
  const toDay = toDayWritten?.value ?? (toTime > fromTime ? fromDay : next);
  return { value: { weekly: true, fromDay, fromTime, toDay, toTime }, source: placeOf(context, node) };
}

function approval(context: Context, node: ast.Approval | undefined): Wave['approved'] {
  if (!node) return undefined;
  return present<NonNullable<Wave['approved']>>({
    source: placeOf(context, node),
    by: sureText(context, node, 'by'),
    on: date(context, node, 'date'),
  });
}

function gate(context: Context, node: ast.Gate | undefined): Gate | undefined {
  const on = node && date(context, node, 'date');
  if (!on) return undefined;
  const properties = new Properties(context, node, REPEATABLE.gate);
  const verdict = written(context, node, 'verdict');
  const by = text(context, node, 'by');
  return present<Gate>({
    ...blockParts(context, node, properties, (by ?? on).source.end),
    on,
    verdict: verdict && { value: verdict.value === 'go' ? 'go' : 'no-go', source: verdict.source },
    by,
    evidence: properties.allTexts('evidence'),
  });
}

function notification(context: Context, node: ast.Notification): Notification {
  return present<Notification>({
    ...blockParts(context, node, undefined, sure(context, node, 'who').source.end),
    who: sureText(context, node, 'who'),
    on: date(context, node, 'date'),
    via: text(context, node, 'via'),
    about: text(context, node, 'about'),
  });
}

function training(context: Context, node: ast.Training): Training {
  return present<Training>({
    ...blockParts(context, node, undefined, sure(context, node, 'who').source.end),
    who: sureText(context, node, 'who'),
    topic: text(context, node, 'topic'),
    duration: quantity(context, node, 'duration', 'duration'),
    by: date(context, node, 'date'),
    with: text(context, node, 'with'),
  });
}

function hotline(context: Context, node: ast.Hotline): Hotline {
  return present<Hotline>({
    ...blockParts(context, node, undefined, endOf(context, node.span)),
    title: sureText(context, node, 'title'),
    span: span(context, node.span),
    by: reference(context, node.by, 'team'),
  });
}

function check(context: Context, node: ast.Check): Check {
  return present<Check>({
    ...blockParts(context, node, undefined, sure(context, node, 'what').source.end),
    what: sureText(context, node, 'what'),
    every: quantity(context, node, 'every', 'duration'),
    rollbackWhen: text(context, node, 'rollbackWhen'),
  });
}
