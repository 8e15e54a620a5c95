import type {
  Block,
  Bridge,
  Dependency,
  MapFile,
  MigrationMap,
  Named,
  Rollback,
  Service,
  Sort,
  Sourced,
  SourceRef,
  Step,
  Wave,
} from '@migmap/core';
import { sourceFile } from '@migmap/core';
import type {
  TinyBridge,
  TinyDependency,
  TinyPlan,
  TinyRollback,
  TinyService,
  TinyStep,
  TinyWave,
} from './tiny-plan.ts';
import { planToText } from './tiny-plan.ts';

/** Names are sourced in the order in which they are built: no two places are the same. */
let place = 0;

/** The model of a plan without a reader: places are made up, but differ. */
export function planToMap(plan: TinyPlan): MigrationMap {
  place = 0;
  const services = plan.services.map(service);
  const bridges = plan.bridges.map(bridge);
  const togethers = plan.togethers.map((members) => ({ ...emptyBlock(), services: members.map(sourced) }));
  const waves = plan.waves.map(wave);
  const rollbacks = plan.waves.flatMap((wave) => wave.rollbacks.map((point) => rollback(point, wave.name)));
  return { files: [{ ...emptyFile(planToText(plan)), services, bridges, togethers, waves, rollbacks }] };
}

function source(): SourceRef {
  place += 2;
  return { file: 'plan.migmap', start: place, end: place + 1 };
}

function sourced<T>(value: T): Sourced<T> {
  return { value, source: source() };
}

function emptyBlock(): Block {
  return { source: source(), head: source(), see: [], tags: [] };
}

function named<S extends Sort>(sort: S, name: string): Named & { readonly sort: S } {
  return { ...emptyBlock(), sort, name: sourced(name) };
}

function service(tiny: TinyService): Service {
  const has = (...dispositions: readonly TinyService['disposition'][]) =>
    dispositions.includes(tiny.disposition);
  return {
    ...named('service', tiny.name),
    ...(tiny.kind === undefined ? {} : { kind: sourced(tiny.kind) }),
    ...(has('stays') ? { stays: sourced('as it is') } : {}),
    ...(has('replaced', 'dropped') ? { from: sourced('an old product') } : {}),
    ...(has('replaced', 'introduced') ? { to: sourced('a new product') } : {}),
    functions: [],
    sites: [],
    metrics: [],
    assumptions: tiny.assumes?.length
      ? [{ source: source(), kinds: tiny.assumes.map(sourced), because: sourced('it is there') }]
      : [],
    dependencies: tiny.depends.map(dependency),
    criteria: [],
  };
}

function dependency(tiny: TinyDependency): Dependency {
  return {
    ...emptyBlock(),
    soft: tiny.soft ?? false,
    targets: tiny.on.map(sourced),
    ...(tiny.side === undefined ? {} : { side: sourced(tiny.side) }),
    ...(tiny.tolerates === undefined ? {} : { tolerates: sourced(tiny.tolerates) }),
    ...(tiny.bridge === undefined ? {} : { bridge: sourced(tiny.bridge) }),
  };
}

function bridge(tiny: TinyBridge): Bridge {
  return {
    ...named('bridge', tiny.name),
    ...(tiny.from === undefined ? {} : { from: sourced(tiny.from) }),
    ...(tiny.until === undefined ? {} : { until: sourced(tiny.until) }),
    dependencies: tiny.depends.map(dependency),
  };
}

function wave(tiny: TinyWave): Wave {
  return {
    ...named('wave', tiny.name),
    after: (tiny.after ?? []).map(sourced),
    ...(tiny.after?.length === 0 ? { afterNone: source() } : {}),
    ...(tiny.dates ? { dates: sourced({ from: sourced(tiny.dates[0]), to: sourced(tiny.dates[1]) }) } : {}),
    windows: [],
    onCall: [],
    criteria: [],
    notifications: [],
    trainings: [],
    hotlines: [],
    checks: [],
    steps: tiny.steps.map(step),
  };
}

function step(tiny: TinyStep): Step {
  if (tiny.type === 'pilot') {
    return {
      ...emptyBlock(),
      type: 'pilot',
      service: sourced(tiny.service),
      scenarios: [],
      loadSites: [],
      ...(tiny.lab ? { lab: source() } : {}),
      ...(tiny.day ? { dates: sourced({ from: sourced(tiny.day), to: sourced(tiny.day) }) } : {}),
    };
  }
  const done = tiny.done ? { done: sourced(tiny.done) } : {};
  if (tiny.type === 'retire') {
    return { ...emptyBlock(), type: 'retire', services: tiny.services.map(sourced), ...done };
  }
  const parts = tiny.parts.map((part) => ({
    source: source(),
    service: sourced(part.service),
    ...(part.share === undefined ? {} : { share: sourced(quantity('share', part.share, '%', part.share)) }),
  }));
  return { ...emptyBlock(), type: 'migrate', parts, tasks: [], ...done };
}

function rollback(tiny: TinyRollback, waveName: string): Rollback {
  return {
    ...emptyBlock(),
    sort: 'rollback',
    name: sourced(tiny.name),
    of: (tiny.of ?? []).map(sourced),
    wave: sourced(waveName),
    when: [],
    steps: [],
    ...(tiny.until === undefined ? {} : { until: sourced(tiny.until) }),
    ...(tiny.takes === undefined
      ? {}
      : { takes: sourced(quantity('duration', tiny.takes, 'min', tiny.takes * 60)) }),
  };
}

function quantity(kind: 'share' | 'duration', amount: number, unit: string, base: number) {
  return { kind, amount, unit, base };
}

function emptyFile(text: string): MapFile {
  return {
    file: sourceFile('plan.migmap', text),
    imports: [],
    headers: [],
    layers: [],
    kinds: [],
    teams: [],
    sites: [],
    links: [],
    services: [],
    bridges: [],
    togethers: [],
    certificates: [],
    records: [],
    data: [],
    backups: [],
    contracts: [],
    decisions: [],
    freezes: [],
    waves: [],
    risks: [],
    rollbacks: [],
    assertions: [],
    views: [],
    silencers: [],
    uses: [],
    problems: [],
  };
}
