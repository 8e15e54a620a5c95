import { endOf, type Plan, type PlanService, type ServiceEvent } from './plan.ts';
import { ALWAYS, NEVER, type Spans, span } from './spans.ts';
import type { Timeline } from './timeline.ts';
import type { IllegalReason } from './walked.ts';

/** What happens to one service over a timeline, in times. */
export interface Life {
  readonly newFrom?: number;
  /** Time of the first `migrate`. */
  readonly moving?: number;
  /** Time at which 100 % has moved. */
  readonly moved?: number;
  /** Time of the end of the wave in which 100 % has moved. */
  readonly movedWaveEnd?: number;
  readonly oldTo?: number;
  readonly retireWritten: boolean;
  /** Percent, up to the step that reaches 100 or the last one. */
  readonly share: number;
  readonly illegal: readonly {
    readonly event: ServiceEvent;
    readonly reason: IllegalReason;
    readonly since?: number;
  }[];
}

/** Walks the steps of one service in the order of the timeline. Illegal steps have no effect. */
export function lifeOf(plan: Plan, service: PlanService, timeline: Timeline): Life {
  const steps = service.events
    .flatMap((event) => {
      const time = timeline.timeOf(event.id);
      return time === undefined ? [] : [{ event, time }];
    })
    .sort((a, b) => a.time - b.time);
  if (steps.length === 0) return { retireWritten: false, share: 0, illegal: [] };
  const state = new Moving();
  for (const { event, time } of steps) {
    const reason = illegality(service, event, state);
    if (reason === undefined) state.take(event, time);
    else state.illegal.push({ event, reason, ...sinceOf(state, reason) });
  }
  const movedWaveEnd = state.movedIn === undefined ? undefined : timeline.timeOf(endOf(plan, state.movedIn));
  const implicit = service.disposition === 'replaced' ? movedWaveEnd : undefined;
  const oldTo = state.retired ?? implicit;
  return {
    ...defined({ newFrom: state.newFrom, moving: state.moving, moved: state.moved, movedWaveEnd, oldTo }),
    retireWritten: state.retired !== undefined,
    share: state.share,
    illegal: state.illegal,
  };
}

/** When the old side, or what stays, is live. */
export function oldLive(service: PlanService, life: Life): Spans {
  if (service.disposition === 'introduced') return NEVER;
  return service.disposition === 'stays' || life.oldTo === undefined ? ALWAYS : span(0, life.oldTo);
}

export function newLive(life: Life): Spans {
  return span(life.newFrom);
}

class Moving {
  newFrom: number | undefined;
  moving: number | undefined;
  moved: number | undefined;
  movedIn: number | undefined;
  retired: number | undefined;
  share = 0;
  readonly illegal: { event: ServiceEvent; reason: IllegalReason; since?: number }[] = [];

  take(event: ServiceEvent, time: number): void {
    if (event.step.type === 'retire') {
      this.retired = time;
      return;
    }
    if (event.step.type === 'pilot') {
      if (!event.step.lab) this.newFrom ??= time;
      return;
    }
    this.newFrom ??= time;
    this.moving ??= time;
    this.share += event.share;
    if (this.share < FULL) return;
    this.moved = time;
    this.movedIn = event.wave;
  }
}

/** Shares such as 33.3 + 33.3 + 33.4 add up to 100 only nearly. */
const FULL = 100 - 1e-9;

export function isFull(share: number): boolean {
  return Math.abs(share - 100) < 1e-6;
}

function illegality(service: PlanService, event: ServiceEvent, state: Moving): IllegalReason | undefined {
  const type = event.step.type;
  if (service.disposition === 'stays') return 'stays';
  if (type === 'retire') {
    if (service.disposition === 'introduced') return 'retire-introduced';
    if (service.disposition === 'replaced' && state.moved === undefined) return 'retire-before-all';
    return state.retired === undefined ? undefined : 'retire-twice';
  }
  if (service.disposition === 'dropped') return type === 'pilot' ? 'pilot-dropped' : 'migrate-dropped';
  if (type === 'pilot') return state.moving === undefined ? undefined : 'pilot-after-migrate';
  return state.moved === undefined ? undefined : 'migrate-after-all';
}

function sinceOf(state: Moving, reason: IllegalReason): { since?: number } {
  const since =
    reason === 'retire-twice'
      ? state.retired
      : reason === 'migrate-after-all'
        ? state.moved
        : reason === 'pilot-after-migrate'
          ? state.moving
          : undefined;
  return since === undefined ? {} : { since };
}

/** Leaves out what is undefined, as exact optional properties want it. */
export function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
