import type { Severity } from '@migmap/rules';
import type { Place } from '../places.ts';
import { atLeast, type Report, type Reported, type Verdict } from '../report.ts';
import { codeFrame } from './code-frame.ts';
import { harmless, type Paint } from './paint.ts';
import type { Reading } from './reporter.ts';
import { count, counted, firstFew, judgementOf, whereabouts } from './words.ts';

/** For people at a terminal: what is wrong, where, why, and the way out; last of all whether the plan holds. */
export function stylish(report: Report, reading: Reading): string {
  const shown = atLeast(report.findings, reading.lowest);
  const firsts = new Map<string, Reported>();
  for (const reported of shown)
    if (!firsts.has(reported.finding.code)) firsts.set(reported.finding.code, reported);
  const isHint = ({ finding }: Reported): boolean => finding.severity === 'info';
  const blocks = shown
    .filter((reported) => !isHint(reported))
    .map((reported) => block(reported, firsts.get(reported.finding.code) === reported, reading.paint));
  const parts = [...blocks, ...hints(shown.filter(isHint), reading), ...closing(report, reading)];
  return parts.map((text) => `${text}\n`).join('');
}

/** One line each. */
function hints(found: readonly Reported[], { paint, allHints }: Reading): string[] {
  const shown = allHints ? found : firstFew(found);
  const lines = shown.map((reported) => hint(reported, paint));
  const left = found.length - shown.length;
  if (left > 0)
    lines.push(paint('faint', `… and ${count(left, 'more hint')} of these sorts (--verbose shows them)`));
  return lines.length === 0 ? [] : [`${lines.join('\n')}\n`];
}

/** One line that tools can read, then the line of the map, related places and ways out. */
function block(reported: Reported, isFirst: boolean, paint: Paint): string {
  const { finding, place, related, fixes } = reported;
  const severity = paint(finding.severity, finding.severity);
  const code = paint('faint', `[${finding.code}]`);
  const lines = [
    `${where(place, paint)}: ${severity}: ${paint('strong', harmless(finding.message))} ${code}`,
  ];
  lines.push(...frame(place, finding.severity, paint));
  for (const { place: other, message } of related) lines.push(...relatedLines(other, message, paint));
  for (const { title } of fixes) lines.push(`  ${paint('good', 'way out:')} ${harmless(title)}`);
  if (isFirst) lines.push(`  ${paint('faint', `more: migmap explain ${finding.code}`)}`);
  return `${lines.join('\n')}\n`;
}

function hint({ finding, place }: Reported, paint: Paint): string {
  const code = paint('faint', `[${finding.code}]`);
  return `${where(place, paint)}: ${paint('info', 'info')}: ${harmless(finding.message)} ${code}`;
}

function where(place: Place, paint: Paint): string {
  return paint('strong', harmless(whereabouts(place)));
}

function frame(place: Place, style: Severity, paint: Paint): string[] {
  const shown = codeFrame(place);
  if (shown === undefined) return [];
  const number = String(place.range.start.line + 1).padStart(5);
  return [
    `${paint('faint', `${number} |`)} ${shown.line}`,
    `${paint('faint', `${' '.repeat(number.length)} |`)} ${paint(style, shown.mark)}`,
  ];
}

function relatedLines(place: Place, message: string, paint: Paint): string[] {
  return [`  ${where(place, paint)}: ${harmless(message)}`, ...frame(place, 'info', paint).slice(0, 1)];
}

function closing({ verdicts, summary }: Report, reading: Reading): string[] {
  const lines = verdicts.map((verdict) => verdictLine(verdict, reading));
  if (verdicts.length < 2) return lines;
  const files = count(summary.files, 'file');
  return [...lines, `${count(summary.maps, 'map')} in ${files}: ${counted(summary, reading.lowest)}`];
}

function verdictLine(verdict: Verdict, { paint, lowest }: Reading): string {
  const title = paint('strong', harmless(verdict.title));
  const { style, words } = judgementOf(verdict);
  const size = `${count(verdict.services, 'service')}, ${count(verdict.waves, 'wave')}, ${counted(verdict, lowest)}`;
  return `${title}: ${paint(style, words)} — ${size}`;
}
