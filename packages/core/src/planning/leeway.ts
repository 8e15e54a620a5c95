import type { Service, Wave } from '../model/map.ts';
import type { SourceRef } from '../model/source.ts';
import { type Edge, type Plan, type PlanService, planOf } from '../ordering/plan.ts';
import type { Walk } from '../ordering/walked.ts';

/** Why a move cannot stand earlier, or later. */
export interface Bound {
  readonly wave: Wave;
  readonly why: 'needs' | 'needed-by' | 'old-needs' | 'old-needed-by' | 'pilot' | 'retire' | 'together';
  /** The other service; absent where it is the service's own step. */
  readonly other?: Service;
  /** The name in the dependency that asks for it. */
  readonly source?: SourceRef;
}

/**
 * Between which waves the move of a service may stand while all else stays where it is, by its hard
 * dependencies. Absent bounds: nothing holds it on that side.
 */
export interface Leeway {
  readonly service: Service;
  /** The wave in which it moves. */
  readonly wave: Wave;
  readonly earliest?: Bound;
  readonly latest?: Bound;
  /** How many waves earlier and later it may move, along the order of the walk. */
  readonly earlier: number;
  readonly later: number;
}

/** The leeway of each service that moves in one statement; undefined for others, and where waves go in a circle. */
export function leewayOf(walked: Walk): LeewayOf {
  let known = TABLES.get(walked);
  if (!known) {
    known = leeways(walked);
    TABLES.set(walked, known);
  }
  return known;
}

type LeewayOf = (service: Service) => Leeway | undefined;

// One table serves all who ask about a plan: an editor asks at each move of the mouse.
const TABLES = new WeakMap<Walk, LeewayOf>();

function leeways(walked: Walk): LeewayOf {
  if (walked.waveCycles.length > 0) return () => undefined;
  const plan = planOf(walked.map);
  const moves = new Moves(plan);
  const byService = new Map(plan.services.map((service) => [service.service, service]));
  return (service) => {
    const planned = byService.get(service);
    return planned && leeway(walked, plan, moves, planned);
  };
}

interface Limit {
  readonly at: number;
  readonly bound: Omit<Bound, 'wave'>;
}

function leeway(walked: Walk, plan: Plan, moves: Moves, service: PlanService): Leeway | undefined {
  const at = moves.onlyMove(service);
  if (at === undefined) return undefined;
  const wave = walked.waves[at];
  if (!wave) return undefined;
  const limits = [...limitsOf(plan, moves, service, at)];
  const earliest = tightest(limits, 'earliest');
  const latest = tightest(limits, 'latest');
  return {
    service: service.service,
    wave,
    ...(earliest ? { earliest: boundOf(walked, earliest) } : {}),
    ...(latest ? { latest: boundOf(walked, latest) } : {}),
    earlier: Math.max(0, at - (earliest?.at ?? 0)),
    later: Math.max(0, (latest?.at ?? walked.waves.length - 1) - at),
  };
}

type Sided = Limit & { readonly side: 'earliest' | 'latest' };

function tightest(limits: readonly Sided[], side: Sided['side']): Limit | undefined {
  const sign = side === 'earliest' ? 1 : -1;
  return limits
    .filter((limit) => limit.side === side && Number.isFinite(limit.at))
    .reduce<Limit | undefined>(
      (best, limit) => (best && sign * best.at >= sign * limit.at ? best : limit),
      undefined,
    );
}

function boundOf({ waves }: Walk, { at, bound }: Limit): Bound {
  return { wave: waves[at] as Wave, ...bound };
}

function* limitsOf(plan: Plan, moves: Moves, service: PlanService, at: number): Iterable<Sided> {
  yield* ownSteps(moves, service);
  if (service.together !== undefined) {
    const member = plan.services.find((other) => other !== service && other.together === service.together);
    const bound = { why: 'together' as const, ...(member ? { other: member.service } : {}) };
    yield { side: 'earliest', at, bound };
    yield { side: 'latest', at, bound };
  }
  for (const edge of service.needs) yield* needLimits(plan, moves, service, edge);
  for (const edge of service.neededBy) yield* neededByLimits(plan, moves, service, edge);
}

function* ownSteps(moves: Moves, service: PlanService): Iterable<Sided> {
  const piloted = moves.lastPilot(service);
  if (piloted !== undefined) yield { side: 'earliest', at: piloted, bound: { why: 'pilot' } };
  const retired = moves.retired(service);
  if (retired !== undefined) yield { side: 'latest', at: retired, bound: { why: 'retire' } };
}

/** New needs the provider's new side from its first user on; old needs the old one until all have moved. */
function* needLimits(plan: Plan, moves: Moves, service: PlanService, edge: Edge): Iterable<Sided> {
  const provider = plan.services[edge.provider];
  if (!provider || edge.soft || provider.disposition === 'stays') return;
  const bound = { other: provider.service, source: edge.target.source };
  const first = moves.firstNew(provider);
  const ends = moves.oldEnds(provider);
  if (needsNew(edge, provider) && first !== undefined && moves.startsWithMove(service)) {
    const bridged = provider.disposition === 'replaced' ? moves.bridgedFrom(edge, first) : first;
    yield { side: 'earliest', at: Math.min(first, bridged), bound: { why: 'needs', ...bound } };
  }
  if (needsOld(edge, provider) && ends !== undefined && service.disposition === 'replaced') {
    const bridged = provider.disposition === 'replaced' ? moves.bridgedUntil(edge, ends) : ends;
    yield { side: 'latest', at: Math.max(ends, bridged), bound: { why: 'old-needs', ...bound } };
  }
}

