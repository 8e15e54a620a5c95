import type { Report, Reported, Verdict } from '../report.ts';
import { code, escaped, fitting } from './markdown-words.ts';
import type { Style } from './paint.ts';
import type { Reading } from './reporter.ts';
import { count, counted, gravestFirst, judgementOf, whereabouts } from './words.ts';

/** For a comment on a change or the summary of a job: whether the plan holds, then what is wrong with it. */
export function markdown(report: Report, { lowest }: Reading): string {
  const found = gravestFirst(report, lowest);
  const isHint = ({ finding }: Reported): boolean => finding.severity === 'info';
  const suppressed = report.findings.filter(({ finding }) => finding.suppressed);
  const parts = [
    verdicts(report, lowest),
    ...troubles(report),
    ...table(found.filter((reported) => !isHint(reported))),
    ...folded(found.filter(isHint), 'hint', hintTable),
    ...folded(suppressed, 'suppressed finding', silencedTable),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A comment may have 65 536 characters; one more would take all of it away. */
const room = 18_000;

const signs: Readonly<Partial<Record<Style, string>>> = { error: '❌', warning: '⚠️', good: '✅' };

function verdicts({ verdicts: all, summary }: Report, lowest: Reading['lowest']): string {
  const [only, ...others] = all.map((verdict) => verdictLine(verdict, lowest));
  if (only === undefined) return 'No map was checked.';
  if (others.length === 0) return only;
  const list = fitting(
    [only, ...others].map((line) => `- ${line}`),
    room / 4,
  );
  const size = `${count(summary.maps, 'map')} in ${count(summary.files, 'file')}`;
  return [list, `${size}: ${counted(summary, lowest)}`].join('\n\n');
}

function verdictLine(verdict: Verdict, lowest: Reading['lowest']): string {
  const { style, words } = judgementOf(verdict);
  const size = `${count(verdict.services, 'service')}, ${count(verdict.waves, 'wave')}, ${counted(verdict, lowest)}`;
  return `${signs[style] ?? ''} **${escaped(verdict.title)}: ${words}** — ${size}`;
}

/** What kept migmap from its work. A reader who misses it would take silence for a good plan. */
function troubles({ faults, objections }: Report): string[] {
  const lines = [
    ...objections.map((objection) => `- ⚠️ ${escaped(objection)}`),
    ...faults.map(({ code, message }) => `- ⚠️ A fault of our own in the rule ${code}: ${escaped(message)}`),
  ];
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function table(found: readonly Reported[]): string[] {
  if (found.length === 0) return [];
  const rows = found.map((one) => `| ${severities[one.finding.severity]} ${row(one)}`);
  return [`| | Where | What | Rule |\n| --- | --- | --- | --- |\n${fitting(rows, room)}`];
}

function hintTable(found: readonly Reported[]): string[] {
  return [`| Where | What | Rule |\n| --- | --- | --- |\n${fitting(found.map(row), room)}`];
}

function row({ finding, place, related, fixes, url }: Reported): string {
  const lines = [
    escaped(finding.message),
    ...related.map((other) => `${code(whereabouts(other.place))}: ${escaped(other.message)}`),
    ...fixes.map(({ title }) => `→ ${escaped(title)}`),
  ];
  return `| ${code(whereabouts(place))} | ${lines.join('<br>')} | [${finding.code}](${url}) |`;
}

const severities = { error: '❌ error', warning: '⚠️ warning', info: 'hint' } as const;

function silencedTable(found: readonly Reported[]): string[] {
  const rows = found.map(({ finding, place, url }) => {
    const { reason = '', by, until } = finding.suppressed ?? {};
    const signed = [by && `by ${by}`, until && `until ${until}`].filter(Boolean).join(', ');
    const why = `${escaped(reason)}${signed && ` (${escaped(signed)})`}`;
    return `| ${code(whereabouts(place))} | ${escaped(finding.message)} | [${finding.code}](${url}) | ${why} |`;
  });
  return [`| Where | What | Rule | Reason |\n| --- | --- | --- | --- |\n${fitting(rows, room)}`];
}

function folded(
  found: readonly Reported[],
  thing: string,
  written: (found: readonly Reported[]) => string[],
): string[] {
  if (found.length === 0) return [];
  return [`<details>\n<summary>${count(found.length, thing)}</summary>`, ...written(found), '</details>'];
}
