import { type Service, type ServiceState, statesOverWaves, type Wave } from '@migmap/core';
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

const WORDS: Readonly<Record<ServiceState, string>> = {
  stays: 'stays',
  absent: 'not there',
  old: 'old side',
  piloted: 'piloted',
  moving: 'moved in part',
  standby: 'moved, old side stands by',
  new: 'new side',
  retired: 'gone',
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
  const strip = shown.map(({ wave, state }) => `${wave?.name.value ?? 'start'} ${SIGNS[state]}`).join(' · ');
  const seen = [...new Set(shown.map(({ state }) => state))];
  return [telling.ink.code(strip), seen.map((state) => `${SIGNS[state]} ${WORDS[state]}`).join(' · ')];
}

type States = readonly { readonly wave?: Wave; readonly state: ServiceState }[];

/** The waves that change the state, and before them the start. */
function changes(states: States): States {
  return states.filter(({ state }, at) => at === 0 || states[at - 1]?.state !== state);
}
