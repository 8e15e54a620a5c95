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
}

export type PanelInstant = Omit<PlanInstant, 'location'>;

export type PanelNeed = Omit<BrokenNeed, 'location'>;
