import { beginOf, endOf, type Freeze, type Moment, type Span, type Step } from '@migmap/core';
import { refsOf } from '../order/movements.ts';

/** Whether a freeze is about a step: it names one of its services, or none at all. */
export function isCovered({ services }: Freeze, step: Step): boolean {
  if (services.length === 0) return true;
  return refsOf(step).some((ref) => services.some(({ value }) => value === ref.value));
}

/** A time that ends as the freeze begins, or begins as it ends, does not reach into it. */
export function overlaps({ from, to }: Span, begins: Moment, ends: Moment): boolean {
  return begins < endOf(to.value) && ends > beginOf(from.value);
}
