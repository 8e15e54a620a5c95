import { interleavings, isOrdered } from './interleavings.ts';
import { mostOrders, openWaves, orderIn } from './judge.ts';
import { isFull, type Life, lifeOf } from './lifecycle.ts';
import type { Plan, PlanService, ServiceEvent } from './plan.ts';
import { supportOfService } from './support.ts';
import { timelineOf } from './timeline.ts';
import type { IllegalStep, Outcome, ShareSum, Unordered } from './walked.ts';
import type { World } from './world.ts';

export interface JudgedSteps {
  readonly illegal: readonly IllegalStep[];
  readonly shareSums: readonly ShareSum[];
  readonly unordered: readonly Unordered[];
}

/** Whether each step may be taken where it stands, in every possible order. */
export function judgeSteps(plan: Plan, world: World): JudgedSteps {
  const illegal: IllegalStep[] = [];
  const shareSums: ShareSum[] = [];
  const unordered: Unordered[] = [];
  for (const service of plan.services) {
    if (service.events.length === 0) continue;
    const life = world.life(service.index);
    const orders = ordersOf(plan, service);
    const open = orders && openStep(plan, service, orders);
    if (open) unordered.push(open);
    illegal.push(...illegalSteps(plan, world, service, life, orders));
    const sum = orders?.some((order) => isFull(order.life.share)) ? undefined : shareSum(plan, service, life);
    if (sum) shareSums.push(sum);
  }
  return { illegal, shareSums, unordered };
}

/** Those that are illegal in every order; what depends on the order is `order/unordered`. */
function illegalSteps(
  plan: Plan,
  world: World,
  service: PlanService,
  life: Life,
  orders: readonly OneOrder[] = [],
): IllegalStep[] {
  return life.illegal.flatMap(({ event, reason, since }) => {
    if (orders.some((order) => reasonIn(order, event) === undefined)) return [];
    const wave = plan.order.waves[event.wave];
    const because = since === undefined ? undefined : world.timeline.instants[since];
    if (!wave) return [];
    return [
      {
        reason,
        service: service.service,
        wave,
        step: event.step,
        source: event.source,
        ...(because ? { because } : {}),
      },
    ];
  });
}

/** Parts that have moved but do not add up; nothing moved is another finding. */
function shareSum(plan: Plan, service: PlanService, life: Life): ShareSum | undefined {
  if (life.moving === undefined || isFull(life.share)) return undefined;
  const illegal = new Set(life.illegal.map((each) => each.event));
  const parts = service.events.filter((event) => event.step.type === 'migrate' && !illegal.has(event));
  return {
    service: service.service,
    sum: life.share,
    parts: parts.flatMap((event) => {
      const wave = plan.order.waves[event.wave];
      return wave ? [{ wave, source: event.source, share: event.share }] : [];
    }),
  };
}

interface OneOrder {
  readonly life: Life;
  readonly taken: Pick<Outcome, 'order' | 'mixed'>;
}

/** The life of a service in each order that makes a difference to it; undefined where there is only one. */
function ordersOf(plan: Plan, service: PlanService): OneOrder[] | undefined {
  const support = supportOfService(plan, service);
  if (isOrdered(plan, support.events)) return undefined;
  return interleavings(plan, support.events, mostOrders(1)).map((sequence) => ({
    life: lifeOf(plan, service, timelineOf(plan, sequence, [])),
    taken: orderIn(plan, sequence),
  }));
}

function reasonIn({ life }: OneOrder, event: ServiceEvent): IllegalStep['reason'] | undefined {
  return life.illegal.find((each) => each.event === event)?.reason;
}

/** The first step that is legal in one order and not in another. */
function openStep(plan: Plan, service: PlanService, orders: readonly OneOrder[]): Unordered | undefined {
  for (const event of service.events) {
    const outcomes = new Map<string | undefined, Outcome>();
    for (const order of orders) {
      const verdict = reasonIn(order, event);
      if (!outcomes.has(verdict)) outcomes.set(verdict, { verdict, ...order.taken });
    }
    if (outcomes.size < 2 || !outcomes.has(undefined)) continue;
    return {
      about: 'step',
      provider: service.service,
      soft: false,
      step: event.step,
      outcomes: [...outcomes.values()],
      waves: openWaves(plan, supportOfService(plan, service).events),
    };
  }
  return undefined;
}
