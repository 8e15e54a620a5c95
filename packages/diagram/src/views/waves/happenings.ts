import {
  type ResolvedMap,
  type Service,
  type ServiceState,
  stateAt,
  type Walk,
  type Wave,
} from '@migmap/core';

/** All that a wave does to a service. */
export interface Happening {
  readonly service: Service;
  readonly wave: Wave;
  /** At the wave's end. */
  readonly state: ServiceState;
  readonly pilot?: 'users' | 'lab';
  /** Percent of the service that has moved before and after; absent where none moves. */
  readonly moved?: { readonly before: number; readonly after: number };
  readonly retired: boolean;
}

/** What happens in each wave, in the order of its steps; steps that are not possible are told as written. */
export function happeningsOf(map: ResolvedMap, walked: Walk, waves: readonly Wave[]): Happening[] {
  const ends = endsOf(walked);
  const moved = new Map<Service, number>();
  return waves.flatMap((wave) => {
    const found = new Map<Service, Doings>();
    for (const step of wave.steps) {
      if (step.type === 'pilot') doingsOf(map, found, step.service)?.pilots.push(step.lab ? 'lab' : 'users');
      if (step.type === 'retire') {
        for (const ref of step.services) {
          const doings = doingsOf(map, found, ref);
          if (doings) doings.retired = true;
        }
      }
      if (step.type !== 'migrate') continue;
      for (const part of step.parts) {
        const doings = doingsOf(map, found, part.service);
        if (doings) doings.share = (doings.share ?? 0) + (part.share?.value.base ?? 100);
      }
    }
    return [...found].map(([service, doings]) =>
      happening(service, wave, doings, moved, stateAt(walked, service, ends.get(wave) ?? 0)),
    );
  });
}

interface Doings {
  readonly pilots: ('users' | 'lab')[];
  share?: number;
  retired: boolean;
}

function doingsOf(
  map: ResolvedMap,
  found: Map<Service, Doings>,
  ref: { readonly value: string; readonly source: Wave['source'] },
): Doings | undefined {
  const service = map.service(ref);
  if (!service) return undefined;
  const doings = found.get(service) ?? { pilots: [], retired: false };
  found.set(service, doings);
  return doings;
}

function happening(
  service: Service,
  wave: Wave,
  { pilots, share, retired }: Doings,
  moved: Map<Service, number>,
  state: ServiceState,
): Happening {
  const before = moved.get(service) ?? 0;
  const after = Math.min(100, before + (share ?? 0));
  moved.set(service, after);
  const pilot = pilots.includes('users') ? 'users' : pilots[0];
  return {
    service,
    wave,
    state,
    retired,
    ...(pilot ? { pilot } : {}),
    ...(share === undefined ? {} : { moved: { before, after } }),
  };
}

function endsOf({ instants }: Walk): Map<Wave, number> {
  return new Map(
    instants.flatMap(({ at, wave }, index) => (at === 'wave-end' && wave ? [[wave, index] as const] : [])),
  );
}
