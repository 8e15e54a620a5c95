import type { Picture, PictureOptions, Places, ThemeName } from '@migmap/diagram';
import type { AboutMap, MapVersion } from './map-version.ts';
import type { Reading } from './maps.ts';

/**
 * Client to server: a picture of a map. It is drawn beside the server, which goes on answering meanwhile. A newer
 * request for the same panel takes the place of an older one, which is then answered with `ContentModified`.
 */
export const picture = 'migmap/picture';

export interface PictureParams extends AboutMap {
  /** Who shows it; where nobody is named, each view of each map is a panel of its own. */
  readonly panel?: string;
  readonly options?: PictureChoices;
  /** What is wanted; the picture if nothing is said. */
  readonly forms?: readonly PictureForm[];
  /** The colours of the SVG; `light` if nothing is said. */
  readonly theme?: ThemeName;
  /** `picture.places` of the answer before: what it had stays where it is. */
  readonly previous?: Places;
  /** Milliseconds after which the picture is finished in a simpler way, and says so in its notes; else 5000. */
  readonly time?: number;
}

/** `html` is a page of all views, with the one that is asked for before the others. */
export type PictureForm = 'picture' | 'svg' | 'html';

/** What a picture shows, and how. The day that counts as today is that of the map's settings. */
export interface PictureChoices
  extends Omit<PictureOptions, 'asOf' | 'findings' | 'previous' | 'limit' | 'compare' | 'speak'> {
  /** Whether findings are painted on what they are about; `shown` if nothing is said. */
  readonly findings?: 'shown' | 'hidden';
}

/** `null` where no map holds the file. */
export interface PictureResult extends MapVersion {
  readonly reading: Reading;
  readonly picture?: Picture;
  readonly svg?: string;
  readonly html?: string;
  /** How many services the filters leave, and of how many. */
  readonly services: { readonly shown: number; readonly all: number };
}