/** The same seen from the provider. */
function* neededByLimits(plan: Plan, moves: Moves, service: PlanService, edge: Edge): Iterable<Sided> {
  const dependent = plan.services[edge.dependent];
  if (!dependent || edge.soft) return;
  const bound = { other: dependent.service, source: edge.target.source };
  const first = moves.firstNew(dependent);
  if (needsNew(edge, service) && first !== undefined && moves.startsWithMove(service)) {
    const bridged = service.disposition === 'replaced' ? moves.bridgedUntil(edge, first) : first;
    yield { side: 'latest', at: Math.max(first, bridged), bound: { why: 'needed-by', ...bound } };
  }
  const endsWithMove = service.disposition === 'replaced' && moves.retired(service) === undefined;
  const leaves = moves.lastOld(dependent);
  if (needsOld(edge, service) && endsWithMove && leaves !== undefined) {
    const bridged = moves.bridgedFrom(edge, leaves);
    yield { side: 'earliest', at: Math.min(leaves, bridged), bound: { why: 'old-needed-by', ...bound } };
  }
}

/** Whether its new side can work with no other than the provider's new one. */
function needsNew(edge: Edge, provider: PlanService): boolean {
  return edge.forNew && !(edge.newWithOld && provider.disposition === 'replaced');
}

function needsOld(edge: Edge, provider: PlanService): boolean {
  return edge.forOld && !(edge.oldWithNew && provider.disposition === 'replaced');
}

/** When the steps of services happen, as positions of waves in the order of the walk. */
class Moves {
  private readonly plan: Plan;
  private readonly positions: readonly number[];

  constructor(plan: Plan) {
    this.plan = plan;
    const positions: number[] = [];
    plan.order.sequence.forEach((wave, position) => {
      positions[wave] = position;
    });
    this.positions = positions;
  }

  /** Of a service that moves whole and in one statement. */
  onlyMove({ events }: PlanService): number | undefined {
    const [move, more] = events.filter((event) => event.step.type === 'migrate');
    return move && !more && move.share === 100 ? this.positions[move.wave] : undefined;
  }

  firstNew(service: PlanService): number | undefined {
    return minimum([this.piloted(service), ...this.all(service, 'migrate')]);
  }

  /** The last wave in which its old side has users. */
  lastOld(service: PlanService): number | undefined {
    if (service.disposition === 'dropped') return this.retired(service);
    return service.disposition === 'replaced' ? this.all(service, 'migrate').sort(descending)[0] : undefined;
  }

  /** The last wave in which its old side can be used. */
  oldEnds(service: PlanService): number | undefined {
    return this.retired(service) ?? this.lastOld(service);
  }

  /** The wave of its first pilot with real users. */
  piloted({ events }: PlanService): number | undefined {
    return this.positions[events.find(({ step }) => step.type === 'pilot' && !step.lab)?.wave ?? -1];
  }

  lastPilot({ events }: PlanService): number | undefined {
    return this.positions[events.findLast(({ step }) => step.type === 'pilot')?.wave ?? -1];
  }

  retired(service: PlanService): number | undefined {
    return minimum(this.all(service, 'retire'));
  }

  /** Nobody uses the new side before it moves. */
  startsWithMove(service: PlanService): boolean {
    return this.piloted(service) === undefined;
  }

  /** Where a bridge spans the time up to a position, its start. */
  bridgedFrom(edge: Edge, position: number): number {
    const [from, until] = this.bridge(edge);
    return until >= position ? from : Number.POSITIVE_INFINITY;
  }

  /** Where a bridge spans the time from a position on, its end. */
  bridgedUntil(edge: Edge, position: number): number {
    const [from, until] = this.bridge(edge);
    return from <= position ? until : Number.NEGATIVE_INFINITY;
  }

  private bridge({ bridge }: Edge): readonly [from: number, until: number] {
    if (!bridge) return [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    const waveAt = (event: number | undefined): number | undefined =>
      event === undefined ? undefined : this.positions[this.plan.events[event]?.wave ?? -1];
    return [waveAt(bridge.start) ?? Number.NEGATIVE_INFINITY, waveAt(bridge.end) ?? Number.POSITIVE_INFINITY];
  }

  private all({ events }: PlanService, type: 'migrate' | 'retire'): number[] {
    return events.flatMap(({ step, wave }) => (step.type === type ? (this.positions[wave] ?? []) : []));
  }
}

function minimum(positions: readonly (number | undefined)[]): number | undefined {
  return positions.filter((position) => position !== undefined).sort(ascending)[0];
}

function ascending(a: number, b: number): number {
  return a - b;
}

function descending(a: number, b: number): number {
  return b - a;
}
