import type { IsoDate } from '../model/date.ts';
import { dateOf } from '../model/date.ts';
import type {
  Bridge,
  Dependency,
  Disposition,
  MigrateStep,
  NameRef,
  PilotStep,
  RetireStep,
  Rollback,
  Service,
  Step,
  Wave,
} from '../model/map.ts';
import { dispositionOf, type ResolvedMap } from '../model/resolve.ts';
import type { SourceRef } from '../model/source.ts';
import { type WaveOrder, waveOrder } from './wave-order.ts';

/** A step of one service, or a wave's end, has a number: waves in the order of the walk, steps as written, then the end. */
export type EventId = number;

/** What one statement does to one service. */
export interface ServiceEvent {
  readonly id: EventId;
  readonly wave: number;
  readonly step: Step;
  readonly source: SourceRef;
  /** Percent; of a `migrate` with several parts of one service their sum. */
  readonly share: number;
}

export interface PlanEvent {
  readonly wave: number;
  /** Absent at the wave's end. */
  readonly step?: Step;
  /** The step's `done`, a pilot's own dates, else the last day of the wave. */
  readonly day?: IsoDate;
}

export interface PlanBridge {
  /** Absent for a name that no bridge has. */
  readonly bridge?: Bridge;
  /** The first step of its `from` wave; absent: live from the start. */
  readonly start?: EventId;
  /** The end of its `until` wave; absent: never gone. */
  readonly end?: EventId;
  readonly edges: readonly {
    readonly provider: number;
    readonly dependency: Dependency;
    readonly target: NameRef;
  }[];
}

/** One dependency on one provider. */
export interface Edge {
  readonly dependent: number;
  readonly provider: number;
  readonly dependency: Dependency;
  readonly target: NameRef;
  readonly soft: boolean;
  /** Which of the dependent's instances need it. */
  readonly forOld: boolean;
  readonly forNew: boolean;
  /** New works with old, old works with new, without a bridge. */
  readonly newWithOld: boolean;
  readonly oldWithNew: boolean;
  readonly bridge?: PlanBridge;
}

export interface PlanService {
  readonly index: number;
  readonly service: Service;
  readonly disposition: Exclude<Disposition, 'unsaid'>;
  /** In the order of ids. */
  readonly events: readonly ServiceEvent[];
  readonly needs: Edge[];
  readonly neededBy: Edge[];
  readonly rollbacks: Rollback[];
  /** The date after which there is no way back: of its points the last, of `together` the earliest. */
  until?: { readonly value: IsoDate; readonly source: SourceRef; readonly rollback: Rollback };
  /** Services that have to go back as one share a number. */
  together?: number;
}

/** The map as numbers and edges: what the walk walks. */
export interface Plan {
  readonly map: ResolvedMap;
  readonly order: WaveOrder;
  readonly events: readonly PlanEvent[];
  /** The first event of each wave; its steps follow, then its end. */
  readonly firstEvent: readonly EventId[];
  readonly services: readonly PlanService[];
  readonly bridges: readonly PlanBridge[];
  readonly wrongSides: readonly WrongSide[];
}

export interface WrongSide {
  readonly edge: Pick<Edge, 'dependent' | 'provider' | 'dependency'>;
  readonly reason: 'dependent-stays' | 'dependent-lacks-side' | 'provider-lacks-side';
}

export function planOf(map: ResolvedMap): Plan {
  const order = waveOrder(map);
  const { events, firstEvent } = eventsOf(order);
  const indices = new Map<Service, number>();
  const found = map.services.filter((service) => map.service(service.name) === service);
  for (const [index, service] of found.entries()) indices.set(service, index);
  const indexOf = (ref: NameRef): number | undefined => {
    const service = map.service(ref);
    return service === undefined ? undefined : indices.get(service);
  };
  const stepsOf = serviceEvents(order, firstEvent, indexOf, found.length);
  const services: PlanService[] = found.map((service, index) => {
    const disposition = dispositionOf(service);
    return {
      index,
      service,
      disposition: disposition === 'unsaid' ? 'stays' : disposition,
      events: stepsOf[index] ?? [],
      needs: [],
      neededBy: [],
      rollbacks: [],
    };
  });
  const bridges = bridgesOf(map, order, firstEvent, indexOf);
  const wrongSides = connect(map, services, bridges, indexOf);
  coverByRollbacks(map, order, services, indexOf);
  return { map, order, events, firstEvent, services, bridges: [...bridges.values()], wrongSides };
}

