/**
 * A plan small enough for the oracle: what the generator draws, what shrinks, and what
 * `planToText` prints as a map that a person can read.
 */
export interface TinyPlan {
  readonly services: readonly TinyService[];
  readonly bridges: readonly TinyBridge[];
  readonly togethers: readonly (readonly string[])[];
  readonly waves: readonly TinyWave[];
}

export type TinyDisposition = 'replaced' | 'introduced' | 'dropped' | 'stays' | 'unsaid';

export interface TinyService {
  readonly name: string;
  readonly disposition: TinyDisposition;
  readonly kind?: string;
  readonly assumes?: readonly string[];
  readonly depends: readonly TinyDependency[];
}

export interface TinyDependency {
  readonly on: readonly string[];
  readonly soft?: true;
  readonly side?: 'old' | 'new';
  readonly tolerates?: 'old' | 'new' | 'both';
  readonly bridge?: string;
}

export interface TinyBridge {
  readonly name: string;
  readonly from?: string;
  readonly until?: string;
  readonly depends: readonly TinyDependency[];
}

export interface TinyWave {
  readonly name: string;
  /** Absent: after the wave written before it. Empty: `after none`. */
  readonly after?: readonly string[];
  readonly dates?: readonly [from: string, to: string];
  readonly steps: readonly TinyStep[];
  readonly rollbacks: readonly TinyRollback[];
}

export type TinyStep =
  | { readonly type: 'pilot'; readonly service: string; readonly lab?: true; readonly day?: string }
  | { readonly type: 'migrate'; readonly parts: readonly TinyPart[]; readonly done?: string }
  | { readonly type: 'retire'; readonly services: readonly string[]; readonly done?: string };

export interface TinyPart {
  readonly service: string;
  readonly share?: number;
}

export interface TinyRollback {
  readonly name: string;
  readonly of?: readonly string[];
  readonly until?: string;
  /** In minutes. */
  readonly takes?: number;
}

/** The plan as a map that a person could have written. */
export function planToText(plan: TinyPlan): string {
  return [
    'layer base "Base"\n',
    ...plan.services.map(serviceText),
    ...plan.bridges.map(bridgeText),
    ...plan.togethers.map((members) => `together ${members.join(', ')}\n`),
    ...plan.waves.map(waveText),
  ].join('');
}

function serviceText(service: TinyService): string {
  const lines = [
    ...(service.kind ? [`kind ${service.kind}`] : []),
    ...(service.disposition === 'stays' ? ['stays "as it is"'] : []),
    ...(service.disposition === 'replaced' || service.disposition === 'dropped'
      ? ['from "an old product"']
      : []),
    ...(service.disposition === 'replaced' || service.disposition === 'introduced'
      ? ['to "a new product"']
      : []),
    ...(service.assumes?.length ? [`assume ${service.assumes.join(', ')} because "it is there"`] : []),
    ...service.depends.map(dependencyText),
  ];
  return block(`service ${service.name} in base`, lines);
}

function bridgeText(bridge: TinyBridge): string {
  const lines = [
    ...(bridge.from ? [`from ${bridge.from}`] : []),
    ...(bridge.until ? [`until ${bridge.until}`] : []),
    ...bridge.depends.map(dependencyText),
  ];
  return block(`bridge ${bridge.name}`, lines);
}

function dependencyText(dependency: TinyDependency): string {
  const properties = [
    ...(dependency.side ? [`side ${dependency.side}`] : []),
    ...(dependency.tolerates ? [`tolerates ${dependency.tolerates}`] : []),
    ...(dependency.bridge ? [`bridge ${dependency.bridge}`] : []),
  ];
  const head = `depends ${dependency.soft ? 'softly ' : ''}on ${dependency.on.join(', ')}`;
  return properties.length > 0 ? `${head} { ${properties.join('  ')} }` : head;
}

function waveText(wave: TinyWave): string {
  const after =
    wave.after === undefined ? '' : ` after ${wave.after.length > 0 ? wave.after.join(', ') : 'none'}`;
  const lines = [
    ...(wave.dates ? [`dates ${wave.dates[0]} .. ${wave.dates[1]}`] : []),
    ...wave.steps.map(stepText),
    ...wave.rollbacks.map(rollbackText),
  ];
  return block(`wave ${wave.name}${after}`, lines);
}

function stepText(step: TinyStep): string {
  if (step.type === 'pilot') {
    const properties = [
      ...(step.lab ? ['lab'] : []),
      ...(step.day ? [`dates ${step.day} .. ${step.day}`] : []),
    ];
    return `pilot ${step.service}${properties.length > 0 ? ` { ${properties.join('  ')} }` : ''}`;
  }
  const done = step.done ? ` done ${step.done}` : '';
  if (step.type === 'retire') return `retire ${step.services.join(', ')}${done}`;
  const parts = step.parts.map((part) =>
    part.share === undefined ? part.service : `${part.service} ${part.share}%`,
  );
  return `migrate ${parts.join(', ')}${done}`;
}

function rollbackText(rollback: TinyRollback): string {
  const of = rollback.of ? ` of ${rollback.of.join(', ')}` : '';
  const properties = [
    ...(rollback.takes === undefined ? [] : [`takes ${rollback.takes}min`]),
    ...(rollback.until ? [`until ${rollback.until}`] : []),
  ];
  return `rollback ${rollback.name}${of}${properties.length > 0 ? ` { ${properties.join('  ')} }` : ''}`;
}

function block(head: string, lines: readonly string[]): string {
  if (lines.length === 0) return `${head}\n`;
  return `${head} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}
