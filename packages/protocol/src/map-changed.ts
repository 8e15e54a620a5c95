import type { MapVersion } from './map-version.ts';

/** Server to client: maps are not what they were. Sent after the findings, at most once in a pause of typing. */
export const mapChanged = 'migmap/mapChanged';

export interface MapChangedParams {
  /** Maps that are new or have changed, by name. */
  readonly changed: readonly MapVersion[];
  /** Maps that are no more. */
  readonly gone: readonly string[];
}
