import type { FindingCounts, Reading } from './maps.ts';
import type { FromPanelHands, ToPanelHands } from './panel-hands.ts';
import type { FromPanelTime, ToPanelTime } from './panel-time.ts';
import type { FromPanelWays, PanelFilters, PanelWays, ToPanelWays } from './panel-ways.ts';

/*
 * What the extension and the page of a map panel say to each other. Both look at what they are sent before they use it.
 */

export type ToPanel = PanelPicture | PanelTrouble | PanelSelection | ToPanelTime | ToPanelWays | ToPanelHands;

export type FromPanel =
  | FromPanelWays
  | FromPanelHands
  | FromPanelTime
  | { readonly type: 'ready' }
  | { readonly type: 'wish'; readonly wish: PanelChange }
  /** `text`: and the cursor goes there. */
  | { readonly type: 'reveal'; readonly id: string; readonly focus: 'picture' | 'text' }
  | { readonly type: 'lock'; readonly isLocked: boolean };

/** What a panel is to show. */
export interface PanelWish {
  /** One of our own views, or one that the map declares. */
  readonly view: string;
  /** The number of the instant of the plan that is shown; absent: the plan as a whole. */
  readonly instant?: number;
  readonly filters?: PanelFilters;
  /** Only these services, with what they rest on and what rests on them. */
  readonly neighbours?: readonly string[];
  /** Layers that are one card, and layers of a large map that are not; `*` for all. */
  readonly collapse?: readonly string[];
  readonly expand?: readonly string[];
}

/** What is to become another; `null` is left out from then on. Wishes that cross each other on their way both count. */
export type PanelChange = { readonly [Key in keyof PanelWish]?: PanelWish[Key] | null };

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
  /** Which of our views it is; one that the map declares is drawn as one of them. */
  readonly drawing: string;
  readonly title: string;
  /** While the text is partly readable, the picture of what was shown before stays, marked as such. */
  readonly reading: Reading;
  readonly findings: FindingCounts;
  readonly ways: PanelWays;
  readonly views: readonly PanelView[];
  /** The waves at whose end the map can be shown, in their order. */
  readonly waves: readonly PanelChoice[];
  /** Handed back when a window is opened anew. */
  readonly state: PanelState;
}

/** A tab of the panel. */
export interface PanelView extends PanelChoice {
  /** Whether it shows a moment of the plan; others show it as a whole. */
  readonly hasInstants: boolean;
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
