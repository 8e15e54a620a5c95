import type { TinyDependency, TinyPlan, TinyService, TinyWave } from './tiny-plan.ts';

/** The smallest plan, reached by taking things away one by one, that still `fails`. */
export function shrinkPlan(plan: TinyPlan, fails: (plan: TinyPlan) => boolean): TinyPlan {
  for (const smaller of smallerPlans(plan)) if (fails(smaller)) return shrinkPlan(smaller, fails);
  return plan;
}

function smallerPlans(plan: TinyPlan): TinyPlan[] {
  return [
    ...plan.services.map(({ name }) => withoutService(plan, name)),
    ...plan.waves.map(({ name }) => withoutWave(plan, name)),
    ...(plan.bridges.length > 0 ? [withoutBridges(plan)] : []),
    ...without(plan.togethers).map((togethers) => ({ ...plan, togethers })),
    ...replacing(plan.services, smallerServices).map((services) => ({ ...plan, services })),
    ...replacing(plan.waves, smallerWaves).map((waves) => ({ ...plan, waves })),
    ...replacing(plan.bridges, (bridge) => [
      ...dropping(bridge, ['from', 'until']),
      ...(bridge.depends.length > 0 ? [{ ...bridge, depends: [] }] : []),
    ]).map((bridges) => ({ ...plan, bridges })),
  ];
}

function smallerServices(service: TinyService): TinyService[] {
  return [
    ...dropping(service, ['kind']),
    ...without(service.depends).map((depends) => ({ ...service, depends })),
    ...replacing(service.depends, (item) => dropping(item, ['soft', 'side', 'tolerates', 'bridge'])).map(
      (depends) => ({
        ...service,
        depends,
      }),
    ),
  ];
}

function smallerWaves(wave: TinyWave): TinyWave[] {
  return [
    ...dropping(wave, ['after', 'dates']),
    ...without(wave.steps).map((steps) => ({ ...wave, steps })),
    ...without(wave.rollbacks).map((rollbacks) => ({ ...wave, rollbacks })),
    ...replacing(wave.rollbacks, (item) => dropping(item, ['of', 'until'])).map((rollbacks) => ({
      ...wave,
      rollbacks,
    })),
    ...replacing(wave.steps, smallerSteps).map((steps) => ({ ...wave, steps })),
  ];
}

function smallerSteps(step: TinyWave['steps'][number]): TinyWave['steps'] {
  if (step.type === 'pilot') return dropping(step, ['lab', 'day']);
  const undated = dropping(step, ['done'] as never[]);
  if (step.type === 'retire') {
    return [
      ...undated,
      ...(step.services.length > 1 ? without(step.services).map((services) => ({ ...step, services })) : []),
    ];
  }
  return [
    ...undated,
    ...(step.parts.length > 1 ? without(step.parts).map((parts) => ({ ...step, parts })) : []),
    ...replacing(step.parts, (part) => dropping(part, ['share'])).map((parts) => ({ ...step, parts })),
  ];
}

function withoutService(plan: TinyPlan, name: string): TinyPlan {
  const cut = (depends: readonly TinyDependency[]) => depends.filter((item) => !item.on.includes(name));
  return {
    services: plan.services
      .filter((item) => item.name !== name)
      .map((item) => ({ ...item, depends: cut(item.depends) })),
    bridges: plan.bridges.map((bridge) => ({ ...bridge, depends: cut(bridge.depends) })),
    togethers: plan.togethers.filter((members) => !members.includes(name)),
    waves: plan.waves.map((wave) => ({
      ...wave,
      steps: wave.steps.flatMap((step) => stepWithout(step, name)),
      rollbacks: wave.rollbacks.flatMap((item) => {
        const of = item.of?.filter((other) => other !== name);
        return of?.length === 0 ? [] : [of ? { ...item, of } : item];
      }),
    })),
  };
}

function stepWithout(step: TinyWave['steps'][number], name: string): TinyWave['steps'] {
  if (step.type === 'pilot') return step.service === name ? [] : [step];
  if (step.type === 'retire') {
    const services = step.services.filter((other) => other !== name);
    return services.length > 0 ? [{ ...step, services }] : [];
  }
  const parts = step.parts.filter((part) => part.service !== name);
  return parts.length > 0 ? [{ ...step, parts }] : [];
}

/** What named the wave names what it followed. */
function withoutWave(plan: TinyPlan, name: string): TinyPlan {
  return {
    ...plan,
    bridges: plan.bridges.map((bridge) => ({
      name: bridge.name,
      depends: bridge.depends,
      ...(bridge.from !== undefined && bridge.from !== name ? { from: bridge.from } : {}),
      ...(bridge.until !== undefined && bridge.until !== name ? { until: bridge.until } : {}),
    })),
    waves: plan.waves
      .filter((wave) => wave.name !== name)
      .map((wave) => (wave.after ? { ...wave, after: wave.after.filter((other) => other !== name) } : wave)),
  };
}

function withoutBridges(plan: TinyPlan): TinyPlan {
  return {
    ...plan,
    bridges: [],
    services: plan.services.map((service) => ({
      ...service,
      depends: service.depends.map(({ bridge: _bridge, ...rest }) => rest),
    })),
  };
}

function without<T>(items: readonly T[]): T[][] {
  return items.map((_, at) => items.filter((_item, index) => index !== at));
}

function replacing<T>(items: readonly T[], smaller: (item: T) => readonly T[]): T[][] {
  return items.flatMap((item, at) =>
    smaller(item).map((other) => items.map((old, index) => (index === at ? other : old))),
  );
}

function dropping<T extends object>(item: T, keys: readonly (keyof T)[]): T[] {
  return keys
    .filter((key) => item[key] !== undefined)
    .map((key) => Object.fromEntries(Object.entries(item).filter(([name]) => name !== key)) as T);
}
