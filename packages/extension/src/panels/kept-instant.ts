import type { PlanInstant } from '@migmap/protocol';

/** An instant as it can be found again in a plan that has become another. */
export interface KeptInstant {
  /** Its number when it was chosen. */
  readonly index: number;
  /** Absent while the plan was not known. */
  readonly instant?: PlanInstant;
  /** How many instants just like it came before: a wave may move a service in two steps of the same words. */
  readonly twins: number;
  /** How many of its wave came before. */
  readonly inWave: number;
}

export function keptInstant(instants: readonly PlanInstant[], index: number): KeptInstant {
  const instant = instants[index];
  if (!instant) return { index, twins: 0, inWave: 0 };
  const before = instants.slice(0, index);
  return {
    index,
    instant,
    twins: before.filter((other) => isTwin(other, instant)).length,
    inWave: before.filter(({ wave }) => wave === instant.wave).length,
  };
}

/** The same step, if it is still there; else the one in its place in the wave, or in the plan. */
export function foundAgain(instants: readonly PlanInstant[], kept: KeptInstant): number {
  const { instant, index, twins, inWave } = kept;
  const last = Math.max(0, instants.length - 1);
  if (!instant) return Math.min(index, last);
  const same = numbersOf(instants, (other) => isTwin(other, instant));
  const near = instant.wave === undefined ? [] : numbersOf(instants, ({ wave }) => wave === instant.wave);
  return (
    same[Math.min(twins, same.length - 1)] ?? near[Math.min(inWave, near.length - 1)] ?? Math.min(index, last)
  );
}

function isTwin(a: PlanInstant, b: PlanInstant): boolean {
  // The words of a wave's end are its head, with a title that may be written anew.
  return a.at === b.at && a.wave === b.wave && (a.at === 'wave-end' || a.text === b.text);
}

function numbersOf(instants: readonly PlanInstant[], is: (instant: PlanInstant) => boolean): number[] {
  return instants.flatMap((instant, index) => (is(instant) ? [index] : []));
}
