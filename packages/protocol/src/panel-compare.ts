import type { ComparedChange } from './compare.ts';
import type { TriedFinding } from './edit.ts';
import type { Reading } from './maps.ts';
import type { PanelChoice, PanelTrouble } from './panel.ts';

/*
 * What the extension and the page that compares a map with an older state say to each other. Both look at what they
 * are sent before they use it.
 */

export type ToComparePage = ComparePicture | PanelTrouble;

export type FromComparePage =
  | { readonly type: 'ready' }
  | { readonly type: 'view'; readonly view: string }
  /** Changes are numbered as they were told. */
  | { readonly type: 'open'; readonly change: number; readonly wanted: 'text' | 'difference' }
  | { readonly type: 'revision' };

/** What such a panel remembers over a reload. */
export interface CompareState {
  readonly map: string;
  /** As git understands it; empty: what is staged. */
  readonly revision: string;
  readonly view: string;
}

/** Everything that is shown; it replaces what was shown before. */
export interface ComparePicture {
  readonly type: 'comparison';
  readonly svg: string;
  readonly title: string;
  /** Which state it is compared with, as a person calls it. */
  readonly since: string;
  readonly reading: Reading;
  readonly views: readonly PanelChoice[];
  readonly changes: readonly ToldChange[];
  readonly findings: { readonly added: readonly TriedFinding[]; readonly gone: readonly TriedFinding[] };
  readonly state: CompareState;
}

/** A change without its places: they stay with the extension. */
export type ToldChange = Pick<ComparedChange, 'kind' | 'words' | 'wave' | 'id'>;

/** What the page says, in the language of the editor. */
export interface CompareWords {
  readonly title: string;
  readonly views: string;
  readonly since: string;
  readonly revision: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly changes: string;
  readonly same: string;
  readonly whole: string;
  readonly added: string;
  readonly gone: string;
  readonly difference: string;
  readonly partly: string;
  readonly wait: string;
}
