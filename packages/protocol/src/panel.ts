import type { Reading } from './maps.ts';

/*
 * What the extension and the page of a map panel say to each other. Both look at what they are sent before they use it.
 */

export type ToPanel = PanelPicture | PanelTrouble | PanelSelection;

export type FromPanel =
  | { readonly type: 'ready' }
  | { readonly type: 'wish'; readonly wish: PanelWish }
  | { readonly type: 'reveal'; readonly id: string }
  | { readonly type: 'lock'; readonly isLocked: boolean };

/** What a panel is to show. */
export interface PanelWish {
  /** One of our own views, or one that the map declares. */
  readonly view: string;
  /** The wave at whose end the map is shown; absent: the plan as a whole. */
  readonly at?: string;
}

/** What a panel remembers over a reload. The page adds how it looks at it, which is nobody else's affair. */
export interface PanelState extends PanelWish {
  readonly map: string;
  readonly isLocked: boolean;
}

/** Everything that a panel shows; it replaces what was shown before. */
export interface PanelPicture {
  readonly type: 'picture';
  /** Needs nothing from outside, and has an `id` for each thing: `service/mail`, `edge/mail/dns`. */
  readonly svg: string;
  readonly title: string;
  /** While the text is partly readable, the picture of what was shown before stays, marked as such. */
  readonly reading: Reading;
  readonly views: readonly PanelChoice[];
  /** The waves at whose end the map can be shown, in their order. */
  readonly waves: readonly PanelChoice[];
  /** Handed back when a window is opened anew. */
  readonly state: PanelState;
}

export interface PanelChoice {
  readonly name: string;
  readonly label: string;
}

/** There is no new picture, and why. */
export interface PanelTrouble {
  readonly type: 'trouble';
  readonly words: string;
}

/** The cursor is in a thing; absent where it is in none that the picture knows. */
export interface PanelSelection {
  readonly type: 'selection';
  readonly id?: string;
}
