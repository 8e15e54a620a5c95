import { endOfWave, type Instant, type ResolvedMap, type Step, type Walk, type Wave } from '@migmap/core';
import type { PictureOptions } from '../picture.ts';
import { shownTitle } from './titles.ts';

/** The moment of the plan whose state is shown. */
export interface ShownMoment {
  /** Its number among the instants of the walk. */
  readonly instant: number;
  /** The wave that has begun last; absent before the first. */
  readonly wave?: Wave;
  /** As `the state …` goes on: `at the end of wave 2, Mail`. */
  readonly words: string;
}

/** The moment that options ask for, by its number or by a wave; if there is none, the note says why. */
export function momentOf(
  walked: Walk,
  { instant, at }: Pick<PictureOptions, 'instant' | 'at'>,
): { readonly moment?: ShownMoment; readonly notes: readonly string[] } {
  const { instants, waves } = walked;
  if (instant !== undefined) {
    if (instants[instant]) return { moment: shown(walked, instant), notes: [] };
    const why = `The plan has ${instants.length} instants, and none with the number ${instant}`;
    return { notes: [`${why}: this is the plan as a whole.`] };
  }
  if (at === undefined) return { notes: [] };
  const wave = waves.find(({ name }) => name.value === at);
  const end = wave && endOfWave(walked, wave);
  if (end !== undefined) return { moment: shown(walked, end), notes: [] };
  return { notes: [`There is no wave \`${at}\` whose end could be shown: this is the plan as a whole.`] };
}

function shown(walked: Walk, index: number): ShownMoment {
  const { instants, waves, map } = walked;
  const begun = instants.slice(0, index + 1).findLast(({ wave }) => wave)?.wave;
  const here = instants[index] ?? { at: 'start' };
  return {
    instant: index,
    ...(begun ? { wave: begun } : {}),
    words: wordsOf(here, map, (wave) => `wave ${waves.indexOf(wave) + 1}, ${shownTitle(wave)}`),
  };
}

function wordsOf(
  { at, wave, step, rollback }: Instant,
  map: ResolvedMap,
  name: (wave: Wave) => string,
): string {
  if (at === 'day-after') {
    const name = rollback?.name?.value;
    return `on the day after ${rollback?.until?.value}, when ${name ? `\`${name}\`` : 'a way back'} closes`;
  }
  if (!wave) return 'before everything';
  return step ? `in ${name(wave)}, after ${stepWords(step, map)}` : `at the end of ${name(wave)}`;
}

const VERBS = { pilot: 'piloting', migrate: 'migrating', retire: 'retiring' } as const;
/** Of a step that moves more than these, the rest is counted. */
const MOST_NAMES = 3;

function stepWords(step: Step, map: ResolvedMap): string {
  const refs =
    step.type === 'pilot'
      ? [step.service]
      : step.type === 'migrate'
        ? step.parts.map(({ service }) => service)
        : step.services;
  const titles = refs.map((ref) => {
    const service = map.service(ref);
    return service ? shownTitle(service) : ref.value;
  });
  const more = titles.length - MOST_NAMES;
  const named = more > 0 ? [...titles.slice(0, MOST_NAMES), `${more} more`] : titles;
  return `${VERBS[step.type]} ${named.join(', ')}`;
}
