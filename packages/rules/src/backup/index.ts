import type { Rule } from '../rule.ts';
import { backupAlertsThroughMoved } from './alerts-through-moved.ts';
import { backupIntervalExceedsRpo } from './interval-exceeds-rpo.ts';
import { backupMissing } from './missing.ts';
import { backupNot321 } from './not-3-2-1.ts';
import { backupRestoreExceedsRto } from './restore-exceeds-rto.ts';
import { backupRestoreLate } from './restore-late.ts';
import { backupRestoreStale } from './restore-stale.ts';
import { backupRestoreUntested } from './restore-untested.ts';
import { backupSameSite } from './same-site.ts';

export const backupRules: readonly Rule[] = [
  backupMissing,
  backupRestoreUntested,
  backupRestoreLate,
  backupRestoreStale,
  backupRestoreExceedsRto,
  backupIntervalExceedsRpo,
  backupNot321,
  backupSameSite,
  backupAlertsThroughMoved,
];
