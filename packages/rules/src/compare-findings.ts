import { type Change, namesNow } from '@migmap/core';
import type { Finding } from './rule.ts';
import { weightOf } from './severity.ts';

/** What a change does to the findings of a map. */
export interface FindingsCompared {
  /** Those that were not there, weigh more now, or are not silenced any more. */
  readonly added: readonly Finding[];
  readonly gone: readonly Finding[];
  /** Those that do not count because somebody has silenced them now, whether they were there before or not. */
  readonly silenced: readonly Finding[];
  readonly still: readonly Finding[];
}

/** Findings, each with its fingerprint. */
export type KnownFindings = ReadonlyMap<Finding, string>;

/** Findings are the same by their fingerprints; where something has another name now, by that. */
export function compareFindings(
  before: KnownFindings,
  after: KnownFindings,
  changes: readonly Change[],
): FindingsCompared {
  const pairs = pairFindings(before, after, namesNow(changes));
  const result = {
    added: [] as Finding[],
    gone: [] as Finding[],
    silenced: [] as Finding[],
    still: [] as Finding[],
  };
  for (const finding of after.keys()) {
    const was = pairs.get(finding);
    if (finding.suppressed) {
      if (!was?.suppressed) result.silenced.push(finding);
    } else if (was && weight(finding) <= weight(was)) result.still.push(finding);
    else result.added.push(finding);
  }
  const found = new Set(pairs.values());
  for (const finding of before.keys())
    if (!found.has(finding) && !finding.suppressed) result.gone.push(finding);
  return result;
}

/** The closest first: word for word, then by names in the same wave, then wherever they show. */
function pairFindings(
  before: KnownFindings,
  after: KnownFindings,
  names: ReadonlyMap<string, string>,
): Map<Finding, Finding> {
  const now = (name: string | undefined): string => (name === undefined ? '' : (names.get(name) ?? name));
  const asIs = (name: string | undefined): string => name ?? '';
  const about = ({ code, names: all, instance }: Finding, named: (name: string) => string): string =>
    JSON.stringify([code, all.map(named), instance ?? '']);
  const pairs = new Map<Finding, Finding>();
  const used = new Set<Finding>();
  const pairBy = (oldKey: (finding: Finding) => string, newKey: (finding: Finding) => string): void => {
    const open = Map.groupBy(
      [...before.keys()].filter((finding) => !used.has(finding)),
      oldKey,
    );
    for (const finding of after.keys()) {
      if (pairs.has(finding)) continue;
      const was = open.get(newKey(finding))?.shift();
      if (was === undefined) continue;
      pairs.set(finding, was);
      used.add(was);
    }
  };
  const renamed = new Set([...names].flat());
  // What has another name now is not to be taken for what was called so.
  const isTouched = ({ names: all, wave }: Finding): boolean =>
    [...all, wave ?? ''].some((name) => renamed.has(name));
  const known = (all: KnownFindings, side: string) => (finding: Finding) =>
    isTouched(finding) ? side : (all.get(finding) ?? '');
  pairBy(known(before, 'before'), known(after, 'after'));
  pairBy(
    (finding) => `${about(finding, now)} ${now(finding.wave)}`,
    (finding) => `${about(finding, asIs)} ${asIs(finding.wave)}`,
  );
  pairBy(
    (finding) => about(finding, now),
    (finding) => about(finding, asIs),
  );
  return pairs;
}

function weight({ suppressed, severity }: Finding): number {
  return suppressed ? 0 : weightOf(severity);
}
