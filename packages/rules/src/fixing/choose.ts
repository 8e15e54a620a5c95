import type { Fix, SourceRef } from '@migmap/core';
import type { Finding } from '../rule.ts';
import type { CheckedMap } from './checked-map.ts';
import { kindOf } from './kind.ts';

/** A finding with the fix that is to be applied for it. */
export interface Choice {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** What may be fixed, and what has been tried in vain. */
export interface Limits {
  /** URIs of the files that may be changed; all, where it is not said. */
  readonly only?: ReadonlySet<string>;
  readonly refused?: ReadonlySet<string>;
}

/**
 * Safe fixes that can be applied in one go, in the order of the findings. Where two would touch, the second
 * waits for the next pass: what it says may no longer be true by then.
 */
export function choose(maps: readonly CheckedMap[], limits: Limits): Choice[] {
  const chosen: Choice[] = [];
  const taken: SourceRef[] = [];
  const closed = filesOfBrokenMaps(maps);
  for (const finding of maps.flatMap(({ result }) => result.findings)) {
    const fix = safeFix(finding);
    if (fix === undefined || limits.refused?.has(kindOf(finding))) continue;
    const places = fix.edits.map(({ source }) => source);
    if (places.some(({ file }) => closed.has(file) || limits.only?.has(file) === false)) continue;
    if (places.some((place) => taken.some((other) => touch(place, other)))) continue;
    taken.push(...places);
    chosen.push({ finding, fix });
  }
  return chosen;
}

/** The fix of a finding that needs no person. One that has to be searched for needs one to choose. */
function safeFix(finding: Finding): Fix | undefined {
  if (finding.suppressed || finding.search) return undefined;
  return finding.fixes?.find(({ safe }) => safe);
}

const unreadable = new Set([
  'syntax/parse',
  'syntax/encoding',
  'syntax/merge-conflict',
  'reference/import-missing',
]);

/** Where part of a map is missing, nobody knows what the rest is for: a silencer may only seem to be idle. */
function filesOfBrokenMaps(maps: readonly CheckedMap[]): Set<string> {
  const broken = maps.filter(({ result }) => result.findings.some(({ code }) => unreadable.has(code)));
  return new Set(broken.flatMap(({ map }) => map.map.files.map(({ file }) => file.uri)));
}

function touch(a: SourceRef, b: SourceRef): boolean {
  return a.file === b.file && a.start <= b.end && b.start <= a.end;
}
