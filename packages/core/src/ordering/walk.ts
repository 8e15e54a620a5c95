/*
 * The walk: does every state on the way work?
 *
 * The plan is an order of waves, each a list of steps; after each step and each wave's end there is an
 * instant. Over the instants of one possible order every side of a service is live, and in use, in a few
 * ranges of time (`spans.ts`), so that a dependency holds if the ranges in which somebody relies on it
 * lie within those in which it has something to work with. That is a handful of operations on short
 * lists for each dependency, after sorting the steps: O(steps + dependencies) for a plan whose waves are
 * all ordered, and never a state kept for each instant.
 *
 * Where `after` leaves the order of waves open, an answer depends only on the events of the few services
 * it is about (`support.ts`). If those are ordered, the one order that is walked (waves as written) gives
 * the answer; if not, each order of just those events is tried (`interleavings.ts`), and answers that
 * differ are `order/unordered`.
 *
 *   map → planOf (numbers, edges) → timelineOf (one order) → worldOf (live, in use) → breaks, rollbacks
 */
import type { Rollback, Service, Wave } from '../model/map.ts';
import type { ResolvedMap } from '../model/resolve.ts';
import { type Relation, relationsOf } from './breaks.ts';
import { cyclesOf } from './cycles.ts';
import { type Judged, judgeBridges, judgeRelations, judgeRequirements, neverProvided } from './judge.ts';
import { judgeRollbacks } from './judge-rollbacks.ts';
import { judgeSteps } from './judge-steps.ts';
import { type EventId, endOf, type Plan, planOf } from './plan.ts';
import { openRequirements, prerequisite } from './prerequisites.ts';
import { timelineOf } from './timeline.ts';
import type { Lifecycle, SideImpossible, Walk } from './walked.ts';
import { type World, worldOf } from './world.ts';

/** Walks the plan through every state on its way. Never fails; a map without waves has nothing to walk. */
export function walk(map: ResolvedMap): Walk {
  const plan = planOf(map);
  const world = wholeWorld(plan);
  const relations = relationsOf(plan);
  const base = {
    map,
    waveCycles: plan.order.cycles.map((cycle) => cycle.flatMap((wave) => plan.order.waves[wave] ?? [])),
    waves: plan.order.sequence.flatMap((wave) => plan.order.waves[wave] ?? []),
    before: (a: Wave, b: Wave) => plan.order.before(plan.order.indexOf(a), plan.order.indexOf(b)),
    instants: world.timeline.instants,
    lifecycle: lifecycles(plan, world),
    rollbacksOf: rollbackPoints(plan),
    sideImpossible: sidesOf(plan),
  };
  return plan.order.cycles.length > 0
    ? withoutOrder(base, plan, relations)
    : inOrder(base, plan, world, relations);
}

type Base = Pick<
  Walk,
  'map' | 'waveCycles' | 'waves' | 'before' | 'instants' | 'lifecycle' | 'rollbacksOf' | 'sideImpossible'
>;

/** With a circle of waves nothing is said that needs an order. */
function withoutOrder(base: Base, plan: Plan, relations: readonly Relation[]): Walk {
  const cycles = cyclesOf(plan);
  return {
    ...base,
    breaks: neverProvided(relations, cycles),
    unordered: [],
    cycles: cycles.cycles,
    illegal: [],
    shareSums: [],
    brokenRollbacks: [],
    cascades: [],
    cascadeWithin: () => undefined,
    horizon: () => undefined,
    prerequisites: openRequirements(plan).map(prerequisite),
  };
}

function inOrder(base: Base, plan: Plan, world: World, relations: readonly Relation[]): Walk {
  const cycles = cyclesOf(plan);
  const steps = judgeSteps(plan, world);
  const related = judgeRelations(plan, world, relations, cycles);
  const bridged = judgeBridges(plan, world);
  const required = judgeRequirements(plan, world, openRequirements(plan));
  const judged: Judged = {
    breaks: [...related.breaks, ...bridged.breaks, ...required.breaks],
    unordered: [...related.unordered, ...bridged.unordered, ...required.unordered],
    explained: related.explained,
  };
  const rollbacks = judgeRollbacks(plan, world, judged, cycles);
  return {
    ...base,
    breaks: judged.breaks,
    unordered: [...judged.unordered, ...steps.unordered, ...rollbacks.unordered],
    cycles: cycles.cycles,
    illegal: steps.illegal,
    shareSums: steps.shareSums,
    brokenRollbacks: rollbacks.broken,
    get cascades() {
      return rollbacks.cascades();
    },
    cascadeWithin: rollbacks.cascadeWithin,
    horizon: rollbacks.horizon,
    prerequisites: required.prerequisites,
  };
}

/** All services over one order: waves as written where `after` leaves it open. */
function wholeWorld(plan: Plan): World {
  const sequence: EventId[] = [];
  for (const wave of plan.order.sequence) {
    for (let event = plan.firstEvent[wave] ?? 0; event <= endOf(plan, wave); event++) sequence.push(event);
  }
  return worldOf(
    plan,
    timelineOf(plan, sequence, plan.services),
    plan.services.map((service) => service.index),
  );
}

function lifecycles(plan: Plan, world: World): (service: Service) => Lifecycle | undefined {
  const indices = new Map(plan.services.map((service) => [service.service, service.index]));
  const known: (Lifecycle | undefined)[] = [];
  return (service) => {
    const index = indices.get(service);
    if (index === undefined) return undefined;
    known[index] ??= lifecycleOf(plan, world, index);
    return known[index];
  };
}

function rollbackPoints(plan: Plan): (service: Service) => readonly Rollback[] {
  const points = new Map(plan.services.map(({ service, rollbacks }) => [service, rollbacks]));
  return (service) => points.get(service) ?? [];
}

function lifecycleOf(plan: Plan, world: World, index: number): Lifecycle | undefined {
  const service = plan.services[index];
  if (!service) return undefined;
  const life = world.life(index);
  const end = world.timeline.instants.length;
  const hasOld = service.disposition !== 'introduced';
  return {
    service: service.service,
    retireWritten: life.retireWritten,
    ...(hasOld ? { old: { from: 0, to: life.oldTo ?? end } } : {}),
    ...(life.newFrom === undefined ? {} : { new: { from: life.newFrom, to: end } }),
    ...(life.moving === undefined ? {} : { moving: life.moving }),
    ...(life.moved === undefined ? {} : { moved: life.moved }),
  };
}

function sidesOf(plan: Plan): SideImpossible[] {
  return plan.wrongSides.flatMap(({ edge, reason }) => {
    const service = plan.services[edge.dependent]?.service;
    const provider = plan.services[edge.provider]?.service;
    const source = edge.dependency.side?.source;
    return service && provider && source
      ? [{ service, provider, dependency: edge.dependency, source, reason }]
      : [];
  });
}
