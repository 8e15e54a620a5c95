import type { Rollback } from '../model/map.ts';
import { canBreak, instantAt } from './breaks.ts';
import type { Edge, PlanService } from './plan.ts';
import { difference, first, intersection, type Spans, span, union } from './spans.ts';
import type { BrokenRollback, Cascade, Horizon } from './walked.ts';
import { isNeeded, satisfied, type World, worksUnbridged } from './world.ts';

/** Why going back stops working, and from when on. */
export interface Cause {
  readonly code: BrokenRollback['code'];
  readonly time: number;
  readonly other?: number;
  readonly edge?: Edge;
}

/** How far back each service of a world can go. */
export interface Rollbacks {
  /** All causes, earliest first; of several at one instant in the order of the reference. */
  causes(service: number): readonly Cause[];
  /** The time from which the service cannot go back; infinite where it always can. */
  closes(service: number): number;
}

const NEVER_CLOSES = Number.POSITIVE_INFINITY;

/**
 * The time at which a rollback closes depends on when those of its dependents close. Starting from
 * "nobody's closes early", times are lowered until nothing changes: O(hard dependencies × depth).
 */
export function rollbacksOf(world: World, members: readonly number[]): Rollbacks {
  const closing = new Map<number, number>();
  for (const index of members) closing.set(index, closingBefore(world, index));
  const open = members.filter((index) => closesAtHorizon(world, index));
  const queued = new Set(open);
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    queued.delete(next);
    const time = Math.min(closing.get(next) ?? NEVER_CLOSES, earliest(causesOf(world, closing, next)));
    if (time === closing.get(next)) continue;
    closing.set(next, time);
    for (const edge of world.plan.services[next]?.needs ?? []) {
      if (queued.has(edge.provider) || !closesAtHorizon(world, edge.provider)) continue;
      queued.add(edge.provider);
      open.push(edge.provider);
    }
  }
  const causes = new Map<number, Cause[]>();
  return {
    closes: (service) => closing.get(service) ?? NEVER_CLOSES,
    causes: (service) => {
      const known = causes.get(service) ?? causesOf(world, closing, service);
      causes.set(service, known);
      return known;
    },
  };
}

function closesAtHorizon(world: World, index: number): boolean {
  const service = world.plan.services[index];
  if (!service || service.until || service.rollbacks.length === 0) return false;
  return world.has(index) && service.disposition === 'replaced' && world.life(index).moving !== undefined;
}

/** What closes a rollback but the horizon. */
function closingBefore(world: World, index: number): number {
  const service = world.plan.services[index];
  const life = world.life(index);
  if (!service || life.moving === undefined) return NEVER_CLOSES;
  if (service.rollbacks.length === 0) return life.moving;
  if (service.until)
    return Math.max(world.timeline.dayAfter(service.until.value) ?? NEVER_CLOSES, life.moving);
  return service.disposition === 'introduced' ? (life.movedWaveEnd ?? NEVER_CLOSES) : NEVER_CLOSES;
}

function earliest(causes: readonly Cause[]): number {
  return causes[0]?.time ?? NEVER_CLOSES;
}

const CASE_ORDER = ['rollback/beyond-retirement', 'rollback/broken-by-retirement', 'rollback/shadowed'];

function causesOf(world: World, closing: ReadonlyMap<number, number>, index: number): Cause[] {
  const service = world.plan.services[index];
  const life = world.life(index);
  if (!service || life.moving === undefined) return [];
  const causes: Cause[] = [];
  if (service.disposition === 'replaced') {
    if (life.oldTo !== undefined) causes.push({ code: 'rollback/beyond-retirement', time: life.oldTo });
    causes.push(...goneGround(world, service, life.moving));
  }
  for (const edge of service.neededBy) causes.push(...shadow(world, closing, service, edge, life.moving));
  return firstPerCause(causes).toSorted(
    (a, b) =>
      a.time - b.time ||
      CASE_ORDER.indexOf(a.code) - CASE_ORDER.indexOf(b.code) ||
      (a.other ?? 0) - (b.other ?? 0),
  );
}

function firstPerCause(causes: readonly Cause[]): readonly Cause[] {
  if (causes.length < 2) return causes;
  const found = new Map<number, Cause>();
  for (const cause of causes) {
    const key = ((cause.other ?? -1) + 1) * CASE_ORDER.length + CASE_ORDER.indexOf(cause.code);
    const known = found.get(key);
    if (!known || cause.time < known.time) found.set(key, cause);
  }
  return [...found.values()];
}

/** Case 2: the old side would come back to ground that is gone. */
function goneGround(world: World, service: PlanService, moving: number): Cause[] {
  return service.needs.flatMap((edge) => {
    const provider = world.plan.services[edge.provider];
    if (edge.soft || !provider || !world.has(edge.provider)) return [];
    if (!isNeeded(edge, 'old') || !canBreak(provider, edge, 'old')) return [];
    const time = first(difference(span(moving), satisfied(world, edge, 'old')));
    return time === undefined
      ? []
      : [{ code: 'rollback/broken-by-retirement', time, other: edge.provider, edge }];
  });
}

