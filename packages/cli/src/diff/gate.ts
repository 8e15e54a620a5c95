import type { Finding, Severity } from '@migmap/rules';
import { weightOf } from '../severities.ts';
import type { DiffReport } from './report-diff.ts';

/** What a change is not let through for. */
export function offences({ maps }: DiffReport, failOn: Severity): Finding[] {
  return maps.flatMap(({ destructive, findings }) =>
    [...destructive, ...findings.added].filter(
      (finding) =>
        !finding.suppressed && (isSafetyNet(finding) || weightOf(finding.severity) >= weightOf(failOn)),
    ),
  );
}

/** However they are weighed: who does not want to hear of them turns them off. */
const SAFETY_NETS = ['diff/rollback-removed', 'diff/backup-removed'];

function isSafetyNet({ code }: Finding): boolean {
  return SAFETY_NETS.includes(code);
}
