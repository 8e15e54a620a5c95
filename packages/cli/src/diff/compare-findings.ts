import type { MapDiff } from '@migmap/core';
import { compareFindings, type FindingsCompared, type KnownFindings } from '@migmap/rules';
import type { CheckedMap } from '../report.ts';
import { knownBy } from '../since/keys.ts';

/** What a change does to the findings of a map; one that is not there has none. */
export function compareChecked(
  before: CheckedMap | undefined,
  after: CheckedMap | undefined,
  { changes }: MapDiff,
): FindingsCompared {
  return compareFindings(findingsOf(before), findingsOf(after), changes);
}

function findingsOf(map: CheckedMap | undefined): KnownFindings {
  if (map === undefined) return new Map();
  return new Map([...knownBy([map])].map(([finding, { fingerprint }]) => [finding, fingerprint]));
}
