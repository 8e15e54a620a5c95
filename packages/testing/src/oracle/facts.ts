import type { Bridge, Dependency, Disposition, ResolvedMap, Service, Wave } from '@migmap/core';
import { dispositionOf } from '@migmap/core';

/** One target of one `depends` statement, with its impossible `side` taken away. */
export interface Need {
  readonly from: string;
  /** Absent: the dependent is a bridge. */
  readonly dependent?: Service;
  readonly ofBridge?: string;
  readonly to: string;
  readonly soft: boolean;
  readonly side?: 'old' | 'new';
  readonly tolerates?: 'old' | 'new' | 'both';
  readonly bridge?: string;
  readonly observer: boolean;
  readonly standard: boolean;
}

/** What the oracle knows of a map: names and plain tables. */
export interface Facts {
  readonly map: ResolvedMap;
  readonly services: readonly string[];
  readonly dispositions: ReadonlyMap<string, Disposition>;
  readonly needs: readonly Need[];
  /** `A B` for each dependency whose side cannot be. */
  readonly sideImpossible: readonly string[];
  readonly bridges: readonly Bridge[];
  readonly waves: readonly Wave[];
  /** The waves named after `after`, or the one written before. */
  readonly follows: ReadonlyMap<string, readonly string[]>;
}

export function factsOf(map: ResolvedMap): Facts {
  const dispositions = new Map(
    map.services.map((service) => [service.name.value, dispositionOf(service)] as const),
  );
  const facts = {
    map,
    services: map.services.map((service) => service.name.value),
    dispositions,
    bridges: map.bridges,
    waves: map.waves,
    follows: followsOf(map),
  };
  const sideImpossible: string[] = [];
  const needs: Need[] = [];
  for (const service of map.services) {
    for (const dependency of service.dependencies) {
      needs.push(...needsOf(map, dispositions, service, dependency, sideImpossible));
    }
  }
  for (const bridge of map.bridges) {
    for (const dependency of bridge.dependencies) {
      for (const target of dependency.targets) {
        needs.push({
          from: bridge.name.value,
          ofBridge: bridge.name.value,
          to: target.value,
          soft: dependency.soft,
          observer: false,
          standard: false,
        });
      }
    }
  }
  return { ...facts, needs, sideImpossible };
}

function needsOf(
  map: ResolvedMap,
  dispositions: ReadonlyMap<string, Disposition>,
  service: Service,
  dependency: Dependency,
  sideImpossible: string[],
): Need[] {
  const from = service.name.value;
  return dependency.targets
    .filter((target) => target.value !== from)
    .map((target) => {
      const side = dependency.side?.value;
      const possible =
        side === undefined ||
        sideIsPossible(side, dispositions.get(from) ?? 'unsaid', dispositions.get(target.value) ?? 'unsaid');
      if (!possible) sideImpossible.push(`${from} ${target.value}`);
      const provider = map.service(target);
      return {
        from,
        dependent: service,
        to: target.value,
        soft: dependency.soft,
        ...(side !== undefined && possible ? { side } : {}),
        ...(dependency.tolerates ? { tolerates: dependency.tolerates.value } : {}),
        ...(dependency.bridge ? { bridge: dependency.bridge.value } : {}),
        observer: map.kindOf(service)?.observer ?? false,
        standard: provider !== undefined && map.kindOf(provider)?.interface === 'standard',
      };
    });
}

function sideIsPossible(side: 'old' | 'new', dependent: Disposition, provider: Disposition): boolean {
  if (dependent === 'stays' || dependent === 'unsaid') return false;
  if (side === 'old') return dependent !== 'introduced' && provider !== 'introduced';
  return dependent !== 'dropped' && provider !== 'dropped';
}

function followsOf(map: ResolvedMap): Map<string, readonly string[]> {
  const follows = new Map<string, readonly string[]>();
  for (const file of map.map.files) {
    file.waves.forEach((wave, index) => {
      const before = file.waves[index - 1];
      if (wave.afterNone) follows.set(wave.name.value, []);
      else if (wave.after.length > 0)
        follows.set(
          wave.name.value,
          wave.after.map((name) => name.value),
        );
      else follows.set(wave.name.value, before ? [before.name.value] : []);
    });
  }
  return follows;
}
