import type { Rule } from '../rule.ts';
import { beyondRetirement } from './beyond-retirement.ts';
import { brokenByRetirement } from './broken-by-retirement.ts';
import { cascade } from './cascade.ts';
import { contractEnded } from './contract-ended.ts';
import { exceedsWindow } from './exceeds-window.ts';
import { incomplete } from './incomplete.ts';
import { irreversible } from './irreversible.ts';
import { losesData } from './loses-data.ts';
import { missing } from './missing.ts';
import { noDeputy } from './no-deputy.ts';
import { shadowed } from './shadowed.ts';
import { testedLate } from './tested-late.ts';
import { tooSlow } from './too-slow.ts';
import { untested } from './untested.ts';
import { vagueTrigger } from './vague-trigger.ts';

/** The rules of the category `rollback`, as the catalogue lists them. */
export const rollbackRules: readonly Rule[] = [
  missing,
  incomplete,
  vagueTrigger,
  untested,
  testedLate,
  beyondRetirement,
  brokenByRetirement,
  shadowed,
  cascade,
  tooSlow,
  exceedsWindow,
  contractEnded,
  losesData,
  noDeputy,
  irreversible,
];
