import { type Instant, label, type Related, type SourceRef, type Wave } from '@migmap/core';

/** `wave "Mail" (mail-move)`. */
export function waveText(wave: Wave): string {
  return `wave ${label(wave)}`;
}

/** When something happens, to stand after a verb: `in wave "Mail" (mail-move)`. */
export function momentText(instant: Instant | undefined): string {
  if (!instant || instant.at === 'start') return 'from the start';
  if (instant.at === 'day-after')
    return `on the day after ${instant.rollback?.until?.value ?? instant.day ?? 'its `until`'}`;
  if (!instant.wave) return 'on the way';
  return instant.at === 'wave-end'
    ? `at the end of ${waveText(instant.wave)}`
    : `in ${waveText(instant.wave)}`;
}

/** The place that stands for an instant: the step, else the wave, else the date. */
export function placeOf(instant: Instant | undefined): SourceRef | undefined {
  if (instant?.at === 'day-after') return instant.rollback?.until?.source;
  return instant?.step?.head ?? instant?.wave?.head;
}

/** Related information at an instant; none where the instant is no place in the text. */
export function relatedMoment(instant: Instant | undefined, message: string): Related[] {
  const source = placeOf(instant);
  return source ? [{ source, message }] : [];
}

/** The wave of a finding, if the instant has one. */
export function inWave(instant: Instant | undefined): { readonly wave?: string } {
  return instant?.wave ? { wave: instant.wave.name.value } : {};
}

export { listed } from '../titles.ts';