function eventsOf(order: WaveOrder): { events: PlanEvent[]; firstEvent: EventId[] } {
  const events: PlanEvent[] = [];
  const firstEvent: EventId[] = [];
  order.waves.forEach((wave, index) => {
    firstEvent.push(events.length);
    const lastDay = wave.dates && dateOf(wave.dates.value.to.value);
    for (const step of wave.steps) {
      const day = dayOfStep(step) ?? lastDay;
      events.push({ wave: index, step, ...(day === undefined ? {} : { day }) });
    }
    events.push({ wave: index, ...(lastDay === undefined ? {} : { day: lastDay }) });
  });
  return { events, firstEvent };
}

function dayOfStep(step: Step): IsoDate | undefined {
  if (step.type === 'pilot') return step.dates && dateOf(step.dates.value.to.value);
  return step.done?.value;
}

export function endOf(plan: Pick<Plan, 'firstEvent' | 'order'>, wave: number): EventId {
  return (plan.firstEvent[wave] ?? 0) + (plan.order.waves[wave]?.steps.length ?? 0);
}

function serviceEvents(
  order: WaveOrder,
  firstEvent: readonly EventId[],
  indexOf: (ref: NameRef) => number | undefined,
  count: number,
): ServiceEvent[][] {
  const lists: ServiceEvent[][] = Array.from({ length: count }, () => []);
  order.waves.forEach((wave, waveIndex) => {
    wave.steps.forEach((step, at) => {
      const id = (firstEvent[waveIndex] ?? 0) + at;
      for (const named of servicesNamed(step)) {
        const list = lists[indexOf(named.ref) ?? -1];
        const last = list?.[list.length - 1];
        if (!list) continue;
        if (last?.id === id && step.type === 'migrate') {
          list[list.length - 1] = { ...last, share: last.share + named.share };
        } else {
          list.push({ id, wave: waveIndex, step, source: named.ref.source, share: named.share });
        }
      }
    });
  });
  return lists;
}

function servicesNamed(step: PilotStep | MigrateStep | RetireStep): { ref: NameRef; share: number }[] {
  if (step.type === 'pilot') return [{ ref: step.service, share: 0 }];
  if (step.type === 'retire') return step.services.map((ref) => ({ ref, share: 0 }));
  return step.parts.map((part) => ({ ref: part.service, share: part.share?.value.base ?? 100 }));
}

function bridgesOf(
  map: ResolvedMap,
  order: WaveOrder,
  firstEvent: readonly EventId[],
  indexOf: (ref: NameRef) => number | undefined,
): Map<string, PlanBridge> {
  const bridges = new Map<string, PlanBridge>();
  for (const bridge of map.bridges) {
    if (bridges.has(bridge.name.value)) continue;
    const from = bridge.from && order.byName(bridge.from.value);
    const until = bridge.until && order.byName(bridge.until.value);
    bridges.set(bridge.name.value, {
      bridge,
      ...(from === undefined ? {} : { start: firstEvent[from] ?? 0 }),
      ...(until === undefined ? {} : { end: endOf({ firstEvent, order }, until) }),
      edges: bridge.dependencies.flatMap((dependency) =>
        dependency.targets.flatMap((target) => {
          const provider = indexOf(target);
          return provider === undefined ? [] : [{ provider, dependency, target }];
        }),
      ),
    });
  }
  return bridges;
}

/** A bridge that nothing declares is a finding of its own; the dependency is then judged as bridged. */
const UNKNOWN_BRIDGE: PlanBridge = { edges: [] };

function connect(
  map: ResolvedMap,
  services: readonly PlanService[],
  bridges: ReadonlyMap<string, PlanBridge>,
  indexOf: (ref: NameRef) => number | undefined,
): WrongSide[] {
  const wrongSides: WrongSide[] = [];
  for (const dependent of services) {
    for (const dependency of dependent.service.dependencies) {
      for (const target of dependency.targets) {
        const provider = services[indexOf(target) ?? -1];
        if (!provider || provider === dependent) continue;
        const wrong = wrongSide(dependency, dependent, provider);
        if (wrong)
          wrongSides.push({
            edge: { dependent: dependent.index, provider: provider.index, dependency },
            reason: wrong,
          });
        const edge = edgeOf(map, bridges, dependency, target, dependent, provider, wrong === undefined);
        dependent.needs.push(edge);
        provider.neededBy.push(edge);
      }
    }
  }
  return wrongSides;
}

