import { breakOf, bridgeBreaks, canBreak, isInNoWave, type Relation, verdictOf } from './breaks.ts';
import type { Cycles } from './cycles.ts';
import { interleavings, isOrdered } from './interleavings.ts';
import type { Edge, EventId, Plan, PlanBridge, PlanService } from './plan.ts';
import { impliedEdge, type OpenRequirement, prerequisite } from './prerequisites.ts';
import { type Support, supportOfBridge, supportOfRelation } from './support.ts';
import { timelineOf } from './timeline.ts';
import type { Break, Instance, Outcome, Prerequisite, Unordered } from './walked.ts';
import { instancesOf, isNeeded, type World, worldOf } from './world.ts';

export interface Judged {
  readonly breaks: readonly Break[];
  readonly unordered: readonly Unordered[];
  /** `dependent provider instance` of every dependency that breaks in some order. */
  readonly explained: ReadonlySet<string>;
}

export function keyOf(dependent: number, provider: number, instance: Instance): string {
  return `${dependent} ${provider} ${instance}`;
}

/** Orders tried for one answer: many in a small plan, few where many answers are open. */
export function mostOrders(openAnswers: number): number {
  return Math.max(60, Math.min(3000, Math.floor(300_000 / Math.max(1, openAnswers))));
}

/** Every dependency of every service, over every order that makes a difference to it. */
export function judgeRelations(
  plan: Plan,
  world: World,
  relations: readonly Relation[],
  cycles: Cycles,
): Judged {
  const breaks: Break[] = [];
  const unordered: Unordered[] = [];
  const explained = new Set<string>();
  const fragile = relations.filter((relation) => isFragile(plan, relation));
  const most = mostOrders(plan.order.total ? 1 : fragile.length);
  for (const relation of fragile) {
    if (cycles.isOnCycle(relation.dependent.index, relation.provider.index)) continue;
    const judged = judgeRelation(plan, world, relation, most);
    for (const instance of judged.explained) {
      explained.add(keyOf(relation.dependent.index, relation.provider.index, instance));
    }
    breaks.push(...judged.breaks);
    if (judged.unordered) unordered.push(judged.unordered);
  }
  return { breaks, unordered, explained };
}

function isFragile(plan: Plan, relation: Relation): boolean {
  return (
    relation.edges.some((edge) =>
      instancesOf(relation.dependent).some(
        (instance) => isNeeded(edge, instance) && canBreak(relation.provider, edge, instance),
      ),
    ) && plan.order.waves.length > 0
  );
}

interface JudgedRelation {
  readonly breaks: readonly Break[];
  readonly unordered?: Unordered;
  readonly explained: readonly Instance[];
}

function judgeRelation(plan: Plan, world: World, relation: Relation, most: number): JudgedRelation {
  const instances = instancesOf(relation.dependent);
  const support = plan.order.total ? undefined : supportOfRelation(plan, relation);
  if (!support || isOrdered(plan, support.events)) {
    const breaks = instances.flatMap((instance) => breakOf(world, relation, instance) ?? []);
    return { breaks, explained: breaks.flatMap((found) => found.instance ?? []) };
  }
  const worlds = partialWorlds(plan, support, most);
  const breaks: Break[] = [];
  const explained: Instance[] = [];
  let unordered: Unordered | undefined;
  for (const instance of instances) {
    const outcomes = outcomesOf(plan, worlds, (each) => breakOf(each, relation, instance));
    if (outcomes.differing.length < 2) {
      const found = outcomes.first;
      if (found) breaks.push(breakOf(world, relation, instance) ?? found);
      if (found) explained.push(instance);
      continue;
    }
    explained.push(instance);
    unordered ??= unorderedRelation(plan, relation, instance, support, outcomes.differing, outcomes.broken);
  }
  return { breaks, explained, ...(unordered ? { unordered } : {}) };
}

/** A world for each order of just the events that matter. */
export function partialWorlds(
  plan: Plan,
  support: Support,
  most: number,
): { world: World; sequence: readonly EventId[] }[] {
  const members = [...support.services];
  const services = members.flatMap((index) => plan.services[index] ?? []);
  return interleavings(plan, support.events, most).map((sequence) => ({
    sequence,
    world: worldOf(plan, timelineOf(plan, sequence, services), members),
  }));
}

