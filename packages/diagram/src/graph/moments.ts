import {
  endOfWave,
  type Instant,
  joined,
  type Phrase,
  type ResolvedMap,
  type Say,
  type Step,
  say,
  type Walk,
  type Wave,
} from '@migmap/core';
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
  tell: Say,
): { readonly moment?: ShownMoment; readonly notes: readonly string[] } {
  const { instants, waves } = walked;
  if (instant !== undefined) {
    if (instants[instant]) return { moment: shown(walked, instant, tell), notes: [] };
    const why = say`The plan has ${instants.length} instants, and none with the number ${instant}`;
    return { notes: [tell`${say`${why}: this is the plan as a whole.`}`] };
  }
  if (at === undefined) return { notes: [] };
  const wave = waves.find(({ name }) => name.value === at);
  const end = wave && endOfWave(walked, wave);
  if (end !== undefined) return { moment: shown(walked, end, tell), notes: [] };
  const why = say`There is no wave \`${at}\` whose end could be shown: this is the plan as a whole.`;
  return { notes: [tell`${why}`] };
}

function shown(walked: Walk, index: number, tell: Say): ShownMoment {
  const { instants, waves, map } = walked;
  const begun = instants.slice(0, index + 1).findLast(({ wave }) => wave)?.wave;
  const here = instants[index] ?? { at: 'start' };
  return {
    instant: index,
    ...(begun ? { wave: begun } : {}),
    words: tell`${wordsOf(here, map, (wave) => say`wave ${waves.indexOf(wave) + 1}, ${shownTitle(wave)}`)}`,
  };
}

function wordsOf(
  { at, wave, step, rollback }: Instant,
  map: ResolvedMap,
  name: (wave: Wave) => Phrase,
): Phrase {
  if (at === 'day-after') {
    const name = rollback?.name?.value;
    const way = name ? say`\`${name}\`` : say`a way back`;
    return say`on the day after ${rollback?.until?.value ?? ''}, when ${way} closes`;
  }
  if (!wave) return say`before everything`;
  return step ? say`in ${name(wave)}, after ${stepWords(step, map)}` : say`at the end of ${name(wave)}`;
}

const DOING: Readonly<Record<Step['type'], (names: Phrase) => Phrase>> = {
  pilot: (names) => say`piloting ${names}`,
  migrate: (names) => say`migrating ${names}`,
  retire: (names) => say`retiring ${names}`,
};
/** Of a step that moves more than these, the rest is counted. */
const MOST_NAMES = 3;

function stepWords(step: Step, map: ResolvedMap): Phrase {
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
  const named = more > 0 ? [...titles.slice(0, MOST_NAMES), say`${more} more`] : titles;
  return DOING[step.type](joined(named, ', '));
}