/** Case 3: a dependent needs the new side, and cannot go back with it. */
function shadow(
  world: World,
  closing: ReadonlyMap<number, number>,
  service: PlanService,
  edge: Edge,
  moving: number,
): Cause[] {
  const needs = needsNew(world, service, edge);
  const dependentMoving = world.life(edge.dependent).moving;
  if (needs.length === 0 || dependentMoving === undefined) return [];
  // Until its first `migrate` it is only a pilot, which can always be stopped.
  const stuck = span(Math.max(closing.get(edge.dependent) ?? NEVER_CLOSES, dependentMoving, moving));
  const time = first(intersection(needs, stuck));
  return time === undefined ? [] : [{ code: 'rollback/shadowed', time, other: edge.dependent, edge }];
}

const NEEDS_NEW = new WeakMap<World, Map<Edge, Spans>>();

/** When the dependent's new side works with this service's new side and could not with its old one. */
function needsNew(world: World, service: PlanService, edge: Edge): Spans {
  const known = NEEDS_NEW.get(world) ?? new Map<Edge, Spans>();
  NEEDS_NEW.set(world, known);
  const needs = known.get(edge) ?? findNeedsNew(world, service, edge);
  known.set(edge, needs);
  return needs;
}

function findNeedsNew(world: World, service: PlanService, edge: Edge): Spans {
  if (edge.soft || !edge.forNew || !world.has(edge.dependent)) return [];
  const both = intersection(world.inUse(edge.dependent, 'new').hard, world.live(service.index, 'new'));
  if (service.disposition !== 'replaced') return both;
  if (worksUnbridged(edge, 'new', 'old')) return [];
  return edge.bridge ? difference(both, world.bridgeLive(edge.bridge)) : both;
}

export function horizonOf(world: World, rollbacks: Rollbacks, service: PlanService): Horizon {
  const cause = rollbacks.causes(service.index)[0];
  const closes = rollbacks.closes(service.index);
  return {
    service: service.service,
    rollbacks: service.rollbacks,
    ...(cause ? { horizon: instantAt(world, cause.time), cause: cause.code, ...otherIn(world, cause) } : {}),
    ...(closes === NEVER_CLOSES ? {} : { closes: instantAt(world, closes) }),
    ...(service.until ? { until: service.until } : {}),
  };
}

function otherIn(world: World, { other }: Cause): Pick<Horizon, 'other'> {
  const found = other === undefined ? undefined : world.plan.services[other]?.service;
  return found ? { other: found } : {};
}

/** Findings of a written `until` beyond the horizon; `isExplained` knows those that an order finding covers. */
export function brokenRollbacks(
  world: World,
  rollbacks: Rollbacks,
  service: PlanService,
  isExplained: (cause: Cause) => boolean,
): BrokenRollback[] {
  const until = service.until;
  const causes = rollbacks.causes(service.index);
  const horizon = causes[0];
  if (!until || !horizon || world.life(service.index).moving === undefined) return [];
  const instant = instantAt(world, horizon.time);
  if (instant.day === undefined || until.value <= instant.day) return [];
  const here = causes.filter((cause) => cause.time === horizon.time && cause.code === horizon.code);
  return here
    .filter((cause) => !isExplained(cause))
    .map((cause) => ({
      code: cause.code,
      rollback: until.rollback,
      service: service.service,
      until,
      horizon: instant,
      later: causes.filter((other) => !here.includes(other)).map((other) => laterCause(world, other)),
      ...otherOf(world, cause),
      ...closedOf(world, rollbacks, cause),
    }));
}

function laterCause(world: World, cause: Cause): BrokenRollback['later'][number] {
  return { code: cause.code, instant: instantAt(world, cause.time), ...otherOf(world, cause) };
}

function otherOf(
  world: World,
  cause: Cause,
): Partial<Pick<BrokenRollback, 'other' | 'dependency' | 'target'>> {
  const other = world.plan.services[cause.other ?? -1]?.service;
  if (!other || !cause.edge) return {};
  return { other, dependency: cause.edge.dependency, target: cause.edge.target };
}

function closedOf(world: World, rollbacks: Rollbacks, cause: Cause): Pick<BrokenRollback, 'closed'> {
  const other = world.plan.services[cause.other ?? -1];
  const rollback = other?.until?.rollback ?? other?.rollbacks[0];
  if (cause.code !== 'rollback/shadowed' || !other || !rollback) return {};
  return { closed: { rollback, instant: instantAt(world, rollbacks.closes(other.index)) } };
}

/** What has to go back with a service while its own way back is open, and before a time if one is given. */
export function cascadeOf(
  world: World,
  rollbacks: Rollbacks,
  service: PlanService,
  before = NEVER_CLOSES,
): Cascade | undefined {
  const life = world.life(service.index);
  const rollback = service.until?.rollback ?? service.rollbacks[0];
  if (!rollback || life.moving === undefined || life.moving >= before) return undefined;
  const end = Math.min(rollbacks.closes(service.index), earliest(rollbacks.causes(service.index)), before);
  const taken = new Map<number, Spans>([[service.index, span(life.moving, end)]]);
  const links: { from: number; to: number }[] = [];
  spread(world, rollbacks, service.index, taken, links);
  if (taken.size === 1) return undefined;
  return describeCascade(world, service, rollback, [...taken.keys()], links);
}

