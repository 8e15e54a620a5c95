import { type ChangeLine, changeLine } from '@migmap/core';
import type { Finding } from '@migmap/rules';
import type { Places } from '../../places.ts';
import { harmless, type Paint, type Style } from '../../reporters/paint.ts';
import { count, whereabouts } from '../../reporters/words.ts';
import { metricRows } from '../metric-rows.ts';
import type { DiffReport, MapReport, Owner } from '../report-diff.ts';
import { changeGroups, stillWords, summaryWords } from '../summary.ts';
import { reasonOf, silencedBy, weighed } from '../weigh.ts';

/** For a terminal: what the change does, in the order in which a reviewer has to know it. */
export function text(report: DiffReport, paint: Paint): string {
  const shown = report.maps.filter(({ state }) => state !== 'same');
  const same = report.maps.length - shown.length;
  if (report.maps.length === 0) return 'There is no map on either side.\n';
  if (shown.length === 0) return `${paint('good', 'Nothing changes')}: ${whatIsSame(report)}\n`;
  const parts = shown.map((map) => mapText(map, report.places.after, paint));
  if (same > 0) parts.push(paint('faint', `${count(same, 'other map')} as before`));
  return `${parts.join('\n\n')}\n`;
}

function whatIsSame({ maps, before, after }: DiffReport): string {
  const [only, ...others] = maps;
  const what = only && others.length === 0 ? `${only.title} says` : `${maps.length} maps say`;
  return `${harmless(what)} the same in ${before} and ${after}.`;
}

function mapText(map: MapReport, places: Places, paint: Paint): string {
  const head = `${paint('strong', harmless(map.title))}: ${harmless(summaryWords(map))}`;
  if (map.state !== 'changed') return head;
  const still = stillWords(map);
  const sections = [
    section(
      'What gets lost',
      weighed(map.destructive).map((finding) => findingLine(finding, places, paint)),
      paint,
    ),
    ...changeGroups(map).map(({ title, changes }) =>
      section(
        title,
        changes.map((change) => lineOf(changeLine(change), paint)),
        paint,
      ),
    ),
    section(
      'Findings that are new',
      weighed(map.findings.added).map((finding) => findingLine(finding, places, paint)),
      paint,
    ),
    section(
      'Findings that are gone',
      weighed(map.findings.gone).map((finding) => goneLine(finding, paint)),
      paint,
    ),
    section(
      'Findings that are silenced now',
      silencedBy(map).map((finding) => silencedLine(finding, places, paint)),
      paint,
    ),
    section('Figures', metricLines(map), paint),
    section('Whom it concerns', map.owners.map(ownerLine), paint),
    ...still.map((words) => paint('faint', words)),
  ];
  return [head, ...sections.filter((part) => part !== '')].join('\n\n');
}

function section(title: string, lines: readonly string[], paint: Paint): string {
  if (lines.length === 0) return '';
  return [paint('strong', harmless(title)), ...lines.map((line) => `  ${line}`)].join('\n');
}

const styles: Readonly<Record<ChangeLine['sign'], Style>> = {
  '+': 'good',
  '−': 'error',
  '~': 'warning',
  '→': 'info',
};

function lineOf({ sign, words, values, note }: ChangeLine, paint: Paint): string {
  const tail = values === undefined ? '' : ` ${valuesText(values)}`;
  return `${paint(styles[sign], sign)} ${harmless(words)}${harmless(tail)}${note ? paint('faint', ` (${note})`) : ''}`;
}

function valuesText({ before, after }: NonNullable<ChangeLine['values']>): string {
  return `${before === '' ? '—' : before} → ${after === '' ? '—' : after}`;
}

function findingLine({ source, severity, message, code }: Finding, places: Places, paint: Paint): string {
  const words = `${paint(severity, severity)}: ${harmless(message)} ${paint('faint', `[${code}]`)}`;
  return `${whereabouts(places.of(source))}: ${words}`;
}

function silencedLine(finding: Finding, places: Places, paint: Paint): string {
  const reason = reasonOf(finding);
  return `${findingLine(finding, places, paint)}${reason === '' ? '' : `: ${harmless(reason)}`}`;
}

function goneLine({ severity, message, code }: Finding, paint: Paint): string {
  return `${severity}: ${harmless(message)} ${paint('faint', `[${code}]`)}`;
}

function metricLines(map: MapReport): string[] {
  const rows = metricRows(map);
  const width = Math.max(0, ...rows.map(({ name }) => name.length));
  return rows.map(({ name, before, after }) => harmless(`${name.padEnd(width)}  ${before} → ${after}`));
}

function ownerLine({ team, title, contact, changes }: Owner): string {
  const words = [title ? `${title} (${team})` : team, ...(contact ? [`<${contact}>`] : [])].join(' ');
  return harmless(`${words}: ${count(changes, 'change')}`);
}
