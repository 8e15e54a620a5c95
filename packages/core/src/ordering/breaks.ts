import type { Edge, Plan, PlanBridge, PlanService } from './plan.ts';
import { contains, difference, first, type Spans, union } from './spans.ts';
import type { Break, BreakCode, Instance, Instant } from './walked.ts';
import { instancesOf, isNeeded, satisfied, type World } from './world.ts';

/** All dependencies of one service on another: they have to hold together. */
export interface Relation {
  readonly dependent: PlanService;
  readonly provider: PlanService;
  readonly edges: readonly Edge[];
}

export function relationsOf(plan: Plan): Relation[] {
  const relations: Relation[] = [];
  for (const dependent of plan.services) {
    const byProvider = new Map<number, Edge[]>();
    for (const edge of dependent.needs) {
      const edges = byProvider.get(edge.provider);
      if (edges) edges.push(edge);
      else byProvider.set(edge.provider, [edge]);
    }
    for (const [index, edges] of byProvider) {
      const provider = plan.services[index];
      if (provider) relations.push({ dependent, provider, edges });
    }
  }
  return relations;
}

/** The first break of an instance's dependencies; hard ones go before soft ones. */
export function breakOf(world: World, relation: Relation, instance: Instance): Break | undefined {
  const candidates = relation.edges
    .filter((edge) => isNeeded(edge, instance) && canBreak(relation.provider, edge, instance))
    .flatMap((edge) => brokenSpans(world, edge, instance));
  let worst: Broken | undefined;
  for (const candidate of candidates) {
    if (!worst || isWorse(candidate, worst)) worst = candidate;
  }
  return worst && describe(world, relation, instance, worst);
}

/** Whether some order of events could break it at all; most dependencies are settled here. */
export function canBreak(provider: PlanService, edge: Edge, instance: Instance): boolean {
  if (provider.disposition === 'stays') return false;
  if (provider.disposition === 'introduced') return instance === 'new';
  if (provider.disposition === 'dropped') return true;
  return instance === 'new' ? !edge.newWithOld : !edge.oldWithNew;
}

/** Verdicts are compared over possible orders: code and weight. */
export function verdictOf(found: Break | undefined): string | undefined {
  return found && (found.soft ? `${found.code} (soft)` : found.code);
}

interface Broken {
  readonly edge: Edge;
  readonly soft: boolean;
  readonly spans: Spans;
}

function brokenSpans(world: World, edge: Edge, instance: Instance): Broken[] {
  const use = world.inUse(edge.dependent, instance);
  const works = satisfied(world, edge, instance);
  const hard = edge.soft ? [] : difference(use.hard, works);
  if (hard.length > 0) return [{ edge, soft: false, spans: hard }];
  const soft = difference(use.any, works);
  return soft.length > 0 ? [{ edge, soft: true, spans: soft }] : [];
}

function isWorse(a: Broken, b: Broken): boolean {
  if (a.soft !== b.soft) return b.soft;
  return (first(a.spans) ?? 0) < (first(b.spans) ?? 0);
}

function describe(world: World, relation: Relation, instance: Instance, broken: Broken): Break {
  const { edge, spans } = broken;
  const at = first(spans) ?? 0;
  const life = world.life(edge.provider);
  const code = codeOf(world, relation, instance, edge, at);
  const provided = life.newFrom === undefined ? undefined : world.timeline.instants[life.newFrom];
  const ended = life.oldTo === undefined ? undefined : world.timeline.instants[life.oldTo];
  return {
    code,
    dependent: relation.dependent.service,
    provider: relation.provider.service,
    instance,
    soft: broken.soft,
    dependency: edge.dependency,
    target: edge.target,
    instant: instantAt(world, at),
    later: laterInstants(world, spans),
    spans,
    ...(code === 'order/dependency-late' && provided ? { provided } : {}),
    ...((code === 'order/stranded' || code === 'order/retired-early') && ended ? { ended } : {}),
    ...(code === 'order/bridge-gap' && edge.bridge?.bridge ? { bridge: edge.bridge.bridge } : {}),
  };
}

function codeOf(world: World, relation: Relation, instance: Instance, edge: Edge, at: number): BreakCode {
  if (edge.bridge?.bridge && bridgeWouldHelp(world, relation.provider, at)) return 'order/bridge-gap';
  if (instance === 'new')
    return isInNoWave(relation.provider) ? 'order/dependency-never' : 'order/dependency-late';
  return world.life(edge.provider).retireWritten ? 'order/retired-early' : 'order/stranded';
}

function bridgeWouldHelp(world: World, provider: PlanService, at: number): boolean {
  return instancesOf(provider).some((side) => contains(world.live(provider.index, side), at));
}

/** No `migrate`, and no pilot but one in a lab. */
export function isInNoWave(service: PlanService): boolean {
  return !service.events.some(({ step }) => step.type === 'migrate' || (step.type === 'pilot' && !step.lab));
}

export function instantAt(world: World, time: number): Instant {
  return world.timeline.instants[time] ?? { at: 'start' };
}

/** Where it is broken again after having worked for a while. */
function laterInstants(world: World, spans: Spans): Instant[] {
  const later: Instant[] = [];
  for (let i = 2; i < spans.length; i += 2) later.push(instantAt(world, spans[i] ?? 0));
  return later;
}

/** A bridge needs any live side of what it depends on, while it is live. */
export function bridgeBreaks(world: World, bridge: PlanBridge): Break[] {
  const found = new Map<number, Break>();
  for (const { provider: index, dependency, target } of bridge.edges) {
    const provider = world.plan.services[index];
    if (!provider || !bridge.bridge || !world.has(index)) continue;
    const live = instancesOf(provider).reduce<Spans>((all, side) => union(all, world.live(index, side)), []);
    const spans = difference(world.bridgeLive(bridge), live);
    const at = first(spans);
    if (at === undefined) continue;
    const known = found.get(index);
    if (known && (!known.soft || dependency.soft)) continue;
    const life = world.life(index);
    const gone = life.oldTo !== undefined && life.oldTo <= at;
    const instant = world.timeline.instants[(gone ? life.oldTo : life.newFrom) ?? -1];
    found.set(index, {
      code: gone ? 'order/retired-early' : 'order/dependency-late',
      dependent: bridge.bridge,
      provider: provider.service,
      soft: dependency.soft,
      dependency,
      target,
      instant: instantAt(world, at),
      later: [],
      spans,
      ...(instant ? (gone ? { ended: instant } : { provided: instant }) : {}),
    });
  }
  return [...found.values()];
}
