import type { Rule } from '../rule.ts';
import { riskIncomplete } from './incomplete.ts';
import { riskMissing } from './missing.ts';
import { riskReviewLate } from './review-late.ts';
import { riskReviewPast } from './review-past.ts';
import { riskUnmitigated } from './unmitigated.ts';

export const riskRules: readonly Rule[] = [
  riskMissing,
  riskIncomplete,
  riskUnmitigated,
  riskReviewLate,
  riskReviewPast,
];
