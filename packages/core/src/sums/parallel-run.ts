import { dateOf, type IsoDate } from '../model/date.ts';
import type { Service } from '../model/map.ts';
import type { Instant, Walk } from '../ordering/walked.ts';

/** The time in which old and new run side by side. */
export interface ParallelRun {
  readonly service: Service;
  /** When the new side comes, and the old side goes. */
  readonly begins: Instant;
  readonly ends: Instant;
  /** From the first day on which the one may happen to the last for the other; absent without dates. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** Undefined for a service whose new side never comes or whose old side never goes, and for one that has one side only. */
export function parallelRun(walk: Walk, service: Service): ParallelRun | undefined {
  const life = walk.lifecycle(service);
  if (!life?.old || !life.new) return undefined;
  const begins = walk.instants[life.new.from];
  const ends = walk.instants[life.old.to];
  if (!begins || !ends) return undefined;
  const [from, to] = [earliestDay(begins), latestDay(ends)];
  return {
    service,
    begins,
    ends,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** The first day on which it may happen. */
export function earliestDay(instant: Instant): IsoDate | undefined {
  return ownDay(instant, 'from') ?? waveDay(instant, 'from');
}

/** The last day on which it may happen. */
export function latestDay(instant: Instant): IsoDate | undefined {
  return ownDay(instant, 'to') ?? waveDay(instant, 'to');
}

function ownDay({ step }: Instant, end: 'from' | 'to'): IsoDate | undefined {
  if (step?.type === 'pilot') return step.dates && dateOf(step.dates.value[end].value);
  return step?.done?.value;
}

/** The day after an `until` belongs to no wave. */
function waveDay({ wave, day }: Instant, end: 'from' | 'to'): IsoDate | undefined {
  return wave ? wave.dates && dateOf(wave.dates.value[end].value) : day;
}
