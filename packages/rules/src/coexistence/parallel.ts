import {
  dateOf,
  type Instant,
  type IsoDate,
  type NameRef,
  type ResolvedMap,
  type Service,
  type Walk,
} from '@migmap/core';
import { movementsOf } from '../order/movements.ts';
import { firstDay, lastDay } from '../when.ts';

/** The time in which old and new run side by side. */
export interface Parallel {
  readonly service: Service;
  /** When the new side comes, all has moved, and the old side goes. */
  readonly begins: Instant;
  readonly moved: Instant;
  readonly ends: Instant;
  readonly retireWritten: boolean;
  /** The token to change: in the `retire`, else in the step that moves the last part. */
  readonly ref: NameRef;
}

/** Undefined for a service whose old side never goes, or that has only one side. */
export function parallelOf(map: ResolvedMap, walk: Walk, service: Service): Parallel | undefined {
  const life = walk.lifecycle(service);
  if (!life?.old || !life.new || life.moved === undefined) return undefined;
  const begins = walk.instants[life.new.from];
  const moved = walk.instants[life.moved];
  const ends = walk.instants[life.old.to];
  if (!begins || !moved || !ends) return undefined;
  const { parts, retires } = movementsOf(map, service);
  const step = life.retireWritten
    ? retires.find((retire) => retire.step === ends.step)
    : parts.find((part) => part.step === moved.step);
  if (!step) return undefined;
  return { service, begins, moved, ends, retireWritten: life.retireWritten, ref: step.ref };
}

/** The first day on which it may happen. */
export function earliestDay(instant: Instant): IsoDate | undefined {
  return ownDay(instant, 'from') ?? (instant.wave && firstDay(instant.wave));
}

/** The last day on which it may happen. */
export function latestDay(instant: Instant): IsoDate | undefined {
  return ownDay(instant, 'to') ?? (instant.wave && lastDay(instant.wave));
}

function ownDay({ step }: Instant, end: 'from' | 'to'): IsoDate | undefined {
  if (step?.type === 'pilot') return step.dates && dateOf(step.dates.value[end].value);
  return step?.done?.value;
}
