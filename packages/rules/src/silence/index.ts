import type { Rule } from '../rule.ts';
import { silenceExpired } from './expired.ts';
import { silenceNoReason } from './no-reason.ts';
import { silenceUnused } from './unused.ts';

export const silenceRules: readonly Rule[] = [silenceNoReason, silenceExpired, silenceUnused];
