import type { Rule } from '../rule.ts';
import { sovereigntyClassificationMissing } from './classification-missing.ts';
import { sovereigntyResidency } from './residency.ts';
import { sovereigntyResidencyMissing } from './residency-missing.ts';
import { sovereigntySealBelow } from './seal-below.ts';
import { sovereigntySealDrops } from './seal-drops.ts';
import { sovereigntySealMissing } from './seal-missing.ts';

export const sovereigntyRules: readonly Rule[] = [
  sovereigntyResidency,
  sovereigntyResidencyMissing,
  sovereigntySealBelow,
  sovereigntySealMissing,
  sovereigntySealDrops,
  sovereigntyClassificationMissing,
];
