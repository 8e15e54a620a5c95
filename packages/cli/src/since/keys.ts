import { type Finding, fingerprints, type Severity } from '@migmap/rules';
import { identity } from '../identity.ts';
import type { CheckedMap } from '../report.ts';

/** What a finding is known by, and where. */
export interface Known {
  readonly uri: string;
  readonly fingerprint: string;
  readonly severity: Severity;
  readonly isSuppressed: boolean;
}

/** All findings of a check by what they are known by; what two maps say of one place has one key. */
export function knownBy(maps: readonly CheckedMap[]): Map<Finding, Known> {
  const alike = Map.groupBy(
    maps.flatMap(({ result }) => result.findings),
    identity,
  );
  const firsts = [...alike.values()].flatMap(([first]) => first ?? []);
  const texts = new Map(maps.flatMap(({ map }) => map.map.files.map(({ file }) => [file.uri, file.text])));
  const made = fingerprints(firsts, (uri) => texts.get(uri));
  const known = new Map<Finding, Known>();
  for (const [index, first] of firsts.entries()) {
    const key = keyOf(first, made[index] ?? '');
    for (const finding of alike.get(identity(first)) ?? []) known.set(finding, key);
  }
  return known;
}

function keyOf({ source, severity, suppressed }: Finding, fingerprint: string): Known {
  return { uri: source.file, fingerprint, severity, isSuppressed: suppressed !== undefined };
}
