import {
  type Instant,
  label,
  type Phrase,
  type PhraseValue,
  type Related,
  type SourceRef,
  say,
  type Wave,
} from '@migmap/core';

/** `wave "Mail" (mail-move)`. */
export function waveText(wave: Wave): Phrase {
  return say`wave ${label(wave)}`;
}

/** When something happens, to stand after a verb: `in wave "Mail" (mail-move)`. */
export function momentText(instant: Instant | undefined): Phrase {
  if (!instant || instant.at === 'start') return say`from the start`;
  if (instant.at === 'day-after')
    return say`on the day after ${instant.rollback?.until?.value ?? instant.day ?? say`its \`until\``}`;
  if (!instant.wave) return say`on the way`;
  return instant.at === 'wave-end'
    ? say`at the end of ${waveText(instant.wave)}`
    : say`in ${waveText(instant.wave)}`;
}

/** The place that stands for an instant: the step, else the wave, else the date. */
export function placeOf(instant: Instant | undefined): SourceRef | undefined {
  if (instant?.at === 'day-after') return instant.rollback?.until?.source;
  return instant?.step?.head ?? instant?.wave?.head;
}

/** Related information at an instant; none where the instant is no place in the text. */
export function relatedMoment(instant: Instant | undefined, message: Phrase): Related[] {
  const source = placeOf(instant);
  return source ? [{ source, message }] : [];
}

/** The wave of a finding, if the instant has one. */
export function inWave(instant: Instant | undefined): { readonly wave?: string } {
  return instant?.wave ? { wave: instant.wave.name.value } : {};
}

/** `a, then b`. */
export function thenNext(before: Phrase, next: PhraseValue): Phrase {
  return say`${before}, then ${next}`;
}

export { listed } from '../titles.ts';
