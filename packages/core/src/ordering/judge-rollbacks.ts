import type { Service, Wave } from '../model/map.ts';
import type { Cycles } from './cycles.ts';
import { isOrdered } from './interleavings.ts';
import { type Judged, keyOf, mostOrders, openWaves, orderIn, partialWorlds } from './judge.ts';
import { endOf, type Plan, type PlanService } from './plan.ts';
import {
  brokenRollbacks,
  type Cause,
  cascadeOf,
  horizonOf,
  type Rollbacks,
  rollbacksOf,
} from './rollback.ts';
import { supportOfRollback } from './support.ts';
import type { BrokenRollback, Cascade, Horizon, Outcome, Unordered } from './walked.ts';
import type { World } from './world.ts';

export interface JudgedRollbacks {
  readonly broken: readonly BrokenRollback[];
  readonly unordered: readonly Unordered[];
  cascades(): readonly Cascade[];
  cascadeWithin(service: Service, wave: Wave): Cascade | undefined;
  horizon(service: Service): Horizon | undefined;
}

/** The ways back: how far they reach, and whether a written `until` reaches farther. */
export function judgeRollbacks(plan: Plan, world: World, judged: Judged, cycles: Cycles): JudgedRollbacks {
  const members = plan.services.map((service) => service.index);
  const rollbacks = rollbacksOf(world, members);
  const broken: BrokenRollback[] = [];
  const unordered: Unordered[] = [];
  for (const service of plan.services) {
    if (!service.until) continue;
    const isExplained = (cause: Cause): boolean => explains(judged, cycles, service, cause);
    const support = plan.order.total ? undefined : supportOfRollback(plan, service);
    if (!support) {
      broken.push(...brokenRollbacks(world, rollbacks, service, isExplained));
      continue;
    }
    // Where tracks run side by side, days of one say nothing about the other: only what matters is walked.
    const outcomes = rollbackOutcomes(plan, service, isExplained, [...support.services]);
    if (outcomes.differing.length > 1)
      unordered.push(unorderedRollback(plan, service, outcomes.differing, support.events));
    else broken.push(...outcomes.first);
  }
  let cascades: readonly Cascade[] | undefined;
  const horizons = new Map<Service, Horizon>();
  const byService = new Map(plan.services.map((service) => [service.service, service]));
  return {
    broken,
    unordered,
    cascades: () => {
      cascades ??= plan.services.flatMap((service) => cascadeIn(world, rollbacks, service) ?? []);
      return cascades;
    },
    cascadeWithin: (service, wave) => {
      const found = byService.get(service);
      const index = plan.order.indexOf(wave);
      if (!found || index < 0) return undefined;
      return cascadeOf(world, rollbacks, found, world.timeline.timeOf(endOf(plan, index)));
    },
    horizon: (service) => {
      const found = byService.get(service);
      if (found && !horizons.has(service)) horizons.set(service, horizonIn(plan, world, rollbacks, found));
      return horizons.get(service);
    },
  };
}

/** An order finding on the same dependency says it already. */
function explains(judged: Judged, cycles: Cycles, service: PlanService, cause: Cause): boolean {
  const edge = cause.edge;
  if (!edge || cause.other === undefined) return false;
  if (cycles.isOnCycle(edge.dependent, edge.provider)) return true;
  const instance = cause.code === 'rollback/shadowed' ? 'new' : 'old';
  const dependent = cause.code === 'rollback/shadowed' ? cause.other : service.index;
  const provider = cause.code === 'rollback/shadowed' ? service.index : cause.other;
  return judged.explained.has(keyOf(dependent, provider, instance));
}

function rollbackOutcomes(
  plan: Plan,
  service: PlanService,
  isExplained: (cause: Cause) => boolean,
  members: readonly number[],
) {
  const outcomes = new Map<string, Outcome>();
  let first: BrokenRollback[] | undefined;
  const support = supportOfRollback(plan, service);
  for (const { world, sequence } of partialWorlds(plan, support, mostOrders(1))) {
    const found = brokenRollbacks(world, rollbacksOf(world, members), service, isExplained);
    first ??= found;
    const verdict = found
      .map((each) => `${each.code} ${each.other?.name.value ?? ''}`.trim())
      .sort()
      .join(', ');
    if (!outcomes.has(verdict)) {
      outcomes.set(verdict, {
        verdict: verdict === '' ? undefined : verdict,
        ...orderIn(plan, sequence),
      });
    }
  }
  return { differing: [...outcomes.values()], first: first ?? [] };
}

function unorderedRollback(
  plan: Plan,
  service: PlanService,
  outcomes: readonly Outcome[],
  events: ReadonlySet<number>,
): Unordered {
  return {
    about: 'rollback',
    provider: service.service,
    soft: false,
    outcomes,
    waves: openWaves(plan, events),
  };
}

/** The world in which the days of other tracks do not count. */
function ownWorld(
  plan: Plan,
  world: World,
  rollbacks: Rollbacks,
  service: PlanService,
): { world: World; rollbacks: Rollbacks } {
  if (plan.order.total) return { world, rollbacks };
  const support = supportOfRollback(plan, service);
  if (!isOrdered(plan, support.events)) return { world, rollbacks };
  const own = partialWorlds(plan, support, 1)[0]?.world ?? world;
  return { world: own, rollbacks: rollbacksOf(own, [...support.services]) };
}

function cascadeIn(world: World, rollbacks: Rollbacks, service: PlanService): Cascade | undefined {
  return service.rollbacks.length === 0 ? undefined : cascadeOf(world, rollbacks, service);
}

function horizonIn(plan: Plan, world: World, rollbacks: Rollbacks, service: PlanService): Horizon {
  const own = ownWorld(plan, world, rollbacks, service);
  return horizonOf(own.world, own.rollbacks, service);
}
