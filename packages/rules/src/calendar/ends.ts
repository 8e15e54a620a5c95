import {
  type Contract,
  type Instant,
  type IsoDate,
  latestDay,
  type ResolvedMap,
  type Service,
  type SourceRef,
  type Walk,
  type Wave,
} from '@migmap/core';
import { movementsOf } from '../order/movements.ts';

type Walked = { readonly map: ResolvedMap; readonly walk: Walk };

/** The last day on which something may happen to a service, with its place in the plan. */
export interface Ending {
  readonly service: Service;
  readonly wave: Wave;
  readonly day: IsoDate;
  readonly source: SourceRef;
}

/** When the old side goes: with its `retire`, else at the end of the wave in which 100 % has moved. */
export function retirementOf({ map, walk }: Walked, service: Service): Ending | undefined {
  const life = walk.lifecycle(service);
  return life?.old && endingAt(map, service, walk.instants[life.old.to]);
}

/** When 100 % has moved. */
export function arrivalOf({ map, walk }: Walked, service: Service): Ending | undefined {
  const life = walk.lifecycle(service);
  return life?.moved === undefined ? undefined : endingAt(map, service, walk.instants[life.moved]);
}

/** Until when the old side is needed: its retirement, or a written `until` after it. */
export function lastNeedOf(walked: Walked, service: Service): Ending | undefined {
  const retirement = retirementOf(walked, service);
  const until = walked.walk.horizon(service)?.until;
  if (!retirement || !until || until.value <= retirement.day) return retirement;
  return { ...retirement, day: until.value, source: until.source };
}

/** What a contract covers, with the end of each old side; the latest first. */
export function coveredEnds(walked: Walked, contract: Contract): Ending[] {
  const ends = coveredServices(walked.map, contract).flatMap(
    (service) => retirementOf(walked, service) ?? [],
  );
  return ends.sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0));
}

export function coveredServices(map: ResolvedMap, contract: Contract): Service[] {
  return [...new Set(contract.covers.flatMap((ref) => map.service(ref) ?? []))];
}

function endingAt(map: ResolvedMap, service: Service, instant: Instant | undefined): Ending | undefined {
  const day = instant && latestDay(instant);
  if (!instant?.wave || day === undefined) return undefined;
  return { service, wave: instant.wave, day, source: placeIn(map, service, instant) ?? instant.wave.head };
}

/** The name in the step; at a wave's end, in its last part of that wave. */
function placeIn(map: ResolvedMap, service: Service, { step, wave }: Instant): SourceRef | undefined {
  const { parts, retires } = movementsOf(map, service);
  const all = [...parts, ...retires];
  const found = step ? all.find((each) => each.step === step) : parts.findLast((part) => part.wave === wave);
  return found?.ref.source;
}
