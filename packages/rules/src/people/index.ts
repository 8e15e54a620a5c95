import type { Rule } from '../rule.ts';
import { peopleAcceptanceMissing } from './acceptance-missing.ts';
import { peopleAcceptanceUnowned } from './acceptance-unowned.ts';
import { peopleAcceptanceVague } from './acceptance-vague.ts';
import { peopleDecisionLate } from './decision-late.ts';
import { peopleDecisionOpen } from './decision-open.ts';
import { peopleHotlineMissing } from './hotline-missing.ts';
import { peopleLoadSiteMissing } from './load-site-missing.ts';
import { peopleNotifyLate } from './notify-late.ts';
import { peopleNotifyMissing } from './notify-missing.ts';
import { peopleOnCallMissing } from './on-call-missing.ts';
import { peopleOwnerExternal } from './owner-external.ts';
import { peopleOwnerMissing } from './owner-missing.ts';
import { peoplePilotFailed } from './pilot-failed.ts';
import { peoplePilotMissing } from './pilot-missing.ts';
import { peoplePilotNoLoad } from './pilot-no-load.ts';
import { peoplePilotNoPlanB } from './pilot-no-plan-b.ts';
import { peoplePilotScenarios } from './pilot-scenarios.ts';
import { peoplePilotTooSmall } from './pilot-too-small.ts';
import { peopleSponsorMissing } from './sponsor-missing.ts';
import { peopleStaffReleasedEarly } from './staff-released-early.ts';
import { peopleTrainingLate } from './training-late.ts';
import { peopleTrainingMissing } from './training-missing.ts';

export const peopleRules: readonly Rule[] = [
  peopleOwnerMissing,
  peopleOwnerExternal,
  peopleOnCallMissing,
  peopleAcceptanceMissing,
  peopleAcceptanceVague,
  peopleAcceptanceUnowned,
  peoplePilotMissing,
  peoplePilotFailed,
  peoplePilotScenarios,
  peoplePilotTooSmall,
  peoplePilotNoLoad,
  peopleLoadSiteMissing,
  peoplePilotNoPlanB,
  peopleNotifyMissing,
  peopleNotifyLate,
  peopleTrainingMissing,
  peopleTrainingLate,
  peopleHotlineMissing,
  peopleStaffReleasedEarly,
  peopleDecisionOpen,
  peopleDecisionLate,
  peopleSponsorMissing,
];
