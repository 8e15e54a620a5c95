import type { Rule } from '../rule.ts';
import { gateApprovalLate } from './approval-late.ts';
import { gateApprovalMissing } from './approval-missing.ts';
import { gateCriteriaUnmet } from './criteria-unmet.ts';
import { gateLate } from './gate-late.ts';
import { gateMissing } from './missing.ts';
import { gateNoEvidence } from './no-evidence.ts';
import { gateNoGoIgnored } from './no-go-ignored.ts';

export const gateRules: readonly Rule[] = [
  gateMissing,
  gateLate,
  gateNoEvidence,
  gateNoGoIgnored,
  gateCriteriaUnmet,
  gateApprovalMissing,
  gateApprovalLate,
];
