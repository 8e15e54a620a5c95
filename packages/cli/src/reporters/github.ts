import type { Severity } from '@migmap/rules';
import type { Place } from '../places.ts';
import type { Report, Reported } from '../report.ts';
import { harmless } from './paint.ts';
import type { Reading } from './reporter.ts';
import { count, counted, gravestFirst, whereabouts } from './words.ts';

/**
 * Commands that the runner of GitHub Actions turns into annotations of a change. It shows ten of each severity
 * for a step, so the gravest come first, and the last line says what is left to the log.
 */
export function github(report: Report, { lowest }: Reading): string {
  const shown = gravestFirst(report, lowest);
  const lines = shown.map(command);
  // What a map says of itself stays out of plain lines: the runner would obey it.
  lines.push(`migmap: ${counted(report.summary, lowest)} in ${count(report.summary.files, 'file')}`);
  if (Object.values(Object.groupBy(shown, ({ finding }) => finding.severity)).some(isTooMany)) {
    lines.push(
      `migmap: GitHub annotates ${perStep} of each severity for a step; the others are only in this log`,
    );
  }
  return `${lines.join('\n')}\n`;
}

const perStep = 10;

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

function isTooMany(found: readonly Reported[] | undefined): boolean {
  return (found?.length ?? 0) > perStep;
}

function command({ finding, place, related, fixes }: Reported): string {
  const properties = Object.entries({ ...propertiesOf(place), title: finding.code });
  const written = properties.map(([name, value]) => `${name}=${escapedProperty(String(value))}`).join(',');
  // The log shows nothing but the message, so the message names the place.
  const lines = [
    `${whereabouts(place)}: ${finding.message}`,
    ...related.map((other) => `${whereabouts(other.place)}: ${other.message}`),
    ...fixes.map(({ title }) => `way out: ${title}`),
  ];
  return `::${commands[finding.severity]} ${written}::${escapedData(harmlessLines(lines.join('\n')))}`;
}

/** Columns mean something only within one line. */
function propertiesOf({ file, range: { start, end } }: Place): Readonly<Record<string, string | number>> {
  const lines = { file, line: start.line + 1, endLine: end.line + 1 };
  if (start.line !== end.line) return lines;
  return { ...lines, col: start.character + 1, endColumn: end.character + 1 };
}

function harmlessLines(text: string): string {
  return text.split(/\r?\n/).map(harmless).join('\n');
}

function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
