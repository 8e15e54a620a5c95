import { createHash } from 'node:crypto';
import type { Severity } from '@migmap/rules';
import { atLeast, type Report, type Reported } from '../report.ts';
import type { Reading } from './reporter.ts';

/** The report on code quality that GitLab shows in a merge request. */
export function gitlab(report: Report, { lowest }: Reading): string {
  const issues = atLeast(report.findings, lowest).map((reported) => issue(reported, report));
  return `${JSON.stringify(issues, null, 2)}\n`;
}

const severities: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'minor', info: 'info' };

function issue(reported: Reported, report: Report): object {
  const { finding, place } = reported;
  return {
    description: finding.message,
    check_name: finding.code,
    fingerprint: fingerprint(place.file, report.fingerprintOf(reported)),
    severity: severities[finding.severity],
    location: {
      path: place.file,
      lines: { begin: place.range.start.line + 1, end: place.range.end.line + 1 },
    },
  };
}

/** GitLab drops what has the fingerprint of another, and ours are unique only within a file. */
function fingerprint(file: string, inFile: string): string {
  return createHash('sha256').update(`${file}\n${inFile}`).digest('hex').slice(0, 32);
}
