import type { Place, Range } from '../places.ts';
import type { Report, Reported } from '../report.ts';
import type { Reading } from './reporter.ts';
import { withSuppressed } from './words.ts';

/** For machines; `schemas/check.schema.json` says what stands where. */
export function json(report: Report, { lowest }: Pick<Reading, 'lowest'>): string {
  const findings = withSuppressed(report, lowest).map((reported) => jsonFinding(reported, report));
  return `${JSON.stringify({ version: 1, findings, summary: report.summary }, null, 2)}\n`;
}

function jsonFinding(reported: Reported, report: Report): object {
  const { finding, place, related, fixes, url } = reported;
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
    fixes: fixes.map(({ title, safe, edits, places }) => ({
      title,
      safe,
      edits: edits.map(({ text }, index) => ({ ...jsonPlace(places[index]), newText: text })),
    })),
    suppressed,
    fingerprint: report.fingerprintOf(reported),
  };
}

function jsonPlace(place: Place | undefined): { file?: string; range?: Range } {
  return place === undefined ? {} : { file: place.file, range: place.range };
}
