import type { Disposition, Level } from '@migmap/core';
import type { Criticality } from '@migmap/diagram';
import type { AboutMap, MapVersion } from './map-version.ts';
import type { Location } from './place.ts';

/** Client to server: what a map declares, in lists that trees and menus are made of. */
export const outline = 'migmap/outline';

export type OutlineParams = AboutMap;

/** `null` where no map holds the file. */
export interface OutlineResult extends MapVersion {
  readonly title?: string;
  /** In written order. */
  readonly teams: readonly OutlineThing[];
  /** In written order. */
  readonly layers: readonly OutlineThing[];
  /** In the order of the walk: of waves whose order is open, as written. */
  readonly waves: readonly OutlineWave[];
  /** In written order. */
  readonly services: readonly OutlineService[];
  /** In written order. */
  readonly risks: readonly OutlineRisk[];
  /** In written order. */
  readonly rollbacks: readonly OutlineRollback[];
}

/** A thing that has a name; where it is declared twice, only the first counts. */
export interface OutlineThing {
  readonly name: string;
  readonly title?: string;
  /** Of its name. */
  readonly location: Location;
}

export interface OutlineWave extends OutlineThing {
  /** Days, as far as the map says them. */
  readonly first?: string;
  readonly last?: string;
  readonly steps: readonly OutlineStep[];
}

export interface OutlineStep {
  /** As it is written, without what stands in its block. */
  readonly text: string;
  /** What it moves, tries or retires. */
  readonly services: readonly string[];
  readonly location: Location;
}

export interface OutlineService extends OutlineThing {
  readonly layer?: string;
  readonly disposition: Disposition;
  /** The waves that have a step of it. */
  readonly waves: readonly string[];
  readonly owner?: string;
  readonly criticality?: Criticality;
  /** The products before and after, as far as it has them. */
  readonly from?: string;
  readonly to?: string;
  readonly tags: readonly string[];
  /** Of its worst risk that is not closed. */
  readonly risk?: Level;
}

export interface OutlineRisk extends OutlineThing {
  readonly impact?: 'low' | 'medium' | 'high';
  readonly likelihood?: 'low' | 'medium' | 'high';
  readonly status: 'open' | 'mitigated' | 'accepted' | 'closed';
  /** What it is about: services, layers or waves, or what it stands in. */
  readonly about: readonly string[];
}

export interface OutlineRollback {
  /** Absent in `rollback none because …`. */
  readonly name?: string;
  readonly title?: string;
  readonly location: Location;
  readonly wave?: string;
  /** Empty: all that the wave moves. */
  readonly of: readonly string[];
  /** The last day on which it works, where the map says so. */
  readonly until?: string;
}
