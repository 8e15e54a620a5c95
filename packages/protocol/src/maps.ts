import type { MapVersion } from './map-version.ts';

/** Client to server: the maps of the workspace, by name. */
export const maps = 'migmap/maps';

export type MapsParams = Readonly<Record<string, never>>;

export interface MapsResult {
  readonly maps: readonly MapSummary[];
}

export interface MapSummary extends MapVersion {
  readonly title?: string;
  /** The folder that its imports may not leave, as a URI. */
  readonly folder: string;
  /** Its files in the order in which they are read, that of the map last. */
  readonly files: readonly string[];
  readonly reading: Reading;
  /** What `migmap/picture` can draw of it: our own views, then those that the map declares. */
  readonly views: readonly ViewSummary[];
  readonly counts: MapCounts;
  /** Those that count: without what the author silenced. */
  readonly findings: FindingCounts;
}

/** `partly` while some of a file cannot be read, as half-written text: what is told is of the rest. */
export type Reading = 'whole' | 'partly';

export interface ViewSummary {
  readonly name: string;
  /** What it shows, in a clause. */
  readonly summary: string;
  readonly declared: boolean;
  /** Whether it can show a moment of the plan (`options.instant` of `migmap/picture`). */
  readonly hasInstants: boolean;
}

export interface MapCounts {
  readonly layers: number;
  readonly services: number;
  readonly waves: number;
  readonly rollbacks: number;
  readonly risks: number;
  readonly teams: number;
}

export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}
