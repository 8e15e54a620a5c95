import type { PlanChange, TriedFinding } from './edit.ts';

/* What a person does to a plan in its picture: tried while they aim, done when they let go. */

export type FromPanelHands =
  /** `number` is handed back: an answer may come after the next question. */
  | { readonly type: 'try'; readonly number: number; readonly change: PlanChange }
  /** `version` is that of the map when it was tried; the text may be another since. */
  | { readonly type: 'do'; readonly change: PlanChange; readonly version?: number }
  /** Takes back what was done last. */
  | { readonly type: 'undo' };

export type ToPanelHands = PanelTried | PanelDone;

/** What would be found after a change. */
export interface PanelTried {
  readonly type: 'tried';
  readonly number: number;
  readonly version?: number;
  /** Why it is not done. */
  readonly refused?: string;
  readonly note?: string;
  /** The gravest first. */
  readonly added: readonly TriedFinding[];
  readonly gone: readonly TriedFinding[];
}

/** The text has changed, unless there is a reason why not. */
export interface PanelDone {
  readonly type: 'done';
  readonly trouble?: string;
  readonly note?: string;
}
