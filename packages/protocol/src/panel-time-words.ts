import type { ServiceState } from '@migmap/core';

/** What the page says about the plan; `{0}` stands for what is filled in. */
export interface TimeWords {
  readonly time: string;
  readonly keys: string;
  readonly play: string;
  readonly pause: string;
  readonly previousStep: string;
  readonly nextStep: string;
  readonly previousWave: string;
  readonly nextWave: string;
  readonly previousBroken: string;
  readonly nextBroken: string;
  readonly stopAtBroken: string;
  readonly noPlan: string;
  readonly noInstants: string;
  readonly start: string;
  readonly endOf: string;
  readonly dayAfter: string;
  readonly goToEnd: string;
  readonly lists: string;
  readonly changes: string;
  readonly noChange: string;
  readonly changesOfWhole: string;
  readonly change: string;
  readonly brokenNow: string;
  readonly brokenEver: string;
  readonly nothingBroken: string;
  readonly nothingEverBroken: string;
  readonly notMet: string;
  readonly why: string;
  readonly leave: string;
  readonly breaks: string;
  readonly comes: string;
  readonly goes: string;
  readonly otherOrder: string;
  readonly needs: string;
  readonly needed: string;
  readonly states: Readonly<Record<ServiceState, string>>;
}
