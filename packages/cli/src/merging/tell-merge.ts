import type { Conflict } from '@migmap/language';
import type { Finding, Severity } from '@migmap/rules';
import type { Places } from '../places.ts';
import { harmless } from '../reporters/paint.ts';
import { count, whereabouts } from '../reporters/words.ts';
import { weightOf } from '../severities.ts';
import type { Together } from './together.ts';

/** What both sides say otherwise, and what each of them says. */
export function conflictLines({ fact, ours, theirs }: Conflict): string[] {
  return [
    `conflict: ${harmless(fact)}`,
    `  ours:   ${harmless(ours ?? 'removed')}`,
    `  theirs: ${harmless(theirs ?? 'removed')}`,
  ];
}

/** What neither side had against it, the gravest first; what was silenced is known. */
export function newFindings({ checked }: Together, lowest: Severity): Finding[] {
  const all = checked.maps.flatMap(({ result }) => result.findings);
  const shown = all.filter(
    ({ suppressed, severity }) => !suppressed && weightOf(severity) >= weightOf(lowest),
  );
  const once = new Map(shown.map((finding) => [keyOf(finding), finding]));
  return [...once.values()].sort((a, b) => weightOf(b.severity) - weightOf(a.severity));
}

function keyOf({ code, source, message }: Finding): string {
  return `${code} ${source.file} ${source.start} ${message}`;
}

export function findingLine({ severity, message, code, source }: Finding, places: Places): string {
  return `${whereabouts(places.of(source))}: ${severity}: ${harmless(message)} [${code}]`;
}

/** `2 conflicts; merged, the plan breaks: 1 error that neither side has alone` */
export function verdictOf(conflicts: number, found: readonly Finding[] | undefined): string {
  const first = conflicts === 0 ? 'merges without conflict' : count(conflicts, 'conflict');
  if (found === undefined) return `${first}; the plan was not judged`;
  const errors = found.filter(({ severity }) => severity === 'error').length;
  if (found.length === 0) return `${first}; together nothing breaks that holds on each side`;
  const others = found.length - errors;
  const parts = [errors > 0 ? count(errors, 'error') : '', others > 0 ? count(others, 'warning') : ''];
  return `${first}; together ${parts.filter((part) => part !== '').join(' and ')} that neither side has alone`;
}
