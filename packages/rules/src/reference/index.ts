import type { Rule } from '../rule.ts';
import { referenceAmbiguous } from './ambiguous.ts';
import { referenceDuplicate } from './duplicate.ts';
import { referenceImportMissing } from './import-missing.ts';
import { referenceImportOutsideRoot } from './import-outside-root.ts';
import { referenceSelf } from './self.ts';
import { referenceUnknown } from './unknown.ts';
import { referenceUnused } from './unused.ts';

export const referenceRules: readonly Rule[] = [
  referenceUnknown,
  referenceDuplicate,
  referenceImportMissing,
  referenceImportOutsideRoot,
  referenceAmbiguous,
  referenceSelf,
  referenceUnused,
];
