import type { Rule } from '../rule.ts';
import { capacityBigBang } from './big-bang.ts';
import { capacityChangeOverlap } from './change-overlap.ts';
import { capacityTeamOverload } from './team-overload.ts';
import { capacityWaveTooLarge } from './wave-too-large.ts';

export const capacityRules: readonly Rule[] = [
  capacityTeamOverload,
  capacityBigBang,
  capacityWaveTooLarge,
  capacityChangeOverlap,
];
