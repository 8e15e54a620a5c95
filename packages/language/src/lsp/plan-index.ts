import type { Bridge, Dependency, NameRef, ResolvedMap, Risk, Service, Step, Wave } from '@migmap/core';

/** Somebody who depends on a service, or goes through a bridge. */
export interface Dependent {
  readonly dependent: Service | Bridge;
  readonly dependency: Dependency;
  /** The name in the dependency. */
  readonly target: NameRef;
}

/** A step that is about a service. */
export interface ServiceStep {
  readonly wave: Wave;
  readonly step: Step;
  /** The name in the step. */
  readonly ref: NameRef;
}

/** What the parts of a plan have to do with each other, looked up by name. */
export interface PlanIndex {
  dependentsOf(sort: 'service' | 'bridge', name: string): readonly Dependent[];
  /** In the order of waves and steps as written. */
  stepsOf(service: string): readonly ServiceStep[];
  /** Risks that stand in a service or are said to be on it, but for those that are closed. */
  risksOf(service: string): readonly Risk[];
}

/** Made once a map. */
export function planIndexOf({ resolved }: { readonly resolved: ResolvedMap }): PlanIndex {
  let known = kept.get(resolved);
  if (!known) {
    known = index(resolved);
    kept.set(resolved, known);
  }
  return known;
}

/** The names of services in a step. */
export function servicesOf(step: Step): readonly NameRef[] {
  if (step.type === 'pilot') return [step.service];
  return step.type === 'migrate' ? step.parts.map(({ service }) => service) : step.services;
}

const kept = new WeakMap<ResolvedMap, PlanIndex>();

function index(map: ResolvedMap): PlanIndex {
  const dependents = new Lists<Dependent>();
  for (const one of dependentsIn(map)) dependents.add(...one);
  const steps = new Lists<ServiceStep>();
  for (const wave of map.waves) {
    for (const step of wave.steps)
      for (const ref of servicesOf(step)) steps.add(ref.value, { wave, step, ref });
  }
  const risks = new Lists<Risk>();
  for (const risk of map.risks) for (const name of servicesAtRisk(map, risk)) risks.add(name, risk);
  return {
    dependentsOf: (sort, name) => dependents.of(`${sort} ${name}`),
    stepsOf: (name) => steps.of(name),
    risksOf: (name) => risks.of(name),
  };
}

function* dependentsIn(map: ResolvedMap): Iterable<readonly [key: string, Dependent]> {
  for (const dependent of [...map.services, ...map.bridges]) {
    for (const dependency of dependent.dependencies) {
      for (const target of dependency.targets)
        yield [`service ${target.value}`, { dependent, dependency, target }];
      const { bridge } = dependency;
      if (bridge) yield [`bridge ${bridge.value}`, { dependent, dependency, target: bridge }];
    }
  }
}

function servicesAtRisk(map: ResolvedMap, { holder, on, status }: Risk): ReadonlySet<string> {
  if (status?.value === 'closed') return new Set();
  const named = on.map(({ value }) => value).filter((name) => map.find('service', name));
  return new Set(holder?.sort === 'service' ? [holder.name, ...named] : named);
}

class Lists<T> {
  readonly #lists = new Map<string, T[]>();

  add(key: string, item: T): void {
    const list = this.#lists.get(key);
    if (list) list.push(item);
    else this.#lists.set(key, [item]);
  }

  of(key: string): readonly T[] {
    return this.#lists.get(key) ?? [];
  }
}
