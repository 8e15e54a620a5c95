import type { Rule } from '../rule.ts';
import { dataExceedsWindow } from './exceeds-window.ts';
import { dataLinkSaturated } from './link-saturated.ts';
import { dataMoveMissing } from './move-missing.ts';
import { dataPermissionsUnverified } from './permissions-unverified.ts';
import { dataRateAssumed } from './rate-assumed.ts';
import { dataRetentionLost } from './retention-lost.ts';
import { dataRetiredBeforeVerified } from './retired-before-verified.ts';
import { dataUnverified } from './unverified.ts';
import { dataUnwatched } from './unwatched.ts';
import { dataVolumeMissing } from './volume-missing.ts';

export const dataRules: readonly Rule[] = [
  dataMoveMissing,
  dataVolumeMissing,
  dataExceedsWindow,
  dataLinkSaturated,
  dataRateAssumed,
  dataUnverified,
  dataPermissionsUnverified,
  dataRetiredBeforeVerified,
  dataRetentionLost,
  dataUnwatched,
];
