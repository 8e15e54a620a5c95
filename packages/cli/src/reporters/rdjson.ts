import type { Severity } from '@migmap/rules';
import type { Place } from '../places.ts';
import { atLeast, type Report, type Reported } from '../report.ts';
import type { Reading } from './reporter.ts';
import { whereabouts } from './words.ts';

/** The diagnostic format of reviewdog. Its columns count bytes of UTF-8, from 1. */
export function rdjson(report: Report, { lowest }: Reading): string {
  const diagnostics = atLeast(report.findings, lowest).map(diagnostic);
  return `${JSON.stringify({ source: { name: 'migmap' }, diagnostics }, null, 2)}\n`;
}

const severities: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };

function diagnostic(reported: Reported): object {
  const { finding, place, related, url } = reported;
  const lines = [finding.message, ...related.map((other) => `${whereabouts(other.place)}: ${other.message}`)];
  return {
    message: lines.join('\n'),
    location: { path: place.file, range: rangeOf(place) },
    severity: severities[finding.severity],
    code: { value: finding.code, url },
    ...suggestionsOf(reported),
  };
}

/** Each suggestion is offered by itself, so only those that mend all with one edit in this file are some. */
function suggestionsOf({ fixes, place }: Reported): { suggestions?: object[] } {
  const suggestions = fixes.flatMap(({ edits, places }) => {
    const [edit, ...others] = edits;
    const [at] = places;
    if (edit === undefined || others.length > 0 || at?.file !== place.file) return [];
    return [{ range: rangeOf(at), text: edit.text }];
  });
  return suggestions.length === 0 ? {} : { suggestions };
}

function rangeOf(place: Place): object {
  return { start: position(place, 'start'), end: position(place, 'end') };
}

function position({ range, source }: Place, edge: 'start' | 'end'): { line: number; column: number } {
  const { line, character } = range[edge];
  const start = source?.lineStarts[line] ?? 0;
  const before = source?.text.slice(start, start + character) ?? '';
  return { line: line + 1, column: Buffer.byteLength(before) + 1 };
}
