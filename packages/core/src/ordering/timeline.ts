import type { IsoDate } from '../model/date.ts';
import { type EventId, type Plan, type PlanService, waveOf } from './plan.ts';
import type { Instant } from './walked.ts';

/** One possible order of events, with the days after each `until` put in by date. Time 0 is the start. */
export interface Timeline {
  /** Instants by time. */
  readonly instants: readonly Instant[];
  /** The day of each time, never earlier than one before it; known from there on where one is known. */
  readonly day: readonly (IsoDate | undefined)[];
  /** The time after an event; undefined for events that this timeline leaves out. */
  timeOf(event: EventId): number | undefined;
  /** The time of the day after a date that is some service's `until`. */
  dayAfter(date: IsoDate): number | undefined;
}

/** `services` are those whose `until` counts. Cost: O(events + untils × log untils). */
export function timelineOf(
  plan: Plan,
  sequence: readonly EventId[],
  services: readonly PlanService[],
): Timeline {
  const builder = new TimelineBuilder();
  const untils = distinctUntils(services);
  let next = 0;
  for (const id of sequence) {
    const event = plan.events[id];
    if (!event) continue;
    const day = laterOf(builder.today, event.day);
    for (let until = untils[next]; until && day !== undefined && until.value < day; until = untils[++next]) {
      builder.addDayAfter(until);
    }
    const wave = waveOf(plan, id);
    builder.addEvent(
      id,
      {
        at: event.step ? 'step' : 'wave-end',
        ...(wave ? { wave } : {}),
        ...(event.step ? { step: event.step } : {}),
        ...(event.day === undefined || day === undefined ? {} : { day }),
      },
      day,
    );
  }
  for (const until of untils.slice(next)) builder.addDayAfter(until);
  return builder;
}

type Until = NonNullable<PlanService['until']>;

class TimelineBuilder implements Timeline {
  readonly instants: Instant[] = [{ at: 'start' }];
  readonly day: (IsoDate | undefined)[] = [undefined];
  today: IsoDate | undefined;
  private readonly times = new Map<EventId, number>();
  private readonly daysAfter = new Map<IsoDate, number>();

  addEvent(id: EventId, instant: Instant, day: IsoDate | undefined): void {
    this.times.set(id, this.instants.length);
    this.today = day;
    this.instants.push(instant);
    this.day.push(day);
  }

  /** It is the end of the `until` day that counts: a limit met exactly is met. */
  addDayAfter(until: Until): void {
    this.daysAfter.set(until.value, this.instants.length);
    this.today = laterOf(this.today, until.value);
    this.instants.push({ at: 'day-after', rollback: until.rollback, day: until.value });
    this.day.push(this.today);
  }

  timeOf(event: EventId): number | undefined {
    return this.times.get(event);
  }

  dayAfter(date: IsoDate): number | undefined {
    return this.daysAfter.get(date);
  }
}

function laterOf(a: IsoDate | undefined, b: IsoDate | undefined): IsoDate | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}

function distinctUntils(services: readonly PlanService[]): Until[] {
  const byDate = new Map<IsoDate, Until>();
  for (const service of services) {
    if (service.until && !byDate.has(service.until.value)) byDate.set(service.until.value, service.until);
  }
  return [...byDate.values()].sort((a, b) => (a.value < b.value ? -1 : 1));
}
