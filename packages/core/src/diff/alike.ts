/** Two things that may be one, and how much of what they say they share: from 0 to 1. */
export interface Likeness {
  readonly before: number;
  readonly after: number;
  readonly score: number;
}

/** Something that may have a counterpart under another name. */
export interface Candidate {
  /** What tells it from all others; only ties ask for it. */
  readonly id: string;
  /** Everything that speaks for what it is, with its weight. */
  readonly traits: ReadonlyMap<string, number>;
}

/** How much two have to share to be one thing. */
const ENOUGH = 0.55;
/** What so many say tells none of them from the others. */
const COMMON = 24;

/**
 * Pairs the things of two sides that share most, each with one other at most. Turned round, it finds the same pairs.
 * Only those that share something rare are held against each other, so that it stays cheap when much has changed.
 */
export function pairAlike(before: readonly Candidate[], after: readonly Candidate[]): Likeness[] {
  if (before.length === 0 || after.length === 0) return [];
  const [holdersBefore, holdersAfter] = [holdersOf(before), holdersOf(after)];
  const weigh = (trait: string, weight: number): number =>
    weight / Math.max(holdersBefore.get(trait)?.length ?? 0, holdersAfter.get(trait)?.length ?? 0, 1);
  const found: Likeness[] = [];
  for (const [index, candidate] of before.entries()) {
    for (const other of rivals(candidate, holdersBefore, holdersAfter)) {
      const score = likeness(candidate, after[other] as Candidate, weigh);
      if (score >= ENOUGH) found.push({ before: index, after: other, score });
    }
  }
  return bestFirst(found, before, after);
}

function holdersOf(candidates: readonly Candidate[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const [index, { traits }] of candidates.entries()) {
    for (const trait of traits.keys()) {
      const known = holders.get(trait);
      if (known) known.push(index);
      else holders.set(trait, [index]);
    }
  }
  return holders;
}

function rivals(
  { traits }: Candidate,
  holdersBefore: ReadonlyMap<string, readonly number[]>,
  holdersAfter: ReadonlyMap<string, readonly number[]>,
): Set<number> {
  const found = new Set<number>();
  for (const trait of traits.keys()) {
    const others = holdersAfter.get(trait) ?? [];
    if (others.length > COMMON || (holdersBefore.get(trait)?.length ?? 0) > COMMON) continue;
    for (const other of others) found.add(other);
  }
  return found;
}

function likeness(
  { traits: one }: Candidate,
  { traits: other }: Candidate,
  weigh: (trait: string, weight: number) => number,
): number {
  let [shared, all] = [0, 0];
  for (const [trait, weight] of one) {
    all += weigh(trait, weight);
    if (other.has(trait)) shared += weigh(trait, weight);
  }
  for (const [trait, weight] of other) if (!one.has(trait)) all += weigh(trait, weight);
  // Rounded: the order of adding may not decide between two that are equal.
  return all === 0 ? 0 : Math.round((shared / all) * 1e6) / 1e6;
}

function bestFirst(
  found: readonly Likeness[],
  before: readonly Candidate[],
  after: readonly Candidate[],
): Likeness[] {
  const ids = ({ before: one, after: other }: Likeness): string[] =>
    [before[one]?.id ?? '', after[other]?.id ?? ''].sort();
  const sorted = [...found].sort((a, b) => {
    if (a.score !== b.score) return b.score - a.score;
    const [x, y] = [ids(a).join('\n'), ids(b).join('\n')];
    return x === y ? 0 : x < y ? -1 : 1;
  });
  const [usedBefore, usedAfter] = [new Set<number>(), new Set<number>()];
  return sorted.filter(({ before: one, after: other }) => {
    if (usedBefore.has(one) || usedAfter.has(other)) return false;
    usedBefore.add(one);
    usedAfter.add(other);
    return true;
  });
}
