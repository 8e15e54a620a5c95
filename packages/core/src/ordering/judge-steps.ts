import { interleavings, isOrdered } from './interleavings.ts';
import { mostOrders, openWaves, wavesIn } from './judge.ts';
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
    const open = openStep(plan, service);
    if (open) unordered.push(open);
    else illegal.push(...illegalSteps(plan, world, service, life));
    const sum = open ? undefined : shareSum(plan, service, life);
    if (sum) shareSums.push(sum);
  }
  return { illegal, shareSums, unordered };
}

function illegalSteps(plan: Plan, world: World, service: PlanService, life: Life): IllegalStep[] {
  return life.illegal.flatMap(({ event, reason, since }) => {
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

/** The first step that is legal in one order and not in another. */
function openStep(plan: Plan, service: PlanService): Unordered | undefined {
  const support = supportOfService(plan, service);
  if (isOrdered(plan, support.events)) return undefined;
  const verdicts = new Map<ServiceEvent, Map<string | undefined, Outcome>>();
  for (const sequence of interleavings(plan, support.events, mostOrders(1))) {
    const life = lifeOf(plan, service, timelineOf(plan, sequence, []));
    const order = wavesIn(plan, sequence);
    for (const event of service.events) {
      const verdict = life.illegal.find((each) => each.event === event)?.reason;
      const known = verdicts.get(event) ?? new Map<string | undefined, Outcome>();
      verdicts.set(event, known);
      if (!known.has(verdict)) known.set(verdict, { verdict, order });
    }
  }
  const found = [...verdicts].find(([, outcomes]) => outcomes.size > 1);
  if (!found) return undefined;
  return {
    about: 'step',
    provider: service.service,
    soft: false,
    step: found[0].step,
    outcomes: [...found[1].values()],
    waves: openWaves(plan, support.events),
  };
}
