import type { Finding } from '@migmap/rules';
import { weightOf } from '../severities.ts';
import type { MapReport } from './report-diff.ts';

/** Findings that count, the gravest first; hints are left to `check`. */
export function weighed(findings: readonly Finding[]): Finding[] {
  const counting = findings.filter(({ suppressed, severity }) => !suppressed && severity !== 'info');
  return counting.sort((a, b) => weightOf(b.severity) - weightOf(a.severity));
}

/** What a change silences instead of mending it, the safety nets that it takes away first. */
export function silencedBy({
  destructive,
  findings,
}: Pick<MapReport, 'destructive' | 'findings'>): Finding[] {
  const all = [...destructive.filter(({ suppressed }) => suppressed), ...findings.silenced];
  return all.filter(({ severity }) => severity !== 'info');
}

/** `the board knows (by infra, until 2027-06-01)`: whoever reviews the change has to agree with it. */
export function reasonOf({ suppressed }: Finding): string {
  const { reason, by, until } = suppressed ?? {};
  const signed = [by && `by ${by}`, until && `until ${until}`].filter(Boolean).join(', ');
  return [reason, signed && `(${signed})`].filter(Boolean).join(' ');
}
