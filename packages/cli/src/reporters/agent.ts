import type { Place, Range } from '../places.ts';
import type { Report, Reported } from '../report.ts';
import { harmless } from './paint.ts';
import type { Reading } from './reporter.ts';
import { count, counted, firstFew, gravestFirst, judgementOf, whereabouts } from './words.ts';

/**
 * For language models that mend maps: one line a finding and nothing twice, the gravest first. The best way out
 * stands at its end as an edit: a place, the text that is there, and the text to put there, both as in JSON.
 */
export function agent(report: Report, { lowest, allHints }: Reading): string {
  const found = gravestFirst(report, lowest);
  const isHint = ({ finding }: Reported): boolean => finding.severity === 'info';
  const hints = found.filter(isHint);
  const shownHints = allHints ? hints : firstFew(hints);
  const shown = [...found.filter((reported) => !isHint(reported)), ...shownHints];
  const lines = shown.map(line);
  const left = hints.length - shownHints.length;
  if (left > 0) lines.push(`${count(left, 'more hint')} of these sorts: --verbose`);
  lines.push(
    ...report.verdicts.map((verdict) => `${inOneLine(verdict.title)}: ${judgementOf(verdict).words}`),
  );
  lines.push(counted(report.summary, lowest));
  return `${lines.join('\n')}\n`;
}

function line({ finding, place, related, fixes }: Reported): string {
  const parts = [`${whereabouts(place)} ${finding.severity} ${finding.code} ${inOneLine(finding.message)}`];
  const seen = new Set(related.map((other) => seenFrom(place, other.place)));
  if (seen.size > 0) parts.push(`see ${[...seen].join(', ')}`);
  const [best] = fixes;
  if (best !== undefined) parts.push(`fix ${editsOf(best, place)}`);
  return parts.join(' | ');
}

function editsOf({ edits, places }: Reported['fixes'][number], from: Place): string {
  return edits
    .map(({ text }, index) => {
      const place = places[index];
      return place === undefined ? '' : edit(place, text, from);
    })
    .join('; ');
}

function edit(place: Place, text: string, from: Place): string {
  const file = place.file === from.file ? '' : `${place.file}:`;
  const at = `${file}${rangeText(place.range)}`;
  const old = textAt(place);
  return `${at} ${JSON.stringify(old)} -> ${JSON.stringify(text)}`;
}

/** From 1, the end exclusive, and only once what is the same. */
function rangeText({ start, end }: Range): string {
  const from = `${start.line + 1}:${start.character + 1}`;
  if (start.line !== end.line) return `${from}-${end.line + 1}:${end.character + 1}`;
  return start.character === end.character ? from : `${from}-${end.character + 1}`;
}

function textAt({ range, source }: Place): string {
  if (source === undefined) return '';
  const offset = (edge: 'start' | 'end'): number =>
    (source.lineStarts[range[edge].line] ?? 0) + range[edge].character;
  return source.text.slice(offset('start'), offset('end'));
}

function seenFrom(place: Place, other: Place): string {
  const where = whereabouts(other);
  return other.file === place.file ? where.slice(other.file.length + 1) : where;
}

function inOneLine(text: string): string {
  return harmless(text.replace(/\s*[\r\n]+\s*/g, ' '));
}
