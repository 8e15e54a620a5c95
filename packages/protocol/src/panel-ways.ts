import type { Level } from '@migmap/core';
import type { Box, Criticality } from '@migmap/diagram';
import type { DetailedThing } from './details.ts';

/* How a person finds the way in a picture: searching, leaving out, looking closer, taking it along. */

/** What is left in the picture; of a list one has to be true, of several lists all. Names are those of the map. */
export interface PanelFilters {
  readonly owners?: readonly string[];
  readonly layers?: readonly string[];
  readonly waves?: readonly string[];
  readonly risk?: readonly Level[];
  readonly criticality?: readonly Criticality[];
  readonly tags?: readonly string[];
}

/** What the page knows of the picture beside how it looks. */
export interface PanelWays {
  /** What has a name in the picture, in the order of reading. */
  readonly things: readonly PanelThing[];
  readonly lines: readonly PanelLine[];
  /** What services can be filtered by, as far as the map says it. */
  readonly facets: readonly PanelFacet[];
  /** How many services the filters leave, and of how many. */
  readonly services: { readonly shown: number; readonly all: number };
}

export interface PanelThing extends Box {
  /** `service/mail`, also with a place behind it: `service/mail/mail-move`. */
  readonly id: string;
  readonly title: string;
  /** The id of what it stands in. */
  readonly within?: string;
  /** By which it is found as well: owner, products, tags. */
  readonly words: string;
}

export interface PanelLine {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export interface PanelFacet {
  readonly filter: keyof PanelFilters;
  readonly label: string;
  readonly choices: readonly { readonly name: string; readonly label: string; readonly services: number }[];
}

/** The thing that is looked at closely, as the map has it now; absent where the map knows no such thing. */
export interface PanelDetails {
  readonly type: 'details';
  /** As it was asked for. */
  readonly id: string;
  readonly thing?: DetailedThing;
  /** What a service is at the instant that is shown, in words. */
  readonly state?: string;
}

/** What can be done about a finding of the thing that is looked at. */
export interface PanelFixes {
  readonly type: 'fixes';
  readonly id: string;
  readonly finding: number;
  readonly fixes: readonly { readonly title: string; readonly isPreferred: boolean }[];
}

/** The page is to hand over the picture that it shows. */
export interface PanelExport {
  readonly type: 'export';
  readonly form: 'svg' | 'png';
}

export type ToPanelWays = PanelDetails | PanelFixes | PanelExport;

export type FromPanelWays =
  | { readonly type: 'details'; readonly id: string }
  /** Of the thing that was told last: its findings are numbered as they were told. */
  | {
      readonly type: 'finding';
      readonly id: string;
      readonly finding: number;
      readonly wanted: 'text' | 'rule' | 'fixes';
    }
  | { readonly type: 'fix'; readonly id: string; readonly finding: number; readonly title: string }
  | { readonly type: 'export' }
  /** The picture that is shown; a PNG as bytes, of which there are none where it is too large for one. */
  | { readonly type: 'exported'; readonly content: string | Uint8Array };
