import type { ResolvedMap } from '@migmap/core';
import type { CheckResult } from '../rule.ts';

/** A map with what the rules said of it. */
export interface CheckedMap {
  readonly map: ResolvedMap;
  readonly result: CheckResult;
}
