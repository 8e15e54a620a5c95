import type { MigrateStep, Service, Side, Task, Wave } from '../model/map.ts';
import { dispositionOf, type ResolvedMap } from '../model/resolve.ts';
import type { Walk } from '../ordering/walked.ts';

/** A task during which the service stands still, and how long it takes. */
export interface StopTask {
  readonly task: Task;
  readonly step: MigrateStep;
  readonly takes: NonNullable<Task['takes']>;
}

/** How long a service stands still in one wave. */
export interface Stop {
  readonly service: Service;
  readonly wave: Wave;
  readonly tasks: readonly StopTask[];
  readonly seconds: number;
}

/** How long a dependent is without a service that stands still. */
export interface DependentStop extends Stop {
  readonly dependent: Service;
}

/** The planned stops of a wave by service. A task without `takes` counts as nothing. */
export function stopsIn(map: ResolvedMap, wave: Wave): Stop[] {
  const tasks = new Map<Service, StopTask[]>();
  for (const step of wave.steps) {
    const stops = step.type === 'migrate' ? stopTasks(step) : [];
    if (step.type !== 'migrate' || stops.length === 0) continue;
    for (const service of movedBy(map, step)) tasks.set(service, [...(tasks.get(service) ?? []), ...stops]);
  }
  return [...tasks].map(([service, stops]) => stopOf(service, wave, stops));
}

/**
 * What a stop means for those in use that depend on the service hard, and tolerate less than all of it.
 * Who moves in the same statement stands still by the same tasks, which is a stop of its own.
 */
export function dependentStops(walk: Walk, stop: Stop): DependentStop[] {
  const moved = new Map(stop.tasks.map(({ step }) => [step, movedBy(walk.map, step)]));
  return dependentsOf(walk.map, stop.service).flatMap((dependent) => {
    if (!dependent.downtime || dependent.downtime.value.base >= stop.seconds) return [];
    const tasks = stop.tasks.filter(
      ({ step }) => !moved.get(step)?.has(dependent) && needsDuring(walk, dependent, stop.service, step),
    );
    return tasks.length === 0 ? [] : [{ ...stopOf(stop.service, stop.wave, tasks), dependent }];
  });
}

function stopOf(service: Service, wave: Wave, tasks: readonly StopTask[]): Stop {
  return { service, wave, tasks, seconds: tasks.reduce((sum, { takes }) => sum + takes.value.base, 0) };
}

function stopTasks(step: MigrateStep): StopTask[] {
  return step.tasks.flatMap((task) => (task.stop && task.takes ? [{ task, step, takes: task.takes }] : []));
}

function movedBy(map: ResolvedMap, step: MigrateStep): Set<Service> {
  return new Set(step.parts.flatMap(({ service }) => map.service(service) ?? []));
}

const DEPENDENTS = new WeakMap<ResolvedMap, ReadonlyMap<Service, readonly Service[]>>();

function dependentsOf(map: ResolvedMap, provider: Service): readonly Service[] {
  let table = DEPENDENTS.get(map);
  if (!table) {
    table = dependentTable(map);
    DEPENDENTS.set(map, table);
  }
  return table.get(provider) ?? [];
}

function dependentTable(map: ResolvedMap): Map<Service, Service[]> {
  const table = new Map<Service, Service[]>();
  for (const dependent of map.services) {
    for (const provider of new Set(hardTargets(map, dependent))) {
      if (provider === dependent) continue;
      const known = table.get(provider);
      if (known) known.push(dependent);
      else table.set(provider, [dependent]);
    }
  }
  return table;
}

function hardTargets(map: ResolvedMap, service: Service): Service[] {
  const targets = service.dependencies.flatMap(({ soft, targets }) => (soft ? [] : targets));
  return targets.flatMap((target) => map.service(target) ?? []);
}

/** Whether an instance that needs the provider is in use while a step runs. */
function needsDuring(walk: Walk, dependent: Service, provider: Service, step: MigrateStep): boolean {
  const inUse = sidesInUse(walk, dependent, step);
  const sides = dispositionOf(provider) === 'introduced' ? inUse.filter((side) => side !== 'old') : inUse;
  return dependent.dependencies.some((dependency) => {
    if (dependency.soft || !dependency.targets.some((ref) => walk.map.service(ref) === provider))
      return false;
    // A side that what stays cannot have is a finding of its own, and is judged as if it were not there.
    const side = isStaying(dependent) ? undefined : dependency.side?.value;
    return side === undefined ? sides.length > 0 : sides.includes(side);
  });
}

/** What stays counts as old. An old side that only stands by is not counted. */
function sidesInUse(walk: Walk, service: Service, step: MigrateStep): Side[] {
  if (isStaying(service)) return ['old'];
  const sides: Side[] = [];
  const life = walk.lifecycle(service);
  const before = instantOf(walk, step) - 1;
  if (life?.old && before < Math.min(life.old.to, life.moved ?? Number.POSITIVE_INFINITY)) sides.push('old');
  if (life?.new && life.new.from <= before) sides.push('new');
  return sides;
}

function isStaying(service: Service): boolean {
  const disposition = dispositionOf(service);
  return disposition === 'stays' || disposition === 'unsaid';
}

const INSTANTS = new WeakMap<Walk, ReadonlyMap<unknown, number>>();

/** The instant after a step. */
function instantOf(walk: Walk, step: MigrateStep): number {
  let table = INSTANTS.get(walk);
  if (!table) {
    table = new Map(walk.instants.flatMap((instant, index) => (instant.step ? [[instant.step, index]] : [])));
    INSTANTS.set(walk, table);
  }
  return table.get(step) ?? 0;
}