function outcomesOf(
  plan: Plan,
  worlds: readonly { world: World; sequence: readonly EventId[] }[],
  judge: (world: World) => Break | undefined,
) {
  const verdicts = new Map<string | undefined, Outcome>();
  const broken: Break[] = [];
  let firstFound: Break | undefined;
  for (const { world, sequence } of worlds) {
    const found = judge(world);
    firstFound ??= found;
    const verdict = verdictOf(found);
    if (verdicts.has(verdict)) continue;
    verdicts.set(verdict, { verdict, ...orderIn(plan, sequence) });
    if (found) broken.push(found);
  }
  return { differing: [...verdicts.values()], broken, first: firstFound };
}

/** The waves of a sequence of events, by their first event. */
export function orderIn(plan: Plan, sequence: readonly EventId[]): Pick<Outcome, 'order' | 'mixed'> {
  const waves = sequence.map((event) => plan.events[event]?.wave ?? -1);
  const order = [...new Set(waves)];
  const turns = waves.filter((wave, index) => wave !== waves[index - 1]);
  return {
    order: order.flatMap((wave) => plan.order.waves[wave] ?? []),
    mixed: turns.length > order.length,
  };
}

/** The waves among the events that have no order with at least one other. */
export function openWaves(plan: Plan, events: Iterable<EventId>): Unordered['waves'] {
  const waves = [...new Set([...events].map((event) => plan.events[event]?.wave ?? -1))];
  const isOpen = (a: number): boolean =>
    waves.some((b) => a !== b && !plan.order.before(a, b) && !plan.order.before(b, a));
  const rank = (wave: number): number => plan.order.sequence.indexOf(wave);
  return waves
    .filter(isOpen)
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((wave) => plan.order.waves[wave] ?? []);
}

function unorderedRelation(
  plan: Plan,
  relation: Relation,
  instance: Instance,
  support: Support,
  outcomes: readonly Outcome[],
  broken: readonly Break[],
): Unordered {
  const worst = broken.find((found) => !found.soft) ?? broken[0];
  return {
    about: 'dependency',
    dependent: relation.dependent.service,
    provider: relation.provider.service,
    instance,
    soft: broken.every((found) => found.soft),
    outcomes,
    waves: openWaves(plan, support.events),
    ...(worst?.dependency ? { dependency: worst.dependency } : {}),
    ...(worst?.target ? { target: worst.target } : {}),
  };
}

export function judgeBridges(plan: Plan, world: World): Pick<Judged, 'breaks' | 'unordered'> {
  const breaks: Break[] = [];
  const unordered: Unordered[] = [];
  for (const bridge of plan.bridges) {
    for (const edge of bridge.edges)
      judgeBridge(plan, world, { ...bridge, edges: [edge] }, breaks, unordered);
  }
  return { breaks: oncePerProvider(breaks), unordered };
}

function judgeBridge(
  plan: Plan,
  world: World,
  bridge: PlanBridge,
  breaks: Break[],
  unordered: Unordered[],
): void {
  const support = supportOfBridge(plan, bridge);
  if (isOrdered(plan, support.events)) {
    breaks.push(...bridgeBreaks(world, bridge));
    return;
  }
  const worlds = partialWorlds(plan, support, mostOrders(1));
  const outcomes = outcomesOf(plan, worlds, (each) => bridgeBreaks(each, bridge)[0]);
  const found = outcomes.first;
  const provider = plan.services[bridge.edges[0]?.provider ?? -1]?.service;
  if (outcomes.differing.length < 2 || !provider || !bridge.bridge) {
    if (found) breaks.push(bridgeBreaks(world, bridge)[0] ?? found);
    return;
  }
  unordered.push({
    about: 'dependency',
    dependent: bridge.bridge,
    provider,
    soft: outcomes.broken.every((each) => each.soft),
    outcomes: outcomes.differing,
    waves: openWaves(plan, support.events),
    ...(found?.dependency ? { dependency: found.dependency } : {}),
    ...(found?.target ? { target: found.target } : {}),
  });
}

