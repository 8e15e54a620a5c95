import type { Severity } from '@migmap/rules';
import type { Place } from '../places.ts';
import { atLeast, type Counts, type Report, type Reported, type Verdict } from '../report.ts';
import type { Style } from './paint.ts';

/** What several formats say in the same words. */
export interface Judgement {
  readonly style: Style;
  readonly words: string;
}

/** Whether the plan of a map works. */
export function judgementOf(verdict: Verdict): Judgement {
  if (verdict.unreadable) return { style: 'error', words: 'not all of it could be understood' };
  if (verdict.errors > 0) return { style: 'error', words: 'the plan does not hold' };
  if (verdict.waves === 0) return { style: 'warning', words: 'there is no plan to check yet' };
  if (verdict.partial) return { style: 'warning', words: 'no errors but those that are known' };
  if (verdict.lenient) return { style: 'warning', words: 'nothing found by the rules that were asked' };
  return { style: 'good', words: 'the plan holds' };
}

/** How much was found. Whoever asked for errors only is not told of the rest in numbers either. */
export function counted({ errors, warnings, infos, suppressed }: Counts, lowest: Severity): string {
  if (lowest === 'error') return count(errors, 'error');
  const parts = [count(errors, 'error'), count(warnings, 'warning')];
  if (infos > 0) parts.push(count(infos, 'hint'));
  if (suppressed > 0) parts.push(`${suppressed} suppressed`);
  return parts.join(', ');
}

export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

/** `file:line:column`, from 1, as editors and terminals take it. */
export function whereabouts({ file, range }: Place): string {
  return `${file}:${range.start.line + 1}:${range.start.character + 1}`;
}

/** Of many that say the same of different things, the first few stand for all. */
export function firstFew(found: readonly Reported[]): Reported[] {
  const counts = new Map<string, number>();
  return found.filter(({ finding }) => {
    const before = counts.get(finding.code) ?? 0;
    counts.set(finding.code, before + 1);
    return before < 3;
  });
}

/** What counts, the gravest first: readers stop early, and some forges cut. */
export function gravestFirst(report: Report, lowest: Severity): Reported[] {
  const shown = atLeast(report.findings, lowest);
  return (['error', 'warning', 'info'] as const).flatMap((severity) =>
    shown.filter(({ finding }) => finding.severity === severity),
  );
}

/** What counts and what the author silenced, in the order of places. */
export function withSuppressed(report: Report, lowest: Severity): Reported[] {
  const shown = new Set(atLeast(report.findings, lowest));
  return report.findings.filter((reported) => reported.finding.suppressed || shown.has(reported));
}
