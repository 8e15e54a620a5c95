import { nearestCode, rules } from '@migmap/rules';

/** The way out for a code that no rule has: ` Did you mean order/stranded?` */
export function nearestRule(written: string, codes = rules.map(({ meta }) => meta.code)): string {
  const near = nearestCode(written, codes);
  return near === undefined ? ' migmap rules lists them.' : ` Did you mean ${near}?`;
}
