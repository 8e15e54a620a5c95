import type { SourceRef, Step, Wave } from '@migmap/core';
import type { LoadedMap } from '../../workspace/loaded-map.ts';
import type { Asked } from './offer.ts';

/** A wave, and those of its steps that somebody has selected. */
export interface Selected {
  readonly wave: Wave;
  readonly steps: readonly Step[];
}

/** The steps of a file that a selection touches; undefined where it reaches beyond one wave. */
export function stepsAt(map: LoadedMap, uri: string, { start, end }: Asked): Selected | undefined {
  const wave = map.file(uri)?.waves.find(({ source }) => source.start <= start && end <= source.end);
  // Of two waves with one name, only the first counts.
  if (!wave || map.resolved.find('wave', wave.name.value) !== wave) return undefined;
  const steps = wave.steps.filter(({ source }) => touches(source, start, end));
  return steps.length > 0 ? { wave, steps } : undefined;
}

/** A cursor is also at what it stands right behind; a selection is not. */
function touches(source: SourceRef, start: number, end: number): boolean {
  if (start === end) return source.start <= start && start <= source.end;
  return source.start < end && start < source.end;
}
