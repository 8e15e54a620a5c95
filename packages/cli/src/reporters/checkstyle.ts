import { atLeast, type Report, type Reported } from '../report.ts';
import type { Reading } from './reporter.ts';
import { type Element, xmlDocument } from './xml.ts';

/** What Checkstyle writes, which many tools read. Files without a finding are listed too: they were checked. */
export function checkstyle(report: Report, { lowest }: Reading): string {
  const byFile = Map.groupBy(atLeast(report.findings, lowest), ({ place }) => place.file);
  const files = new Set([...report.files.map(({ file }) => file), ...byFile.keys()]);
  const content = [...files].map((file): Element => {
    const errors = (byFile.get(file) ?? []).map(error);
    return { name: 'file', attributes: { name: file }, content: errors };
  });
  return xmlDocument({ name: 'checkstyle', attributes: { version: '4.3' }, content });
}

function error({ finding, place: { range } }: Reported): Element {
  const attributes = {
    line: range.start.line + 1,
    column: range.start.character + 1,
    severity: finding.severity,
    message: finding.message,
    source: finding.code,
  };
  return { name: 'error', attributes };
}
