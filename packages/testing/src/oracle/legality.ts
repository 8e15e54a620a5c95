import type { Facts } from './facts.ts';
import type { PlanEvent } from './orders.ts';

/** What one step does to one service. */
export interface Act {
  readonly event: PlanEvent;
  readonly service: string;
  readonly type: 'pilot' | 'lab' | 'migrate' | 'retire';
  readonly share: number;
}

/** One order, with the acts that count and those that do not. */
export interface Judged {
  readonly legal: readonly Act[];
  readonly illegal: readonly Act[];
}

/** An illegal step has no effect, not on the legality of later ones either. */
export function judge(facts: Facts, order: readonly PlanEvent[]): Judged {
  const legal: Act[] = [];
  const illegal: Act[] = [];
  for (const event of order) {
    for (const act of actsOf(event)) (isLegal(facts, act, legal) ? legal : illegal).push(act);
  }
  return { legal, illegal };
}

/** How much of a service has moved, in percent. */
export function movedShare(acts: readonly Act[], service: string): number {
  return acts
    .filter((act) => act.service === service && act.type === 'migrate')
    .reduce((sum, act) => sum + act.share, 0);
}

export function isAll(share: number): boolean {
  return share > 99.9999;
}

export function actsOf(event: PlanEvent): Act[] {
  const { step } = event;
  if (!step) return [];
  if (step.type === 'pilot') {
    return [{ event, service: step.service.value, type: step.lab ? 'lab' : 'pilot', share: 0 }];
  }
  if (step.type === 'retire') {
    return step.services.map((name) => ({ event, service: name.value, type: 'retire' as const, share: 0 }));
  }
  return step.parts.map((part) => ({
    event,
    service: part.service.value,
    type: 'migrate' as const,
    share: part.share?.value.base ?? 100,
  }));
}

function isLegal(facts: Facts, act: Act, before: readonly Act[]): boolean {
  const disposition = facts.dispositions.get(act.service);
  if (disposition === undefined || disposition === 'stays' || disposition === 'unsaid') return false;
  const moved = movedShare(before, act.service);
  const own = before.filter((other) => other.service === act.service);
  switch (act.type) {
    case 'retire':
      if (disposition === 'introduced' || own.some((other) => other.type === 'retire')) return false;
      return disposition === 'dropped' || isAll(moved);
    case 'migrate':
      return disposition !== 'dropped' && !isAll(moved);
    default:
      return disposition !== 'dropped' && !own.some((other) => other.type === 'migrate');
  }
}
