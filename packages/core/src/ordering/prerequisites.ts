import type { Requirement } from '../knowledge/kinds.ts';
import type { Edge, Plan, PlanService } from './plan.ts';
import type { Prerequisite } from './walked.ts';

/** A requirement of a kind that no dependency declares. Without candidates the map has nothing of the sort. */
export interface OpenRequirement {
  readonly service: PlanService;
  readonly required: Requirement;
  readonly candidates: readonly PlanService[];
}

/**
 * Requirements that are neither declared, straight or through others, nor assumed. A service that stays
 * or goes is asked for nothing. Cost: O(dependencies) for each distinct requirement.
 */
export function openRequirements(plan: Plan): OpenRequirement[] {
  const reach = new Map<string, Reach>();
  const open: OpenRequirement[] = [];
  for (const service of plan.services) {
    if (service.disposition !== 'replaced' && service.disposition !== 'introduced') continue;
    for (const required of plan.map.kindOf(service.service)?.requires ?? []) {
      if (isAssumed(plan, service, required)) continue;
      const key = required.kinds.join(' ');
      const known = reach.get(key) ?? reachOf(plan, required);
      reach.set(key, known);
      const candidates = known.isProvider.has(service.index)
        ? known.providers.filter((provider) => provider !== service)
        : known.providers;
      if (candidates.length > 0 && declares(plan, known, service)) continue;
      open.push({ service, required, candidates });
    }
  }
  return open;
}

export function prerequisite(open: OpenRequirement): Prerequisite {
  return {
    service: open.service.service,
    state: open.candidates.length > 0 ? 'undeclared' : 'absent',
    required: open.required,
    // Made when asked for: a kind that half of a large map has would be listed for the other half.
    get candidates() {
      return open.candidates.map((candidate) => candidate.service);
    },
  };
}

/** The dependency that the author has not written, to be judged like one that is. */
export function impliedEdge(plan: Plan, open: OpenRequirement, provider: PlanService): Edge {
  const service = open.service.service;
  const target = { value: provider.service.name.value, source: (service.kind ?? service.name).source };
  const dependency = {
    source: service.source,
    head: service.head,
    see: [],
    tags: [],
    soft: false,
    targets: [target],
  };
  return {
    dependent: open.service.index,
    provider: provider.index,
    dependency,
    target,
    soft: false,
    // Only the new side asks: what the old one rests on has worked so far.
    forOld: false,
    forNew: provider.disposition !== 'dropped',
    newWithOld: plan.map.kindOf(service)?.observer ?? false,
    oldWithNew: plan.map.kindOf(provider.service)?.interface === 'standard',
  };
}

interface Reach {
  readonly providers: readonly PlanService[];
  readonly isProvider: ReadonlySet<number>;
  /** Services from which a provider can be reached along declared dependencies. */
  readonly reaching: ReadonlySet<number>;
}

function reachOf(plan: Plan, required: Requirement): Reach {
  const providers = plan.services.filter((service) => isOneOf(plan, service, required.kinds));
  const reaching = new Set<number>();
  const open = providers.map((provider) => provider.index);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const edge of plan.services[next]?.neededBy ?? []) {
      if (reaching.has(edge.dependent)) continue;
      reaching.add(edge.dependent);
      open.push(edge.dependent);
    }
  }
  return { providers, isProvider: new Set(providers.map((provider) => provider.index)), reaching };
}

/** A service never meets its own requirement: where it is a provider itself, another one has to be found. */
function declares(plan: Plan, reach: Reach, service: PlanService): boolean {
  if (!reach.reaching.has(service.index)) return false;
  if (!reach.isProvider.has(service.index)) return true;
  const others = new Set(
    reach.providers.filter((provider) => provider !== service).map((provider) => provider.index),
  );
  const seen = new Set([service.index]);
  const open = [service.index];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const edge of plan.services[next]?.needs ?? []) {
      if (others.has(edge.provider)) return true;
      if (seen.has(edge.provider)) continue;
      seen.add(edge.provider);
      open.push(edge.provider);
    }
  }
  return false;
}

function isOneOf(plan: Plan, service: PlanService, kinds: readonly string[]): boolean {
  const name = service.service.kind?.value;
  return name !== undefined && kinds.some((kind) => plan.map.knowledge.isA(name, kind));
}

function isAssumed(plan: Plan, service: PlanService, required: Requirement): boolean {
  const knowledge = plan.map.knowledge;
  return service.service.assumptions.some((assumption) =>
    assumption.kinds.some((ref) => required.kinds.some((kind) => knowledge.isA(ref.value, kind))),
  );
}
