import { type Life, lifeOf, newLive, oldLive } from './lifecycle.ts';
import type { Edge, Plan, PlanBridge, PlanService } from './plan.ts';
import { ALWAYS, difference, intersection, NEVER, type Spans, sameSpans, span, union } from './spans.ts';
import type { Timeline } from './timeline.ts';
import type { Instance } from './walked.ts';

/** The plan, or a part of it, in one possible order: who is live and who is in use when. */
export interface World {
  readonly plan: Plan;
  readonly timeline: Timeline;
  has(service: number): boolean;
  life(service: number): Life;
  live(service: number, instance: Instance): Spans;
  /** `hard`: relied on without doubt; `any`: also by what only softly depends on it. */
  inUse(service: number, instance: Instance): Use;
  bridgeLive(bridge: PlanBridge): Spans;
}

export interface Use {
  readonly hard: Spans;
  readonly any: Spans;
}

const NO_USE: Use = { hard: NEVER, any: NEVER };
const ALWAYS_IN_USE: Use = { hard: ALWAYS, any: ALWAYS };

/** `members`: the services that this world knows; dependencies of others do not exist in it. */
export function worldOf(plan: Plan, timeline: Timeline, members: readonly number[]): World {
  const lives = new Map<number, Life>();
  for (const index of members) {
    const service = plan.services[index];
    if (service) lives.set(index, lifeOf(plan, service, timeline));
  }
  const standby = new Map<number, Use>();
  const world: World = {
    plan,
    timeline,
    has: (service) => lives.has(service),
    life: (service) => lives.get(service) ?? NO_LIFE,
    live: (service, instance) => liveOf(plan, lives, service, instance),
    inUse: (service, instance) => useOf(plan, lives, standby, service, instance),
    bridgeLive: (bridge) => bridgeSpans(timeline, bridge),
  };
  spreadStandby(world, members, standby);
  return world;
}

export function instancesOf(service: PlanService): readonly Instance[] {
  if (service.disposition === 'stays') return ['stays'];
  if (service.disposition === 'replaced') return ['old', 'new'];
  return service.disposition === 'introduced' ? ['new'] : ['old'];
}

/** The instance needs this dependency at all. What stays counts as old. */
export function isNeeded(edge: Edge, instance: Instance): boolean {
  return instance === 'new' ? edge.forNew : edge.forOld;
}

/** When the instance can work with the provider's given instance. */
export function worksWith(world: World, edge: Edge, instance: Instance, provider: Instance): Spans {
  const live = world.live(edge.provider, provider);
  if (worksUnbridged(edge, instance, provider)) return live;
  return edge.bridge ? intersection(live, world.bridgeLive(edge.bridge)) : NEVER;
}

export function worksUnbridged(edge: Edge, instance: Instance, provider: Instance): boolean {
  if (provider === 'stays') return true;
  if (instance === 'new') return provider === 'new' || edge.newWithOld;
  return provider === 'old' || edge.oldWithNew;
}

/** When the instance has something to work with. */
export function satisfied(world: World, edge: Edge, instance: Instance): Spans {
  const provider = world.plan.services[edge.provider];
  let result: Spans = NEVER;
  for (const side of provider ? instancesOf(provider) : []) {
    result = union(result, worksWith(world, edge, instance, side));
  }
  return result;
}

const NO_LIFE: Life = { retireWritten: false, share: 0, illegal: [] };

function liveOf(plan: Plan, lives: Map<number, Life>, index: number, instance: Instance): Spans {
  const service = plan.services[index];
  const life = lives.get(index);
  if (!service || !life) return NEVER;
  return instance === 'new' ? newLive(life) : oldLive(service, life);
}

function useOf(
  plan: Plan,
  lives: Map<number, Life>,
  standby: Map<number, Use>,
  index: number,
  instance: Instance,
): Use {
  const service = plan.services[index];
  const life = lives.get(index);
  if (!service || !life) return NO_USE;
  if (instance === 'stays') return ALWAYS_IN_USE;
  if (instance === 'new') {
    const live = newLive(life);
    return { hard: live, any: live };
  }
  const moving = life.moved === undefined ? oldLive(service, life) : span(0, life.moved);
  const derived = standby.get(index) ?? NO_USE;
  return { hard: union(moving, derived.hard), any: union(moving, derived.any) };
}

function bridgeSpans(timeline: Timeline, bridge: PlanBridge): Spans {
  const from = bridge.start === undefined ? 0 : timeline.timeOf(bridge.start);
  const to = bridge.end === undefined ? undefined : timeline.timeOf(bridge.end);
  return span(from, to);
}

/**
 * Old sides that stand by are in use while somebody in use can work with nothing else. A least fixpoint:
 * starting from what moves or stays, so that old sides that only stand by do not keep each other in use.
 */
function spreadStandby(world: World, members: readonly number[], standby: Map<number, Use>): void {
  const open = members.filter((index) => standsBy(world, index));
  const queued = new Set(open);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    queued.delete(next);
    const use = standbyUse(world, next);
    const known = standby.get(next) ?? NO_USE;
    if (sameSpans(use.hard, known.hard) && sameSpans(use.any, known.any)) continue;
    standby.set(next, use);
    for (const edge of world.plan.services[next]?.needs ?? []) {
      if (queued.has(edge.provider) || !standsBy(world, edge.provider)) continue;
      queued.add(edge.provider);
      open.push(edge.provider);
    }
  }
}

function standsBy(world: World, index: number): boolean {
  const life = world.life(index);
  if (world.plan.services[index]?.disposition !== 'replaced' || life.moved === undefined) return false;
  return life.oldTo === undefined || life.oldTo > life.moved;
}

function standbyUse(world: World, index: number): Use {
  const life = world.life(index);
  const period = span(life.moved, life.oldTo);
  let hard: Spans = NEVER;
  let any: Spans = NEVER;
  for (const edge of world.plan.services[index]?.neededBy ?? []) {
    if (!world.has(edge.dependent)) continue;
    for (const instance of instancesOf(world.plan.services[edge.dependent] as PlanService)) {
      if (!isNeeded(edge, instance) || worksUnbridged(edge, instance, 'new')) continue;
      const onlyOld = intersection(
        period,
        difference(worksWith(world, edge, instance, 'old'), worksWith(world, edge, instance, 'new')),
      );
      if (onlyOld.length === 0) continue;
      const use = world.inUse(edge.dependent, instance);
      any = union(any, intersection(onlyOld, use.any));
      if (!edge.soft) hard = union(hard, intersection(onlyOld, use.hard));
    }
  }
  return { hard, any };
}
