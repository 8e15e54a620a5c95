import type { Rule } from '../rule.ts';
import { completenessAssumedDependency } from './assumed-dependency.ts';
import { completenessBaselineMissing } from './baseline-missing.ts';
import { completenessCriticalityMissing } from './criticality-missing.ts';
import { completenessDispositionMissing } from './disposition-missing.ts';
import { completenessDowntimeMissing } from './downtime-missing.ts';
import { completenessFunctionLost } from './function-lost.ts';
import { completenessFunctionsUnlisted } from './functions-unlisted.ts';
import { completenessGoalMissing } from './goal-missing.ts';
import { completenessKindMissing } from './kind-missing.ts';
import { completenessKindUnknown } from './kind-unknown.ts';
import { completenessLayerAcceptanceMissing } from './layer-acceptance-missing.ts';
import { completenessPrerequisiteAbsent } from './prerequisite-absent.ts';
import { completenessPrerequisiteUndeclared } from './prerequisite-undeclared.ts';
import { completenessRtoRpoMissing } from './rto-rpo-missing.ts';
import { completenessTargetSupportMissing } from './target-support-missing.ts';
import { completenessUsersMissing } from './users-missing.ts';
import { completenessWaveIncomplete } from './wave-incomplete.ts';

export const completenessRules: readonly Rule[] = [
  completenessPrerequisiteAbsent,
  completenessPrerequisiteUndeclared,
  completenessDispositionMissing,
  completenessKindMissing,
  completenessKindUnknown,
  completenessCriticalityMissing,
  completenessUsersMissing,
  completenessRtoRpoMissing,
  completenessDowntimeMissing,
  completenessBaselineMissing,
  completenessFunctionLost,
  completenessFunctionsUnlisted,
  completenessWaveIncomplete,
  completenessGoalMissing,
  completenessLayerAcceptanceMissing,
  completenessTargetSupportMissing,
  completenessAssumedDependency,
];
