import { type Console, speakingThrough } from '../console.ts';
import { harmless } from '../reporters/paint.ts';
import type { Phase, Probe } from './probe.ts';

/** One line that says what is being done, once that takes long. */
export interface Progress {
  readonly probe: Probe;
  /** What is said on it takes the place of the line. */
  readonly console: Console;
  end(): void;
}

const patience = 1000;
/** What is written more often than this cannot be read. */
const pause = 100;
/** About what is parsed in a millisecond: a large text is announced, because nothing can be said while it is read. */
const charactersEach = 1000;

export function progress(console: Console, now = (): number => performance.now()): Progress {
  const start = now();
  let shownAt: number | undefined;
  const show = (text: string): void => {
    console.err(`${erased}${harmless(text).slice(0, 79)}`);
    shownAt = now();
  };
  const erase = (): void => {
    if (shownAt !== undefined) console.err(erased);
    shownAt = undefined;
  };
  const begin: Probe['begin'] = (phase, what = '') => {
    const text = `${doing[phase]} ${what}`.trim();
    const isTime = now() - start > patience && now() - (shownAt ?? 0) > pause;
    if (isTime && text !== '') show(text);
    return (size = 0) => {
      const isLong = now() - start + size / charactersEach > patience;
      if (phase === 'read' && isLong) show(text);
    };
  };
  return { probe: { begin }, console: speakingThrough(console, erase), end: erase };
}

const erased = '\r\u001b[2K';

const doing: Readonly<Record<Phase, string>> = {
  find: 'looking for maps',
  read: 'reading',
  parse: '',
  resolve: 'putting names to things',
  walk: 'walking through the plan',
  rules: 'checking',
  fix: 'fixing',
  since: 'checking what there was at',
  report: 'writing the report',
};
