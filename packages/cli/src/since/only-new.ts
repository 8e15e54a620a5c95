import type { Finding } from '@migmap/rules';
import type { CheckedMap } from '../report.ts';
import { weightOf } from '../severities.ts';
import { type Known, knownBy } from './keys.ts';

/**
 * The findings that were not there before. One that weighs more than it did, or that nobody silences any more,
 * counts as new. Where a file is gone or has come since, a finding may have moved with its text: it is known
 * wherever it stands now.
 */
export function onlyNew(now: readonly CheckedMap[], before: readonly CheckedMap[]): CheckedMap[] {
  const known = knownBy(now);
  const old = oldOnes([...new Set(known.values())], [...new Set(knownBy(before).values())], {
    now: filesOf(now),
    before: filesOf(before),
  });
  const isNew = (finding: Finding): boolean => !old.has(known.get(finding) as Known);
  return now.map((checked) => ({
    ...checked,
    result: { ...checked.result, findings: checked.result.findings.filter(isNew) },
  }));
}

interface Files {
  readonly now: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
}

function oldOnes(now: readonly Known[], before: readonly Known[], files: Files): Set<Known> {
  const old = new Set<Known>();
  const used = new Set<Known>();
  const sameFile = Map.groupBy(before, ({ uri, fingerprint }) => `${fingerprint} ${uri}`);
  const sameWords = Map.groupBy(before, ({ fingerprint }) => fingerprint);
  const match = (one: Known, candidates: readonly Known[] = []): void => {
    const found = candidates.find((other) => !used.has(other) && isNoGraver(one, other));
    if (found === undefined) return;
    used.add(found);
    old.add(one);
  };
  for (const one of now) match(one, sameFile.get(`${one.fingerprint} ${one.uri}`));
  const mayHaveMoved = (from: Known, to: Known): boolean =>
    !files.now.has(from.uri) || !files.before.has(to.uri);
  for (const one of now) {
    if (old.has(one)) continue;
    match(
      one,
      sameWords.get(one.fingerprint)?.filter((other) => mayHaveMoved(other, one)),
    );
  }
  return old;
}

function isNoGraver(now: Known, before: Known): boolean {
  return weight(now) <= weight(before);
}

function weight({ isSuppressed, severity }: Known): number {
  return isSuppressed ? 0 : weightOf(severity);
}

function filesOf(maps: readonly CheckedMap[]): Set<string> {
  return new Set(maps.flatMap(({ map }) => map.map.files.map(({ file }) => file.uri)));
}
