import type { BrokenNeed, PlanInstant } from './state-at.ts';

/** The plan that a panel goes along: sent before the first picture, and whenever the map is another. */
export interface PanelPlan {
  readonly type: 'plan';
  /** In their order; `PanelWish.instant` is a number of these. */
  readonly instants: readonly PanelInstant[];
  /** All needs that are not met at some instant. */
  readonly needs: readonly PanelNeed[];
  /** What people call services, bridges and waves, by id. */
  readonly labels: Readonly<Record<string, string>>;
  /** The layer in which a service lies, by their names. */
  readonly layers: Readonly<Record<string, string>>;
}

export type PanelInstant = Omit<PlanInstant, 'location'>;

export type PanelNeed = Omit<BrokenNeed, 'location'>;

/** By which a need is known again. */
export type NeedName = Pick<BrokenNeed, 'code' | 'dependent' | 'instance' | 'provider'>;

/** What can be done about a need that is not met. */
export interface PanelRepairs {
  readonly type: 'repairs';
  readonly need: NeedName;
  readonly fixes: readonly { readonly title: string; readonly isPreferred: boolean }[];
}

export type ToPanelTime = PanelPlan | PanelRepairs;

export type FromPanelTime =
  | { readonly type: 'need'; readonly need: NeedName; readonly wanted: 'text' | 'fixes' }
  | { readonly type: 'repair'; readonly need: NeedName; readonly title: string };
