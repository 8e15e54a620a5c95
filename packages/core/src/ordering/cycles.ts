import type { MigrateStep } from '../model/map.ts';
import type { Edge, Plan, PlanService, ServiceEvent } from './plan.ts';
import type { Cycle } from './walked.ts';

/** Cycles, and the pairs (dependent, provider) that get no other code because of them. */
export interface Cycles {
  readonly cycles: readonly Cycle[];
  isOnCycle(dependent: number, provider: number): boolean;
}

/**
 * Services that need each other's new side in a circle, and do not move in one statement.
 * Cost: O(services + dependencies), after Tarjan.
 */
export function cyclesOf(plan: Plan): Cycles {
  const edges = new Set<string>();
  const cycles: Cycle[] = [];
  for (const members of strongComponents(plan)) {
    const statements = new Set(members.map((member) => firstMigrate(plan, plan.services[member])?.step));
    if (members.length < 2 || statements.size < 2) continue;
    for (const edge of bindingEdges(plan, members)) edges.add(`${edge.dependent} ${edge.provider}`);
    cycles.push(describe(plan, members));
  }
  return {
    cycles,
    isOnCycle: (dependent, provider) => edges.has(`${dependent} ${provider}`),
  };
}

function firstMigrate(plan: Plan, service: PlanService | undefined): ServiceEvent | undefined {
  const migrates = service?.events.filter((event) => event.step.type === 'migrate') ?? [];
  const rank = (event: ServiceEvent): number => plan.order.sequence.indexOf(event.wave);
  return migrates.reduce<ServiceEvent | undefined>(
    (best, event) => (best && rank(best) <= rank(event) ? best : event),
    undefined,
  );
}

/** A dependency that makes the dependent's new side wait for the provider's. */
function isBinding(plan: Plan, edge: Edge): boolean {
  if (edge.soft || !edge.forNew || edge.newWithOld || edge.bridge) return false;
  return moves(plan.services[edge.dependent]) && moves(plan.services[edge.provider]);
}

function moves(service: PlanService | undefined): boolean {
  const disposition = service?.disposition;
  if (disposition !== 'replaced' && disposition !== 'introduced') return false;
  return service?.events.some((event) => event.step.type === 'migrate') ?? false;
}

/** Tarjan's algorithm without recursion, so that a chain of 50 000 services does not overflow the stack. */
function strongComponents(plan: Plan): number[][] {
  const count = plan.services.length;
  const next = plan.services.map((service) =>
    service.needs.filter((edge) => isBinding(plan, edge)).map((edge) => edge.provider),
  );
  const index = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const isOpen = new Uint8Array(count);
  const stack: number[] = [];
  const components: number[][] = [];
  let counter = 0;
  for (let root = 0; root < count; root++) {
    if (index[root] !== -1) continue;
    const work: { node: number; at: number }[] = [{ node: root, at: 0 }];
    for (let frame = work[work.length - 1]; frame; frame = work[work.length - 1]) {
      const { node } = frame;
      if (frame.at === 0) {
        index[node] = counter;
        low[node] = counter++;
        stack.push(node);
        isOpen[node] = 1;
      }
      const follower = next[node]?.[frame.at++];
      if (follower !== undefined) {
        if (index[follower] === -1) work.push({ node: follower, at: 0 });
        else if (isOpen[follower]) low[node] = Math.min(low[node] ?? 0, index[follower] ?? 0);
        continue;
      }
      work.pop();
      const parent = work[work.length - 1]?.node;
      if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
      if (low[node] === index[node]) components.push(popComponent(stack, isOpen, node));
    }
  }
  return components;
}

function popComponent(stack: number[], isOpen: Uint8Array, root: number): number[] {
  const component: number[] = [];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    isOpen[node] = 0;
    component.push(node);
    if (node === root) break;
  }
  return component.sort((a, b) => a - b);
}

/** The dependencies among the members that make one wait for the other; a soft one is none of them. */
function bindingEdges(plan: Plan, members: readonly number[]): Edge[] {
  const inside = new Set(members);
  return members
    .flatMap((member) => plan.services[member]?.needs ?? [])
    .filter((edge) => inside.has(edge.provider) && isBinding(plan, edge));
}

function describe(plan: Plan, members: readonly number[]): Cycle {
  const ring = roundTrip(plan, new Set(members));
  const ordered = [...ring, ...members.filter((member) => !ring.includes(member))];
  const edges = bindingEdges(plan, ordered);
  return {
    members: ordered.flatMap((member) => plan.services[member]?.service ?? []),
    edges: edges.flatMap((edge) => {
      const dependent = plan.services[edge.dependent]?.service;
      const provider = plan.services[edge.provider]?.service;
      return dependent && provider ? [{ dependent, provider, target: edge.target }] : [];
    }),
    steps: ordered.flatMap((member) => {
      const event = firstMigrate(plan, plan.services[member]);
      const wave = plan.order.waves[event?.wave ?? -1];
      const service = plan.services[member]?.service;
      return event && wave && service ? [{ service, wave, step: event.step as MigrateStep }] : [];
    }),
  };
}

/** The shortest way from the first member round to itself, in the direction of the dependencies. */
function roundTrip(plan: Plan, inside: ReadonlySet<number>): number[] {
  const start = Math.min(...inside);
  const from = new Map<number, number>();
  const queue = [start];
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    for (const edge of plan.services[node]?.needs ?? []) {
      if (!inside.has(edge.provider) || !isBinding(plan, edge)) continue;
      if (edge.provider === start) return pathTo(from, node);
      if (from.has(edge.provider)) continue;
      from.set(edge.provider, node);
      queue.push(edge.provider);
    }
  }
  return [start];
}

function pathTo(from: ReadonlyMap<number, number>, end: number): number[] {
  const path = [end];
  for (let node = from.get(end); node !== undefined; node = from.get(node)) path.unshift(node);
  return path;
}
