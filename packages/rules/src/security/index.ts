import type { Rule } from '../rule.ts';
import { securityAuditGap } from './audit-gap.ts';
import { securityKeysUnplaced } from './keys-unplaced.ts';
import { securitySecretInMap } from './secret-in-map.ts';

export const securityRules: readonly Rule[] = [securitySecretInMap, securityAuditGap, securityKeysUnplaced];
