import { dateOf } from '../model/date.ts';
import type { Wave } from '../model/map.ts';
import type { Walk } from '../ordering/walked.ts';

/**
 * Two waves run at the same time: they share a day, and neither has to follow the other. Where one has
 * to, it begins only when the other is done, or `order/wave-dates` says that it can not.
 */
export function runTogether(walk: Pick<Walk, 'before'>, a: Wave, b: Wave): boolean {
  return shareDay(a, b) && !walk.before(a, b) && !walk.before(b, a);
}

function shareDay(a: Wave, b: Wave): boolean {
  if (!a.dates || !b.dates) return false;
  return startOf(a) <= endOf(b) && startOf(b) <= endOf(a);
}

function startOf(wave: Wave): string {
  return dateOf(wave.dates?.value.from.value ?? '');
}

function endOf(wave: Wave): string {
  return dateOf(wave.dates?.value.to.value ?? '');
}
