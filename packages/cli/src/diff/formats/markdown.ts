import { type ChangeLine, changeLine } from '@migmap/core';
import type { Finding } from '@migmap/rules';
import type { Places } from '../../places.ts';
import { code, escaped, fitting } from '../../reporters/markdown-words.ts';
import { count, whereabouts } from '../../reporters/words.ts';
import { type MetricRow, metricRows } from '../metric-rows.ts';
import type { DiffReport, MapReport, Owner } from '../report-diff.ts';
import { changeGroups, stillWords, summaryWords } from '../summary.ts';
import { reasonOf, silencedBy, weighed } from '../weigh.ts';
import { picture } from './mermaid.ts';

/** For a comment on a change: the forge renders it itself, and its first line says whether to read on. */
export function markdown({ maps, places }: DiffReport): string {
  const shown = maps.filter(({ state }) => state !== 'same');
  const same = maps.length - shown.length;
  if (maps.length === 0) return 'There is no map on either side.\n';
  if (shown.length === 0) return `✅ **Nothing changes in the plan**\n`;
  const parts = shown.map((map) => mapMarkdown(map, places.after));
  if (same > 0) parts.push(`${count(same, 'other map')} as before.`);
  return `${parts.join('\n\n')}\n`;
}

/** A comment may have 65 536 characters; one more would take all of it away. */
const room = 12_000;

function mapMarkdown(map: MapReport, places: Places): string {
  const head = `${signOf(map)} **${escaped(map.title)}: ${escaped(summaryWords(map))}**`;
  if (map.state !== 'changed') return head;
  const parts = [
    head,
    ...list(
      'What gets lost',
      weighed(map.destructive).map((finding) => findingLine(finding, places)),
    ),
    ...changes(map),
    ...list(
      'New findings',
      weighed(map.findings.added).map((finding) => findingLine(finding, places)),
    ),
    ...list('Findings that are gone', weighed(map.findings.gone).map(goneLine)),
    ...list(
      'Silenced now',
      silencedBy(map).map((finding) => silencedLine(finding, places)),
    ),
    ...figures(map),
    ...drawn(map),
    ...list('Whom it concerns', map.owners.map(ownerLine)),
    ...stillLine(map),
  ];
  return parts.join('\n\n');
}

/** So many changes a reader takes in while looking for what they do; more are folded. */
const FEW = 16;

function changes(map: MapReport): string[] {
  const groups = changeGroups(map);
  const lists = groups.flatMap(({ title, changes: all }) =>
    list(
      title,
      all.map((change) => `- ${lineOf(changeLine(change))}`),
    ),
  );
  const all = map.diff.changes.length;
  return all <= FEW ? lists : folded(`All ${count(all, 'change')}, by wave`, lists);
}

function folded(title: string, parts: readonly string[]): string[] {
  return [`<details>\n<summary>${escaped(title)}</summary>`, ...parts, '</details>'];
}

function signOf(map: MapReport): string {
  const all = weighed([...map.destructive, ...map.findings.added]);
  if (all.some(({ severity }) => severity === 'error')) return '❌';
  return all.length + silencedBy(map).length > 0 ? '⚠️' : '✅';
}

function list(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`#### ${escaped(title)}`, fitting(lines, room, 'migmap diff')];
}

function lineOf({ sign, words, values, note }: ChangeLine): string {
  const shown = { '+': '➕', '−': '➖', '~': '✏️', '→': '➡️' }[sign];
  const tail = values ? ` ${value(values.before)} → ${value(values.after)}` : '';
  return `${shown} ${escaped(words)}${tail}${note ? ` (${escaped(note)})` : ''}`;
}

function value(text: string): string {
  return text === '' ? '—' : code(text);
}

const severities = { error: '❌', warning: '⚠️', info: 'ℹ️' } as const;

function findingLine({ source, severity, message, code: rule }: Finding, places: Places): string {
  return `- ${severities[severity]} ${escaped(message)} (${code(rule)}, ${code(whereabouts(places.of(source)))})`;
}

function silencedLine(finding: Finding, places: Places): string {
  const reason = reasonOf(finding);
  return `${findingLine(finding, places)}${reason === '' ? '' : `: ${escaped(reason)}`}`;
}

function goneLine({ severity, message, code: rule }: Finding): string {
  return `- ${severity}: ${escaped(message)} (${code(rule)})`;
}

function figures(map: MapReport): string[] {
  const { whole = [], detail = [] } = Object.groupBy(metricRows(map), ({ isDetail }) =>
    isDetail ? 'detail' : 'whole',
  );
  const all = [...whole, ...detail];
  if (all.length === 0) return [];
  if (all.length <= FEW / 2) return ['#### Figures', table(all)];
  const title = `${count(detail.length, 'figure')} of single services, teams and waves`;
  return [
    '#### Figures',
    ...(whole.length > 0 ? [table(whole)] : []),
    ...(detail.length > 0 ? folded(title, [table(detail)]) : []),
  ];
}

function table(rows: readonly MetricRow[]): string {
  const lines = rows.map(
    ({ name, before, after }) => `| ${escaped(name)} | ${escaped(before)} | ${escaped(after)} |`,
  );
  return `| | before | after |\n| --- | --- | --- |\n${fitting(lines, room, 'migmap diff')}`;
}

function stillLine(map: MapReport): string[] {
  return stillWords(map).map((words) => `${escaped(words)}.`);
}

function drawn(map: MapReport): string[] {
  const lines = picture(map);
  return lines.length === 0 ? [] : [['```mermaid', ...lines, '```'].join('\n')];
}

function ownerLine({ team, title, contact, changes }: Owner): string {
  const words = [escaped(title ?? team), ...(contact ? [code(contact)] : [])].join(' ');
  return `- ${words}: ${count(changes, 'change')}`;
}
