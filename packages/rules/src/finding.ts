import type { Fix } from '@migmap/core';
import type { Finding, Report } from './rule.ts';

/** What the runner adds to a report. */
type Judgement = Pick<Finding, 'code' | 'severity' | 'suppressed'>;

/** A report with its judgement; fixes that cost something are made when first asked for. */
export function findingOf(report: Report, judgement: Judgement): Finding {
  const { fixes, ...said } = report;
  if (typeof fixes !== 'function') return { ...said, ...judgement, ...(fixes ? { fixes } : {}) };
  let made: readonly Fix[] | undefined;
  return {
    ...said,
    ...judgement,
    get fixes() {
      made ??= fixes();
      return made;
    },
  };
}