function spread(
  world: World,
  rollbacks: Rollbacks,
  start: number,
  taken: Map<number, Spans>,
  links: { from: number; to: number }[],
): void {
  const open = [start];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const service = world.plan.services[next];
    for (const edge of service?.neededBy ?? []) {
      if (!service || edge.dependent === start) continue;
      const canGo = span(0, rollbacks.closes(edge.dependent));
      const along = intersection(intersection(needsNew(world, service, edge), canGo), taken.get(next) ?? []);
      if (along.length === 0) continue;
      links.push({ from: edge.dependent, to: next });
      const known = taken.get(edge.dependent);
      const all = union(known ?? [], along);
      if (known && all.length === known.length && all.every((value, at) => value === known[at])) continue;
      taken.set(edge.dependent, all);
      open.push(edge.dependent);
    }
  }
}

function describeCascade(
  world: World,
  service: PlanService,
  rollback: Rollback,
  members: readonly number[],
  links: readonly { from: number; to: number }[],
): Cascade {
  const order = members
    .filter((member) => member !== service.index)
    .sort((a, b) => startOf(world, b) - startOf(world, a) || a - b);
  const chain = longestChain(world, service.index, links);
  const seconds = chainSeconds(world, chain);
  return {
    rollback,
    service: service.service,
    members: [...order, service.index].flatMap((index) => memberOf(world, index)),
    chain: chain.flatMap((index) => world.plan.services[index]?.service ?? []),
    ...(seconds === undefined ? {} : { seconds }),
  };
}

function startOf(world: World, index: number): number {
  const life = world.life(index);
  return life.moving ?? life.newFrom ?? 0;
}

function memberOf(world: World, index: number): Cascade['members'] {
  const member = world.plan.services[index];
  if (!member) return [];
  const seconds = secondsOf(member);
  const rollback = longestRollback(member);
  return [
    {
      service: member.service,
      piloted: world.life(index).moving === undefined,
      ...(rollback ? { rollback } : {}),
      ...(seconds === undefined ? {} : { seconds }),
    },
  ];
}

/** `takes`, or the sum of the steps where that is more; undefined where neither is said. */
export function rollbackSeconds(rollback: Rollback): number | undefined {
  const steps = rollback.steps.flatMap((step) => step.takes?.value.base ?? []);
  const sum = steps.reduce((total, seconds) => total + seconds, 0);
  if (rollback.takes === undefined && steps.length === 0) return undefined;
  return Math.max(rollback.takes?.value.base ?? 0, sum);
}

function longestRollback(member: PlanService): Rollback | undefined {
  return member.rollbacks.reduce<Rollback | undefined>(
    (best, rollback) =>
      best && (rollbackSeconds(best) ?? -1) >= (rollbackSeconds(rollback) ?? -1) ? best : rollback,
    undefined,
  );
}

function secondsOf(member: PlanService): number | undefined {
  const rollback = longestRollback(member);
  return rollback && rollbackSeconds(rollback);
}

/** What one rollback point or one `together` covers goes back at once and counts once. */
function chainSeconds(world: World, chain: readonly number[]): number | undefined {
  const counted = new Set<unknown>();
  let total: number | undefined;
  for (const index of [...chain].reverse()) {
    const member = world.plan.services[index];
    const seconds = member && secondsOf(member);
    if (!member || seconds === undefined) continue;
    const keys = [longestRollback(member), member.together].filter((key) => key !== undefined);
    if (keys.some((key) => counted.has(key))) continue;
    for (const key of keys) counted.add(key);
    total = (total ?? 0) + seconds;
  }
  return total;
}

/** The chain of members, from the first to go back to the service itself, that takes longest. */
function longestChain(
  world: World,
  service: number,
  links: readonly { from: number; to: number }[],
): number[] {
  const into = new Map<number, Set<number>>();
  for (const link of links) into.set(link.to, (into.get(link.to) ?? new Set()).add(link.from));
  const best = new Map<number, number[]>();
  const visit = (node: number, path: ReadonlySet<number>): number[] => {
    const known = best.get(node);
    if (known) return known;
    let longest = [node];
    for (const from of into.get(node) ?? []) {
      if (path.has(from)) continue;
      const chain = [...visit(from, new Set([...path, node])), node];
      if (isLonger(world, chain, longest)) longest = chain;
    }
    best.set(node, longest);
    return longest;
  };
  return visit(service, new Set());
}

function isLonger(world: World, a: readonly number[], b: readonly number[]): boolean {
  const difference = (chainSeconds(world, a) ?? 0) - (chainSeconds(world, b) ?? 0);
  return difference > 0 || (difference === 0 && a.length > b.length);
}
