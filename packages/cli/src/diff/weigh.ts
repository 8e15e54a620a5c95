import type { Finding } from '@migmap/rules';
import { weightOf } from '../severities.ts';

/** Findings that count, the gravest first; hints are left to `check`. */
export function weighed(findings: readonly Finding[]): Finding[] {
  const counting = findings.filter(({ suppressed, severity }) => !suppressed && severity !== 'info');
  return counting.sort((a, b) => weightOf(b.severity) - weightOf(a.severity));
}