function wrongSide(
  dependency: Dependency,
  dependent: PlanService,
  provider: PlanService,
): WrongSide['reason'] | undefined {
  const side = dependency.side?.value;
  if (side === undefined) return undefined;
  if (dependent.disposition === 'stays') return 'dependent-stays';
  if (side === 'old' && dependent.disposition === 'introduced') return 'dependent-lacks-side';
  if (side === 'new' && dependent.disposition === 'dropped') return 'dependent-lacks-side';
  if (side === 'new' && provider.disposition === 'dropped') return 'provider-lacks-side';
  if (side === 'old' && provider.disposition === 'introduced') return 'provider-lacks-side';
  return undefined;
}

function edgeOf(
  map: ResolvedMap,
  bridges: ReadonlyMap<string, PlanBridge>,
  dependency: Dependency,
  target: NameRef,
  dependent: PlanService,
  provider: PlanService,
  sideCounts: boolean,
): Edge {
  const side = sideCounts ? dependency.side?.value : undefined;
  const tolerates = dependency.tolerates?.value;
  const observer = map.kindOf(dependent.service)?.observer ?? false;
  const standard = map.kindOf(provider.service)?.interface === 'standard';
  const bridge = dependency.bridge && (bridges.get(dependency.bridge.value) ?? UNKNOWN_BRIDGE);
  return {
    dependent: dependent.index,
    provider: provider.index,
    dependency,
    target,
    soft: dependency.soft,
    forOld: side !== 'new' && provider.disposition !== 'introduced',
    forNew: side !== 'old' && provider.disposition !== 'dropped',
    newWithOld: tolerates === 'old' || tolerates === 'both' || observer,
    oldWithNew: tolerates === 'new' || tolerates === 'both' || observer || standard,
    ...(bridge ? { bridge } : {}),
  };
}

function coverByRollbacks(
  map: ResolvedMap,
  order: WaveOrder,
  services: readonly PlanService[],
  indexOf: (ref: NameRef) => number | undefined,
): void {
  const movedBy = new Map<number, Set<number>>();
  for (const service of services) {
    for (const event of service.events) {
      if (event.step.type !== 'migrate') continue;
      const moved = movedBy.get(event.wave) ?? new Set();
      movedBy.set(event.wave, moved.add(service.index));
    }
  }
  for (const rollback of map.rollbacks) {
    if (rollback.none) continue;
    const wave = rollback.wave && order.byName(rollback.wave.value);
    const covered =
      rollback.of.length > 0
        ? rollback.of.map(indexOf)
        : wave === undefined
          ? []
          : [...(movedBy.get(wave) ?? [])];
    for (const index of new Set(covered)) services[index ?? -1]?.rollbacks.push(rollback);
  }
  for (const service of services) setUntil(service, lastUntil(service.rollbacks));
  joinTogether(map, services, indexOf);
}

function lastUntil(rollbacks: readonly Rollback[]): PlanService['until'] {
  let last: PlanService['until'];
  for (const rollback of rollbacks) {
    if (rollback.until && (!last || rollback.until.value > last.value))
      last = { ...rollback.until, rollback };
  }
  return last;
}

function setUntil(service: PlanService, until: PlanService['until']): void {
  if (until) service.until = until;
}

/** Members of `together` that can go back share the earliest `until` among them. */
function joinTogether(
  map: ResolvedMap,
  services: readonly PlanService[],
  indexOf: (ref: NameRef) => number | undefined,
): void {
  map.togethers.forEach((together, number) => {
    const members = together.services.flatMap((ref) => services[indexOf(ref) ?? -1] ?? []);
    const untils = members.flatMap((member) => member.until ?? []);
    const earliest = untils.reduce<PlanService['until']>(
      (best, until) => (best && best.value <= until.value ? best : until),
      undefined,
    );
    for (const member of members) {
      member.together = number;
      if (member.rollbacks.length > 0) setUntil(member, earliest);
    }
  });
}

/** The wave as the author wrote it. */
export function waveOf(plan: Plan, event: EventId): Wave | undefined {
  return plan.order.waves[plan.events[event]?.wave ?? -1];
}
