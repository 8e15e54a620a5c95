import { type Phrase, type ServiceState, say } from '@migmap/core';
import { shownState } from '../graph/states.ts';
import type { Mark } from './mark.ts';
import { stateSign } from './symbols.ts';

/** In the order in which a service goes through them. */
export const lifeWords: Readonly<Record<ServiceState, Phrase>> = {
  stays: say`stays as it is`,
  absent: say`not there yet`,
  old: say`old side only`,
  piloted: say`piloted`,
  moving: say`moved in part`,
  standby: say`moved, old side stands by`,
  new: say`moved, old side gone`,
  retired: say`old side retired`,
};

const SECTORS: Partial<Record<ServiceState, string>> = {
  piloted: 'v-4a4 4 0 0 1 4 4z',
  moving: 'v-4a4 4 0 0 1 0 8z',
  standby: 'v-4a4 4 0 1 1 -4 4z',
};

/** As full as the service has moved: empty is old, a quarter piloted, half in part, three quarters all but the old side. */
export function lifeSign(state: ServiceState, x: number, y: number): Mark[] {
  const sector = SECTORS[state];
  if (!sector) return stateSign(shownState(state), x, y);
  const paint = state === 'standby' ? 'state/new' : 'state/parallel';
  return [
    { type: 'circle', x, y, radius: 4.2, stroke: { paint, width: 1.5 } },
    { type: 'path', d: `M${x} ${y}${sector}`, fill: paint },
  ];
}
