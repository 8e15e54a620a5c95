import type { Rule } from '../rule.ts';
import { coexistenceBridgeEndless } from './bridge-endless.ts';
import { coexistenceBridgeIdle } from './bridge-idle.ts';
import { coexistenceBridgeIncomplete } from './bridge-incomplete.ts';
import { coexistenceTooLong } from './too-long.ts';
import { coexistenceTooShort } from './too-short.ts';
import { coexistenceWorldsUnbridged } from './worlds-unbridged.ts';

export const coexistenceRules: readonly Rule[] = [
  coexistenceBridgeEndless,
  coexistenceBridgeIncomplete,
  coexistenceBridgeIdle,
  coexistenceTooLong,
  coexistenceTooShort,
  coexistenceWorldsUnbridged,
];
