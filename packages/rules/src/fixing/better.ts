import type { Finding, Severity } from '../rule.ts';
import { weightOf } from '../severity.ts';
import type { CheckedMap } from './checked-map.ts';
import { kindOf } from './kind.ts';

/**
 * Whether edits did what they promised: less is found than before, nothing new that weighs more than the
 * mildest finding they were made for, and no rule falls over.
 */
export function isBetter(
  before: readonly CheckedMap[],
  after: readonly CheckedMap[],
  fixed: readonly Finding[],
): boolean {
  if (faultsOf(after) > faultsOf(before)) return false;
  const mildest = Math.min(...fixed.map(({ severity }) => weightOf(severity)));
  const isGraver = (finding: Finding): boolean => weightOf(finding.severity) > mildest;
  return addedTo(before, after).every((finding) => !isGraver(finding)) && isLess(after, before);
}

function faultsOf(maps: readonly CheckedMap[]): number {
  return maps.reduce((sum, { result }) => sum + result.faults.length, 0);
}

/** Findings that were not there before, or not as often. */
function addedTo(before: readonly CheckedMap[], after: readonly CheckedMap[]): Finding[] {
  const left = new Map<string, number>();
  for (const finding of counting(before)) left.set(traitOf(finding), (left.get(traitOf(finding)) ?? 0) + 1);
  return counting(after).filter((finding) => {
    const known = left.get(traitOf(finding)) ?? 0;
    left.set(traitOf(finding), known - 1);
    return known <= 0;
  });
}

function traitOf(finding: Finding): string {
  return `${finding.severity} ${kindOf(finding)}`;
}

function counting(maps: readonly CheckedMap[]): Finding[] {
  return maps.flatMap(({ result }) => result.findings.filter(({ suppressed }) => !suppressed));
}

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** The graver ones count first. That each step leaves less is why fixing comes to an end. */
function isLess(maps: readonly CheckedMap[], others: readonly CheckedMap[]): boolean {
  const [a, b] = [counting(maps), counting(others)];
  for (const severity of GRAVEST_FIRST) {
    const difference = countOf(a, severity) - countOf(b, severity);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
