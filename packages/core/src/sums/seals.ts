import type { Criticality, SealRequirement, Service, Wave } from '../model/map.ts';
import { dispositionOf, type ResolvedMap } from '../model/resolve.ts';
import { type ServiceState, statesOverWaves } from '../ordering/states.ts';
import type { Walk } from '../ordering/walked.ts';

/** From the least to the most. */
const ORDER: readonly Criticality[] = ['low', 'medium', 'high', 'critical'];

/** How far a service is in one's own hands at a moment (EU Cloud Sovereignty Framework, 0 to 4). */
export interface SealMoment {
  /** The end of this wave; absent at the start. */
  readonly wave?: Wave;
  readonly state: ServiceState;
  /** Absent where no level is said, and where there is no service yet, or no more. */
  readonly level?: number;
}

/** The level at the start, then at the end of each wave in the order of the walk. */
export function sealsOverWaves(walked: Walk, service: Service): readonly SealMoment[] {
  return statesOverWaves(walked, service).map((moment) => {
    const level = levelIn(service, moment.state);
    return level === undefined ? moment : { ...moment, level };
  });
}

export function sealRequirements(map: ResolvedMap): readonly SealRequirement[] {
  return map.header?.seals ?? [];
}

/** What is required for `high` is required for `critical` as well. */
export function isAskedForSeal(service: Service, requirement: SealRequirement): boolean {
  const { criticality } = service;
  if (!criticality || dispositionOf(service) === 'dropped') return false;
  const [own, asked] = [criticality.value, requirement.criticality.value];
  return ORDER.indexOf(own) >= ORDER.indexOf(asked);
}

/** While people work on both sides the weaker one counts; a pilot changes nothing yet. */
function levelIn({ seal }: Service, state: ServiceState): number | undefined {
  if (!seal) return undefined;
  const [before, after] = [seal.from.value, seal.to.value];
  switch (state) {
    case 'old':
    case 'piloted':
      return before;
    case 'moving':
      return Math.min(before, after);
    case 'standby':
    case 'new':
    case 'stays':
      return after;
    case 'absent':
    case 'retired':
      return undefined;
  }
}
