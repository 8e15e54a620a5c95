import type { Fix, Walk } from '@migmap/core';
import { assertion } from './assertion.ts';
import { parallelForbidden } from './parallel-forbidden.ts';
import { togetherSplit } from './together-split.ts';
import { waveDates } from './wave-dates.ts';

/** What is wrong with the order of a map beside what the walk finds: no repair may add to it. */
export function* otherFindings(walked: Walk): Iterable<string> {
  // Named here and not above: one of them offers repairs itself.
  for (const rule of [waveDates, togetherSplit, assertion, parallelForbidden]) {
    const reports = rule.check({
      map: walked.map,
      walk: walked,
      asOf: undefined,
      option: () => 0,
      idleSilencers: [],
    });
    for (const { names, wave } of reports) yield `${rule.meta.code} ${names.join()} ${wave ?? ''}`;
  }
}

/**
 * Each finding costs several walks of the whole map, and a report asks for the fixes of all. So the first few
 * findings of a rule get theirs, more of them the smaller the map; which ones does not depend on who asks.
 */
const MOST_WALKED = 5_000;

/** Fixes that need walks of their own, made when asked for; `index` counts the findings of the rule. */
export function lazily(
  walked: Walk,
  index: number,
  make: () => readonly Fix[],
): { fixes?: () => readonly Fix[] } {
  return (index + 1) * walked.map.services.length > MOST_WALKED ? {} : { fixes: make };
}
