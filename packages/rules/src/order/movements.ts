import type {
  MigratePart,
  MigrateStep,
  NameRef,
  PilotStep,
  ResolvedMap,
  RetireStep,
  Service,
  Step,
  Walk,
  Wave,
} from '@migmap/core';

/** One statement about one service. */
export interface Movement<S> {
  readonly wave: Wave;
  readonly step: S;
  /** The name in the step. */
  readonly ref: NameRef;
}

export interface Part extends Movement<MigrateStep> {
  readonly part: MigratePart;
}

/** All that the waves do to one service, in the order in which it is written. */
export interface Movements {
  readonly pilots: readonly Movement<PilotStep>[];
  readonly parts: readonly Part[];
  readonly retires: readonly Movement<RetireStep>[];
}

const NOTHING: Movements = { pilots: [], parts: [], retires: [] };

export function movementsOf(map: ResolvedMap, service: Service): Movements {
  return tableOf(map).get(service.name.value) ?? NOTHING;
}

/** The parts of a wave's `migrate` steps, as written. */
export function partsIn(wave: Wave): readonly Part[] {
  return wave.steps.flatMap((step) =>
    step.type === 'migrate' ? step.parts.map((part) => ({ wave, step, part, ref: part.service })) : [],
  );
}

/** The names of services in a step, as written. */
export function refsOf(step: Step): readonly NameRef[] {
  if (step.type === 'migrate') return step.parts.map((part) => part.service);
  return step.type === 'retire' ? step.services : [step.service];
}

/** Surely earlier: in a wave before, or an earlier step of the same wave. */
export function isBefore(walk: Walk, a: Movement<unknown>, b: Movement<unknown>): boolean {
  if (a.wave !== b.wave) return walk.before(a.wave, b.wave);
  return a.step !== b.step && a.ref.source.start < b.ref.source.start;
}

/** Those that nothing in the list comes surely before. */
export function earliest<M extends Movement<unknown>>(walk: Walk, movements: readonly M[]): M | undefined {
  return movements.reduce<M | undefined>(
    (best, next) => (best && !isBefore(walk, next, best) ? best : next),
    undefined,
  );
}

const tables = new WeakMap<ResolvedMap, ReadonlyMap<string, Movements>>();

function tableOf(map: ResolvedMap): ReadonlyMap<string, Movements> {
  let table = tables.get(map);
  if (!table) {
    table = makeTable(map.waves);
    tables.set(map, table);
  }
  return table;
}

type Mutable = { pilots: Movement<PilotStep>[]; parts: Part[]; retires: Movement<RetireStep>[] };

function makeTable(waves: readonly Wave[]): Map<string, Mutable> {
  const table = new Map<string, Mutable>();
  const of = (ref: NameRef): Mutable => {
    const known = table.get(ref.value) ?? { pilots: [], parts: [], retires: [] };
    table.set(ref.value, known);
    return known;
  };
  for (const wave of waves) {
    for (const step of wave.steps) {
      if (step.type === 'pilot') of(step.service).pilots.push({ wave, step, ref: step.service });
      if (step.type === 'retire') for (const ref of step.services) of(ref).retires.push({ wave, step, ref });
    }
    for (const part of partsIn(wave)) of(part.ref).parts.push(part);
  }
  return table;
}
