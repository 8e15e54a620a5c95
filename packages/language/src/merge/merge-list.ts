import type { Clause } from '../outline/outline.ts';

export interface ClauseVersions {
  readonly base: Clause | undefined;
  readonly ours: Clause;
  readonly theirs: Clause;
}

/** The items of a list with what both sides added and removed; undefined where they contradict each other. */
export function mergeItems({ base, ours, theirs }: ClauseVersions): readonly string[] | undefined {
  if (base === undefined) return undefined;
  const [was, our, their] = [itemsOf(base), itemsOf(ours), itemsOf(theirs)];
  const added = { ours: without(our, was), theirs: without(their, was) };
  const gone = without(was, our).filter((item) => !their.includes(item));
  if (gone.length > 0 && contradict(added, gone)) return undefined;
  const kept = our.filter((item) => !was.includes(item) || their.includes(item));
  const merged = withAdditions(kept, without(added.theirs, our), their);
  const subjects = new Set(merged.map(subjectOf));
  const isPossible = merged.length > 0 && subjects.size === merged.length && !isNoneAmongOthers(merged);
  return isPossible ? merged : undefined;
}

interface Added {
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

/** Both took the same away: who puts something in its place has to mean the same. */
function contradict({ ours, theirs }: Added, gone: readonly string[]): boolean {
  const isSame = ours.length === theirs.length && ours.every((item) => theirs.includes(item));
  if (isSame) return false;
  if (ours.length > 0 && theirs.length > 0) return true;
  return [...ours, ...theirs].some((item) => gone.some((old) => subjectOf(old) === subjectOf(item)));
}

/** `mail 20% "Branch"` is about mail; a text is about itself. */
function subjectOf(item: string): string {
  return item.startsWith('"') ? item : (item.split(' ', 1)[0] ?? item);
}

function isNoneAmongOthers(items: readonly string[]): boolean {
  return items.length > 1 && items.includes('none');
}

function itemsOf({ values }: Clause): string[] {
  return [...new Set(values.map(({ words }) => words.join(' ')))];
}

function without(items: readonly string[], others: readonly string[]): string[] {
  return items.filter((item) => !others.includes(item));
}

/** Puts additions behind what they stood behind. */
function withAdditions(
  kept: readonly string[],
  added: readonly string[],
  order: readonly string[],
): string[] {
  const merged = [...kept];
  for (const item of added) {
    const before = order.slice(0, order.indexOf(item)).findLast((other) => merged.includes(other));
    const isFirst = before === undefined && order.some((other) => kept.includes(other));
    merged.splice(isFirst ? 0 : before === undefined ? merged.length : merged.indexOf(before) + 1, 0, item);
  }
  return merged;
}
