import type { Severity } from '@migmap/rules';
import type { Place, Range } from '../places.ts';
import { atLeast, type Report, type Reported } from '../report.ts';

/** For machines; `schemas/check.schema.json` says what stands where. */
export function json(report: Report, lowest: Severity): string {
  const shown = new Set(atLeast(report.findings, lowest));
  const listed = report.findings.filter((reported) => reported.finding.suppressed || shown.has(reported));
  const findings = listed.map(jsonFinding);
  return `${JSON.stringify({ version: 1, findings, summary: report.summary }, null, 2)}\n`;
}

function jsonFinding({ finding, place, related, fixes, url }: Reported): object {
  const { code, severity, message, names, instance, wave, suppressed } = finding;
  return {
    code,
    severity,
    message,
    ...jsonPlace(place),
    names,
    instance,
    wave,
    related: related.map((other) => ({ ...jsonPlace(other.place), message: other.message })),
    url,
    fixes: fixes.map(({ fix, places }) => ({
      title: fix.title,
      safe: fix.safe === true,
      edits: fix.edits.map(({ text }, index) => ({ ...jsonPlace(places[index]), newText: text })),
    })),
    suppressed,
  };
}

function jsonPlace(place: Place | undefined): { file?: string; range?: Range } {
  return place === undefined ? {} : { file: place.file, range: place.range };
}
