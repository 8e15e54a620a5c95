import type { Service, Wave } from '../model/map.ts';
import { dispositionOf } from '../model/resolve.ts';
import { contains } from './spans.ts';
import type { Break, Instant, Walk } from './walked.ts';

/**
 * What a service is at an instant. `absent`: introduced, and not there yet. `old`: untouched. `piloted`,
 * `moving`: some users on the new side. `standby`: all have moved, and the old side still runs. `new`:
 * the old side is gone, or never was. `retired`: dropped and gone.
 */
export type ServiceState = 'absent' | 'old' | 'piloted' | 'moving' | 'standby' | 'new' | 'retired' | 'stays';

/** In the order in which a service goes through them. */
export const SERVICE_STATES: readonly ServiceState[] = [
  'stays',
  'absent',
  'old',
  'piloted',
  'moving',
  'standby',
  'new',
  'retired',
];

/** The state of a service at an instant: an index of `Walk.instants`; -1 or less counts as the start. */
export function stateAt(walked: Walk, service: Service, instant: number): ServiceState {
  const disposition = dispositionOf(service);
  const life = walked.lifecycle(service);
  if (!life || disposition === 'stays' || disposition === 'unsaid') return 'stays';
  const at = Math.max(0, instant);
  const oldRuns = life.old !== undefined && at < life.old.to;
  if (disposition === 'dropped') return oldRuns ? 'old' : 'retired';
  const newRuns = life.new !== undefined && at >= life.new.from;
  if (!newRuns) return disposition === 'introduced' ? 'absent' : 'old';
  if (life.moved !== undefined && at >= life.moved) return oldRuns ? 'standby' : 'new';
  return life.moving !== undefined && at >= life.moving ? 'moving' : 'piloted';
}

/** Index of the instant at a wave's end; undefined for a wave that the walk does not have. */
export function endOfWave(walked: Walk, wave: Wave): number | undefined {
  const at = walked.instants.findIndex((instant) => instant.at === 'wave-end' && instant.wave === wave);
  return at < 0 ? undefined : at;
}

/** The state at the start, then at the end of each wave in the order of the walk. */
export function statesOverWaves(
  walked: Walk,
  service: Service,
): readonly { readonly wave?: Wave; readonly state: ServiceState }[] {
  const ends = walked.instants.flatMap(({ at, wave }, index) =>
    at === 'wave-end' && wave ? [{ wave, state: stateAt(walked, service, index) }] : [],
  );
  return [{ state: stateAt(walked, service, 0) }, ...ends];
}

/**
 * When a break of the walk shows, as half-open ranges of indices of `Walk.instants`: `[from, to, from, to, …]`. What
 * only another order of the waves breaks counts from where it breaks there.
 */
export function brokenSpans(walked: Walk, { spans, instant }: Break): readonly number[] {
  if (spans && walked.instants[spans[0] ?? -1] === instant) return spans;
  return [Math.max(0, indexOfInstant(walked, instant)), Number.POSITIVE_INFINITY];
}

/** Whether a need of the walk is not met at an instant. */
export function isBrokenAt(walked: Walk, found: Break, instant: number): boolean {
  return contains(brokenSpans(walked, found), instant);
}

/** Where an instant stands in the walk, be it one of another order of the same steps; -1 where nothing is like it. */
export function indexOfInstant(walked: Walk, { at, wave, step, rollback }: Instant): number {
  return walked.instants.findIndex(
    (other) => other.at === at && other.wave === wave && other.step === step && other.rollback === rollback,
  );
}
