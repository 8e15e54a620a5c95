import { type Phrase, type Service, type ServiceState, say, statesOverWaves, type Wave } from '@migmap/core';
import type { Telling } from './telling.ts';

const SIGNS: Readonly<Record<ServiceState, string>> = {
  stays: '■',
  absent: '◌',
  old: '○',
  piloted: '◔',
  moving: '◐',
  standby: '◕',
  new: '●',
  retired: '✕',
};

const WORDS: Readonly<Record<ServiceState, Phrase>> = {
  stays: say`stays`,
  absent: say`not there`,
  old: say`old side`,
  piloted: say`piloted`,
  moving: say`moved in part`,
  standby: say`moved, old side stands by`,
  new: say`new side`,
  retired: say`gone`,
};

/** More waves than this are shown only where something changes. */
const MOST_WAVES = 8;

/**
 * The state of a service at the end of each wave, as `naming ○ · mail-move ◐ · goodbye ●`, and a line that says
 * what the signs mean. None for what stays, or where there are no waves.
 */
export function statesStrip(telling: Telling, service: Service): string[] {
  const states = statesOverWaves(telling.walked, service);
  if (states.length < 2 || states.every(({ state }) => state === 'stays')) return [];
  const shown = states.length - 1 > MOST_WAVES ? changes(states) : states.filter(({ wave }) => wave);
  const strip = shown
    .map(({ wave, state }) => `${wave?.name.value ?? telling.say`start`} ${SIGNS[state]}`)
    .join(' · ');
  const seen = [...new Set(shown.map(({ state }) => state))];
  return [
    telling.ink.code(strip),
    seen.map((state) => `${SIGNS[state]} ${telling.speak(WORDS[state])}`).join(' · '),
  ];
}

type States = readonly { readonly wave?: Wave; readonly state: ServiceState }[];

/** The waves that change the state, and before them the start. */
function changes(states: States): States {
  return states.filter(({ state }, at) => at === 0 || states[at - 1]?.state !== state);
}
