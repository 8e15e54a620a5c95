import type { Rule } from '../rule.ts';
import { backupRemoved } from './backup-removed.ts';
import { criterionWeakened } from './criterion-weakened.ts';
import { functionRemoved } from './function-removed.ts';
import { gateMoved } from './gate-moved.ts';
import { movedAfterApproval } from './moved-after-approval.ts';
import { pilotRemoved } from './pilot-removed.ts';
import { rollbackRemoved } from './rollback-removed.ts';
import { scopeShrunk } from './scope-shrunk.ts';

/** What a change does to a plan; `migmap diff` alone asks them. */
export const diffRules: readonly Rule[] = [
  rollbackRemoved,
  backupRemoved,
  pilotRemoved,
  criterionWeakened,
  gateMoved,
  functionRemoved,
  scopeShrunk,
  movedAfterApproval,
];
