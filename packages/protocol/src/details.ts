import type { AboutMap, MapVersion } from './map-version.ts';
import type { Location } from './place.ts';

/** Client to server: all that is known of one thing of a picture. */
export const details = 'migmap/details';

export interface DetailsParams extends AboutMap {
  /** As pictures have it: `service/mail`, `edge/mail/dns`, also with a place behind it: `service/mail/mail-move`. */
  readonly id: string;
}

/** `null` where no map holds the file. */
export interface DetailsResult extends MapVersion {
  /** Absent where the map has no such thing. */
  readonly thing?: DetailedThing;
}

export interface DetailedThing {
  /** The id without a place behind it. */
  readonly id: string;
  /** What it is, in a word: `Service`, `Risk`. */
  readonly sort: string;
  readonly title: string;
  readonly facts: readonly DetailedFact[];
  /** The gravest first; without what the author silenced. */
  readonly findings: readonly DetailedFinding[];
}

/** A text, or other things. */
export interface DetailedFact {
  /** Empty for what needs none, as a description. */
  readonly label: string;
  readonly text?: string;
  readonly links?: readonly DetailedLink[];
}

export interface DetailedLink {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
}

export interface DetailedFinding {
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: string;
  readonly message: string;
  readonly location: Location;
  /** The page of the rule, for `migmap.openRulePage`. */
  readonly url: string;
}
