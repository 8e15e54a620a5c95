import type { Rule } from '../rule.ts';
import { afterMissing } from './after-missing.ts';
import { assertion } from './assertion.ts';
import { blindCutover } from './blind-cutover.ts';
import { bridgeGap } from './bridge-gap.ts';
import { criticalFirst } from './critical-first.ts';
import { cycle } from './cycle.ts';
import { dependencyLate } from './dependency-late.ts';
import { dependencyNever } from './dependency-never.ts';
import { endpointsWithPlatform } from './endpoints-with-platform.ts';
import { illegalStep } from './illegal-step.ts';
import { layerInversion } from './layer-inversion.ts';
import { mailPlumbing } from './mail-plumbing.ts';
import { parallelForbidden } from './parallel-forbidden.ts';
import { prerequisiteLate } from './prerequisite-late.ts';
import { retiredEarly } from './retired-early.ts';
import { shareSum } from './share-sum.ts';
import { sharedUnpiloted } from './shared-unpiloted.ts';
import { sideImpossible } from './side-impossible.ts';
import { stranded } from './stranded.ts';
import { systemBeforeApplications } from './system-before-applications.ts';
import { togetherSplit } from './together-split.ts';
import { unordered } from './unordered.ts';
import { unscheduled } from './unscheduled.ts';
import { userFacingFirst } from './user-facing-first.ts';
import { waveCycle } from './wave-cycle.ts';
import { waveDates } from './wave-dates.ts';

/** The rules of the category `order`, as the catalogue lists them. */
export const orderRules: readonly Rule[] = [
  dependencyLate,
  dependencyNever,
  stranded,
  retiredEarly,
  bridgeGap,
  cycle,
  unordered,
  prerequisiteLate,
  afterMissing,
  sideImpossible,
  illegalStep,
  shareSum,
  unscheduled,
  waveCycle,
  waveDates,
  togetherSplit,
  assertion,
  parallelForbidden,
  layerInversion,
  userFacingFirst,
  blindCutover,
  criticalFirst,
  endpointsWithPlatform,
  systemBeforeApplications,
  sharedUnpiloted,
  mailPlumbing,
];
