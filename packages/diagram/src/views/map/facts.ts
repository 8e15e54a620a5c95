import {
  inEnglish,
  type ResolvedMap,
  type Risk,
  type Rollback,
  type Service,
  saying,
  stateAt,
  type Walk,
  type Wave,
} from '@migmap/core';
import { momentOf, type ShownMoment } from '../../graph/moments.ts';
import { isOwnRisk } from '../../graph/risk-level.ts';
import { selected } from '../../graph/selection.ts';
import { shownState, wavesOf } from '../../graph/states.ts';
import type { ServiceState } from '../../picture.ts';
import type { ColourFacts } from './colours.ts';
import type { MapSettings } from './settings.ts';

/** What the map view knows of the map before it draws: who is shown, and what is true of each. */
export interface MapFacts extends ColourFacts {
  readonly walked: Walk;
  readonly settings: MapSettings;
  /** What is shown is the state then; absent: the plan as a whole. */
  readonly moment?: ShownMoment;
  readonly rollbacksOf: ReadonlyMap<string, readonly Rollback[]>;
  readonly notes: string[];
}

export function factsOf(map: ResolvedMap, walked: Walk, settings: MapSettings): MapFacts {
  const say = saying(settings.speak ?? inEnglish);
  const { moment, notes: objections } = momentOf(walked, settings, say);
  const notes = [...objections];
  const moves = wavesOf(walked);
  const services = selected(map, moves, settings);
  if (services.length === 0 && map.services.length > 0) notes.push(say`No service is left by these filters.`);
  return {
    map,
    walked,
    settings,
    services,
    waves: walked.waves,
    wavesOf: moves,
    states: statesOf(walked, services, moment?.instant),
    risksOf: risksOf(map, services),
    rollbacksOf: rollbacksOf(map, services, moves),
    notes,
    say,
    ...(moment ? { moment } : {}),
  };
}

function statesOf(
  walked: Walk,
  services: readonly Service[],
  instant: number | undefined,
): Map<string, ServiceState> {
  if (instant === undefined) return new Map();
  return new Map(
    services.map((service) => [service.name.value, shownState(stateAt(walked, service, instant))]),
  );
}

function risksOf(map: ResolvedMap, services: readonly Service[]): Map<string, readonly Risk[]> {
  return grouped(services, map.risks, isOwnRisk);
}

/** Points of return that cover a service: named, or as part of all that its wave moves. */
function rollbacksOf(
  map: ResolvedMap,
  services: readonly Service[],
  moves: ReadonlyMap<string, readonly Wave[]>,
): Map<string, readonly Rollback[]> {
  return grouped(services, map.rollbacks, (rollback, service) => {
    if (rollback.none) return false;
    if (rollback.of.length > 0) return rollback.of.some((ref) => ref.value === service.name.value);
    const waves = moves.get(service.name.value) ?? [];
    return waves.some((wave) => wave.name.value === rollback.wave?.value);
  });
}

function grouped<T>(
  services: readonly Service[],
  things: readonly T[],
  belongs: (thing: T, service: Service) => boolean,
): Map<string, readonly T[]> {
  return new Map(
    services.map((service) => [service.name.value, things.filter((thing) => belongs(thing, service))]),
  );
}
