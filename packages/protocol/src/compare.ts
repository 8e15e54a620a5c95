import type { ChangeKind } from '@migmap/core';
import type { ThemeName } from '@migmap/diagram';
import type { TriedFinding } from './edit.ts';
import type { AboutMap, MapVersion } from './map-version.ts';
import type { Reading, ViewSummary } from './maps.ts';
import type { Location } from './place.ts';

/** Client to server: a map beside an older state of it, as one picture and in words. */
export const compare = 'migmap/compare';

export interface CompareParams extends AboutMap {
  /** The texts of the older state, by the URIs that the files have now; `null` for a file that was not there. */
  readonly older: Readonly<Record<string, string | null>>;
  /** Who shows it, as with `migmap/picture`. */
  readonly panel?: string;
  /** One of `views`; the map if nothing is said. */
  readonly view?: string;
  /** The colours of the SVG; `light` if nothing is said. */
  readonly theme?: ThemeName;
}

/** `null` where no map holds the file. */
export interface CompareResult extends MapVersion {
  /**
   * Files that the older state imports and nothing was said of: ask again with them. Until there are none, there is
   * no picture.
   */
  readonly wanted: readonly string[];
  readonly reading: Reading;
  /** The views that can show both states. */
  readonly views: readonly ViewSummary[];
  readonly svg?: string;
  /** The most important thing first: what is gone, then as the waves come. */
  readonly changes: readonly ComparedChange[];
  /** What the rules say otherwise; the gravest first. */
  readonly findings: { readonly added: readonly TriedFinding[]; readonly gone: readonly TriedFinding[] };
}

export interface ComparedChange {
  readonly kind: ChangeKind;
  /** In a sentence, with old and new values. */
  readonly words: string;
  /** The title of the wave that it is about; absent for what concerns the map as a whole. */
  readonly wave?: string;
  /** The id in the picture of what it is about. */
  readonly id?: string;
  /** In the texts of the older state. */
  readonly before?: Location;
  /** In the texts of now; absent for what is gone. */
  readonly after?: Location;
}