/** Several dependencies of a bridge on one service are one finding, the hard one. */
function oncePerProvider(breaks: readonly Break[]): Break[] {
  const found = new Map<unknown, Map<unknown, Break>>();
  for (const each of breaks) {
    const byProvider = found.get(each.dependent) ?? new Map<unknown, Break>();
    found.set(each.dependent, byProvider);
    const known = byProvider.get(each.provider);
    if (!known || (known.soft && !each.soft)) byProvider.set(each.provider, each);
  }
  return [...found.values()].flatMap((byProvider) => [...byProvider.values()]);
}

/** Requirements of kinds that are not declared: late if every service that could meet them comes late. */
export function judgeRequirements(
  plan: Plan,
  world: World,
  open: readonly OpenRequirement[],
): { breaks: Break[]; unordered: Unordered[]; prerequisites: Prerequisite[] } {
  const breaks: Break[] = [];
  const unordered: Unordered[] = [];
  const prerequisites: Prerequisite[] = [];
  for (const requirement of open) {
    const judged = judgeCandidates(plan, world, requirement);
    const earliest = judged.late.reduce<Break | undefined>(
      (best, each) => (best && providedAt(world, best) <= providedAt(world, each) ? best : each),
      undefined,
    );
    if (judged.isMet || requirement.candidates.length === 0) prerequisites.push(prerequisite(requirement));
    else if (judged.unordered) unordered.push(judged.unordered);
    else if (earliest) breaks.push({ ...earliest, required: requirement.required });
  }
  return { breaks, unordered, prerequisites };
}

/** One service that is there in time is enough, so that no more are asked. */
function judgeCandidates(plan: Plan, world: World, requirement: OpenRequirement) {
  const late: Break[] = [];
  let unordered: Unordered | undefined;
  for (const provider of requirement.candidates) {
    const judged = judgeCandidate(plan, world, requirement, provider);
    if (!judged.late && !judged.unordered) return { isMet: true, late: [], unordered: undefined };
    if (judged.late) late.push(judged.late);
    unordered ??= judged.unordered;
  }
  return { isMet: false, late, unordered };
}

/** Whether one service that could meet a requirement comes late, in every order or in some. */
function judgeCandidate(
  plan: Plan,
  world: World,
  requirement: OpenRequirement,
  provider: PlanService,
): { late?: Break; unordered?: Unordered } {
  const edge: Edge = impliedEdge(plan, requirement, provider);
  const relation: Relation = { dependent: requirement.service, provider, edges: [edge] };
  if (!isFragile(plan, relation)) return {};
  const judged = judgeRelation(plan, world, relation, mostOrders(1));
  if (judged.unordered) {
    const { dependency: _dependency, target: _target, ...undeclared } = judged.unordered;
    return { unordered: undeclared };
  }
  const late = judged.breaks.find((found) => found.code === 'order/dependency-late');
  if (!late) return {};
  const { dependency: _dependency, target: _target, ...undeclared } = late;
  return { late: { ...undeclared, code: 'order/prerequisite-late' } };
}

function providedAt(world: World, found: Break): number {
  return found.provided ? world.timeline.instants.indexOf(found.provided) : Number.POSITIVE_INFINITY;
}

/** What can be said without any order: the new side needs what never comes. */
export function neverProvided(relations: readonly Relation[], cycles: Cycles): Break[] {
  return relations.flatMap(({ dependent, provider, edges }) => {
    if (!isInNoWave(provider) || isInNoWave(dependent) || cycles.isOnCycle(dependent.index, provider.index))
      return [];
    const edge = edges.find(
      (each) =>
        isNeeded(each, 'new') &&
        canBreak(provider, each, 'new') &&
        !each.bridge &&
        instancesOf(dependent).includes('new'),
    );
    if (!edge) return [];
    return [
      {
        code: 'order/dependency-never' as const,
        dependent: dependent.service,
        provider: provider.service,
        instance: 'new' as const,
        soft: edge.soft,
        dependency: edge.dependency,
        target: edge.target,
        instant: { at: 'start' as const },
        later: [],
      },
    ];
  });
}
