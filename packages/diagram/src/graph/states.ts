import type { ServiceState as FineState, Walk, Wave } from '@migmap/core';
import type { ServiceState } from '../picture.ts';

/** What of a service is live: that some or all have moved, and the old side runs on, is one state of a card. */
const SHOWN: Readonly<Record<FineState, ServiceState>> = {
  absent: 'planned',
  old: 'old',
  piloted: 'parallel',
  moving: 'parallel',
  standby: 'parallel',
  new: 'new',
  retired: 'retired',
  stays: 'stays',
};

export function shownState(state: FineState): ServiceState {
  return SHOWN[state];
}

/** The waves that move a service, in the order of the walk; for one that is dropped, those that retire it. */
export function wavesOf(walked: Walk): ReadonlyMap<string, readonly Wave[]> {
  const moving = new Map<string, Wave[]>();
  const retiring = new Map<string, Wave[]>();
  const add = (table: Map<string, Wave[]>, name: string, wave: Wave): void => {
    const list = table.get(name) ?? [];
    if (!list.includes(wave)) table.set(name, [...list, wave]);
  };
  for (const wave of walked.waves) {
    for (const step of wave.steps) {
      if (step.type === 'migrate') for (const part of step.parts) add(moving, part.service.value, wave);
      if (step.type === 'retire') for (const service of step.services) add(retiring, service.value, wave);
    }
  }
  return new Map([...retiring, ...moving]);
}
