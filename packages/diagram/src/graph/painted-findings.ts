import type { FindingCounts, PictureFinding } from '../picture.ts';
import { groupedBy } from './grouped-by.ts';

/** The findings of each thing: of an edge where a finding names both its ends, else of the first thing it names. */
export interface PaintedFindings {
  of(name: string): readonly PictureFinding[];
  between(from: string, to: string): readonly PictureFinding[];
  /** Those that found no place in the picture. */
  readonly elsewhere: readonly PictureFinding[];
}

/**
 * Decides where each finding is painted. A finding about two ends of an edge is painted on the edge, and only
 * there; one about a circle on each edge of the circle; one about a single thing on that thing.
 */
export function paintedFindings(
  findings: readonly PictureFinding[],
  edges: readonly { readonly from: string; readonly to: string }[],
  things: ReadonlySet<string>,
): PaintedFindings {
  const known = new Set(edges.map((edge) => `${edge.from} ${edge.to}`));
  const places = new Map<string, PictureFinding[]>();
  const elsewhere: PictureFinding[] = [];
  for (const finding of findings) {
    const keys = placesOf(finding, known, things);
    if (keys.length === 0) elsewhere.push(finding);
    for (const key of keys) places.set(key, [...(places.get(key) ?? []), finding]);
  }
  return {
    of: (name) => places.get(name) ?? [],
    between: (from, to) => places.get(`${from} ${to}`) ?? [],
    elsewhere,
  };
}

function placesOf(
  finding: PictureFinding,
  edges: ReadonlySet<string>,
  things: ReadonlySet<string>,
): string[] {
  const { names } = finding;
  const rounds = names.flatMap((name, index) => {
    const next = names[(index + 1) % names.length];
    return next === undefined ? [] : [`${name} ${next}`, `${next} ${name}`];
  });
  const on = [...new Set(rounds)].filter((key) => edges.has(key));
  if (on.length > 0) return on;
  const first = names.find((name) => things.has(name));
  return first === undefined ? [] : [first];
}

/** Findings of one category, by the first thing that each names. */
export function findingsByName(
  findings: readonly PictureFinding[] | undefined,
  category: string,
): ReadonlyMap<string, readonly PictureFinding[]> {
  const own = (findings ?? []).filter(({ code }) => code.startsWith(`${category}/`));
  return groupedBy(own, ({ names }) => names[0] ?? '');
}

export function countsOf(findings: readonly PictureFinding[]): FindingCounts | undefined {
  if (findings.length === 0) return undefined;
  const count = (severity: PictureFinding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

/** The worst severity and how many findings there are in all. */
export function worstOf(
  counts: FindingCounts | undefined,
): { readonly severity: PictureFinding['severity']; readonly count: number } | undefined {
  if (!counts) return undefined;
  const severity = counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : 'info';
  return { severity, count: counts.error + counts.warning + counts.info };
}
