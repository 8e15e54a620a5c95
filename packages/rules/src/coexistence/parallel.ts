import {
  type Instant,
  type NameRef,
  parallelRun,
  type ResolvedMap,
  type Service,
  type Walk,
} from '@migmap/core';
import { movementsOf } from '../order/movements.ts';

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
  const run = parallelRun(walk, service);
  const moved = life?.moved === undefined ? undefined : walk.instants[life.moved];
  if (!life || !run || !moved) return undefined;
  const { begins, ends } = run;
  const { parts, retires } = movementsOf(map, service);
  const step = life.retireWritten
    ? retires.find((retire) => retire.step === ends.step)
    : parts.find((part) => part.step === moved.step);
  if (!step) return undefined;
  return { service, begins, moved, ends, retireWritten: life.retireWritten, ref: step.ref };
}
