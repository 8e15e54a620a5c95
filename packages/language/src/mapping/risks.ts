import {
  type Comparison,
  type Criterion,
  type Holder,
  type NameRef,
  type Phrase,
  type Risk,
  type Rollback,
  say,
} from '@migmap/core';
import type * as ast from '../generated/ast.ts';
import {
  type Context,
  present,
  reference,
  references,
  report,
  reportIncomplete,
  sure,
  written,
} from './context.ts';
import { blockParts, namedParts, Properties } from './properties.ts';
import { REPEATABLE } from './repeatable.ts';
import { placeOf } from './tree.ts';
import { choice, date, quantity, sureText, text } from './values.ts';
import { IMPACTS, LEVELS, STATUSES } from './words.ts';

/** The criteria of a block. */
export function criteria(context: Context, properties: Properties, holder: Holder): Criterion[] {
  return properties.all<ast.Criterion>('criterion').map((one) => criterion(context, one, holder));
}

function criterion(context: Context, node: ast.Criterion, holder: Holder): Criterion {
  const properties = new Properties(context, node, REPEATABLE.criterion);
  const name = written(context, node, 'name');
  const title = text(context, node, 'title');
  const acceptance = properties.one<ast.Acceptance>('accepted');
  return present<Criterion>({
    ...blockParts(context, node, properties, (title ?? name)?.source.end),
    name,
    title,
    holder,
    target: target(context, properties.one<ast.Target>('target')),
    baseline: properties.quantity('baseline'),
    measurements: properties.all<ast.Measurement>('measured').flatMap((one) => measurement(context, one)),
    acceptedBy: acceptance && reference(context, acceptance.by, 'team'),
    acceptedOn: acceptance && date(context, acceptance, 'date'),
  });
}

function target(context: Context, node: ast.Target | undefined): Criterion['target'] {
  const value = node && quantity(context, node, 'value');
  if (!value) return undefined;
  const comparison = sure(context, node, 'comparison').value as Comparison;
  return { source: placeOf(context, node), comparison, quantity: value.value };
}

function measurement(context: Context, node: ast.Measurement): Criterion['measurements'] {
  const value = quantity(context, node, 'value');
  const on = date(context, node, 'date');
  if (!value) return [];
  return [
    present<Criterion['measurements'][number]>({
      source: placeOf(context, node),
      quantity: value.value,
      on,
    }),
  ];
}

/** Gathers the risks that stand inside a block; they are on what the block is about. */
export function risksOf(context: Context, properties: Properties, holder: Holder): void {
  for (const one of properties.all<ast.Risk>('risk')) context.risks.push(risk(context, one, holder));
}

export function risk(context: Context, node: ast.Risk, holder?: Holder): Risk {
  const properties = new Properties(context, node, REPEATABLE.risk);
  const impact = properties.one<ast.ImpactProperty>('impact');
  const status = properties.one<ast.Status>('status');
  return present<Risk>({
    ...namedParts(context, node, 'risk', properties),
    holder,
    on: references(context, node.on, 'service', 'layer', 'wave'),
    indicator: properties.text('indicator'),
    impact: impact && choice(context, impact, 'level', LEVELS),
    impacts:
      impact?.impacts.flatMap((_, index) => choice(context, impact, 'impacts', IMPACTS, index) ?? []) ?? [],
    likelihood: properties.choice('likelihood', LEVELS),
    mitigations: properties.allTexts('mitigate'),
    responses: properties.allTexts('respond'),
    owner: properties.name('owner', 'team'),
    review: properties.date('review'),
    status: status && choice(context, status, 'word', STATUSES),
    acceptedBy: status && text(context, status, 'by'),
  });
}

/** Gathers the rollback points that stand inside a wave. */
export function rollbacksOf(context: Context, properties: Properties, wave: NameRef): void {
  for (const one of properties.all<ast.Rollback | ast.NoRollback>('rollback')) {
    context.rollbacks.push(
      one.$type === 'NoRollback' ? noRollback(context, one, wave) : rollback(context, one, wave),
    );
  }
}

export function rollback(context: Context, node: ast.Rollback, wave?: NameRef): Rollback {
  const properties = new Properties(context, node, REPEATABLE.rollback);
  const named = namedParts(context, node, 'rollback', properties);
  const inWave = reference(context, node.wave, 'wave') ?? wave;
  if (!inWave) reportIncomplete(context, named.head, outsideWave(named.name.value));
  const backup = properties.one<ast.BackupSource>('backup');
  return present<Rollback>({
    ...named,
    of: references(context, node.of, 'service'),
    wave: inWave,
    restores: properties.text('restores'),
    takes: properties.quantity('takes', 'duration'),
    when: properties.allTexts('when'),
    decides: properties.text('decides'),
    deputy: properties.text('deputy'),
    backup: backup && reference(context, backup.target, 'backup'),
    backupText: backup && text(context, backup, 'text'),
    tested: properties.date('tested'),
    until: properties.date('until'),
    loses: properties.text('loses'),
    steps: properties.all<ast.RollbackStep>('step').map((one) => rollbackStep(context, one)),
  });
}

function outsideWave(name: string): Phrase {
  return say`a rollback point outside a wave says for which wave it stands: \`rollback ${name} "…" in WAVE\``;
}

function rollbackStep(context: Context, node: ast.RollbackStep): Rollback['steps'][number] {
  return present<Rollback['steps'][number]>({
    source: placeOf(context, node),
    what: sureText(context, node, 'what'),
    takes: quantity(context, node, 'takes', 'duration'),
  });
}

/** `rollback none because …`: the author knows that there is no way back. */
export function noRollback(context: Context, node: ast.NoRollback, wave?: NameRef): Rollback {
  const none = sure(context, node, 'none');
  const block = blockParts(context, node, undefined, none.source.end);
  if (!wave)
    report(
      context,
      'syntax/parse',
      block.source,
      say`\`rollback none\` stands inside the wave that it is about`,
    );
  return present<Rollback>({
    ...block,
    sort: 'rollback',
    none: present<NonNullable<Rollback['none']>>({
      source: block.source,
      because: text(context, node, 'because'),
    }),
    of: [],
    wave,
    when: [],
    steps: [],
  });
}
