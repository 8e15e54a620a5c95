import { canBreak, type Relation } from './breaks.ts';
import { type Edge, type EventId, endOf, type Plan, type PlanBridge, type PlanService } from './plan.ts';

/** The services and events on which an answer depends. */
export interface Support {
  readonly services: ReadonlySet<number>;
  readonly events: ReadonlySet<EventId>;
}

/**
 * For a dependency: the two services, the bridges named, and those that can keep the old side of the
 * dependent in use after it has moved, and theirs in turn.
 */
export function supportOfRelation(plan: Plan, relation: Relation): Support {
  const collector = new Collector(plan);
  collector.addService(relation.provider.index);
  collector.addService(relation.dependent.index);
  for (const edge of relation.edges) collector.addBridge(edge.bridge);
  if (relation.edges.some((edge) => edge.forOld && canBreak(relation.provider, edge, 'old'))) {
    collector.addKeepers(relation.dependent);
  }
  return collector;
}

/** For a bridge's own need. */
export function supportOfBridge(plan: Plan, bridge: PlanBridge): Support {
  const collector = new Collector(plan);
  collector.addBridge(bridge);
  for (const edge of bridge.edges) collector.addService(edge.provider);
  return collector;
}

/** For the legality of steps. */
export function supportOfService(plan: Plan, service: PlanService): Support {
  const collector = new Collector(plan);
  collector.addService(service.index);
  return collector;
}

/** For a rollback: what the old side needs, and who cannot go back to it; of those without an `until`, theirs in turn. */
export function supportOfRollback(plan: Plan, service: PlanService): Support {
  const collector = new Collector(plan);
  collector.addRollback(service);
  return collector;
}

class Collector implements Support {
  readonly services = new Set<number>();
  readonly events = new Set<EventId>();
  private readonly kept = new Set<number>();
  private readonly rolled = new Set<number>();
  private readonly plan: Plan;

  constructor(plan: Plan) {
    this.plan = plan;
  }

  addService(index: number): void {
    const service = this.plan.services[index];
    if (!service || this.services.has(index)) return;
    this.services.add(index);
    for (const event of service.events) {
      this.events.add(event.id);
      if (event.step.type === 'migrate') this.events.add(endOf(this.plan, event.wave));
    }
  }

  addBridge(bridge: PlanBridge | undefined): void {
    if (bridge?.start !== undefined) this.events.add(bridge.start);
    if (bridge?.end !== undefined) this.events.add(bridge.end);
  }

  /** Dependents that cannot work with the new side keep the old one in use. */
  addKeepers(service: PlanService): void {
    if (service.disposition !== 'replaced' || this.kept.has(service.index)) return;
    this.kept.add(service.index);
    for (const edge of service.neededBy) {
      const keeper = this.plan.services[edge.dependent];
      if (!keeper || !edge.forOld || edge.oldWithNew || keeper.disposition === 'introduced') continue;
      this.addService(keeper.index);
      this.addBridge(edge.bridge);
      this.addKeepers(keeper);
    }
  }

  addRollback(service: PlanService): void {
    if (this.rolled.has(service.index)) return;
    this.rolled.add(service.index);
    this.addService(service.index);
    if (service.disposition === 'replaced') this.addGround(service);
    for (const edge of service.neededBy) {
      if (edge.soft || !edge.forNew || (edge.newWithOld && service.disposition === 'replaced')) continue;
      this.addService(edge.dependent);
      this.addBridge(edge.bridge);
      const dependent = this.plan.services[edge.dependent];
      if (dependent && dependent.rollbacks.length > 0 && !dependent.until) this.addRollback(dependent);
    }
  }

  private addGround(service: PlanService): void {
    for (const edge of service.needs) {
      const provider = this.plan.services[edge.provider];
      if (!provider || !isGround(provider, edge)) continue;
      this.addService(edge.provider);
      this.addBridge(edge.bridge);
    }
  }
}

function isGround(provider: PlanService, edge: Edge): boolean {
  return !edge.soft && edge.forOld && canBreak(provider, edge, 'old');
}
