import { backupRules } from './backup/index.ts';
import { calendarRules } from './calendar/index.ts';
import { capacityRules } from './capacity/index.ts';
import { coexistenceRules } from './coexistence/index.ts';
import { completenessRules } from './completeness/index.ts';
import { dataRules } from './data/index.ts';
import { diffRules } from './diff/index.ts';
import { gateRules } from './gate/index.ts';
import { orderRules } from './order/index.ts';
import { peopleRules } from './people/index.ts';
import { referenceRules } from './reference/index.ts';
import { riskRules } from './risk/index.ts';
import { rollbackRules } from './rollback/index.ts';
import type { Rule } from './rule.ts';
import { securityRules } from './security/index.ts';
import { silenceRules } from './silence/index.ts';
import { sovereigntyRules } from './sovereignty/index.ts';
import { styleRules } from './style/index.ts';
import { syntaxRules } from './syntax/index.ts';

/** Every rule there is, by category. */
export const rules: readonly Rule[] = [
  ...syntaxRules,
  ...referenceRules,
  ...silenceRules,
  ...styleRules,
  ...orderRules,
  ...rollbackRules,
  ...completenessRules,
  ...sovereigntyRules,
  ...securityRules,
  ...dataRules,
  ...backupRules,
  ...calendarRules,
  ...coexistenceRules,
  ...capacityRules,
  ...gateRules,
  ...riskRules,
  ...peopleRules,
  ...diffRules,
];

const byCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.meta.code, rule]));

export function ruleOf(code: string): Rule | undefined {
  return byCode.get(code);
}
