import type { Search, Walk } from '@migmap/core';
import { rules } from '../registry.ts';
import type { FixSearch, Rule } from '../rule.ts';
import { errorsIn } from '../run.ts';

/**
 * What else is an error in a map, beside what the walk finds: no repair may add to it. By the things that it is
 * about, one by one: a finding about two of them is none the worse for moving to a wave where it is about a third.
 */
export function otherFindings(walked: Walk): readonly string[] {
  let known = found.get(walked);
  if (!known) {
    const errors = errorsIn(walked, rules.filter(mayBeHurt));
    known = errors.flatMap(({ code, names }) =>
      (names.length > 0 ? names : ['']).map((name) => `${code} ${name}`),
    );
    found.set(walked, known);
  }
  return known;
}

const found = new WeakMap<Walk, readonly string[]>();

/** Whether a step that moves may make an error of it. The core sees for itself what the walk finds. */
function mayBeHurt({ meta }: Rule): boolean {
  if (UNMOVED.has(meta.category) || BY_THE_WALK.has(meta.code)) return false;
  const hasLimit = meta.options?.some(({ name }) => name === 'error') === true;
  return meta.severity === 'error' || meta.escalates === true || hasLimit;
}

/** These judge what is written, whatever the order. */
const UNMOVED: ReadonlySet<string> = new Set([
  'syntax',
  'reference',
  'silence',
  'style',
  'completeness',
  'security',
  'diff',
]);

const BY_THE_WALK: ReadonlySet<string> = new Set([
  'order/dependency-late',
  'order/dependency-never',
  'order/stranded',
  'order/retired-early',
  'order/bridge-gap',
  'order/prerequisite-late',
  'order/unordered',
  'order/cycle',
  'order/illegal-step',
  'order/share-sum',
  'order/wave-cycle',
  'rollback/beyond-retirement',
  'rollback/broken-by-retirement',
  'rollback/shadowed',
]);

/**
 * Each finding costs several walks of the whole map, and a report asks for the fixes of all. So the first few
 * findings of a rule get theirs, more of them the smaller the map; which ones does not depend on who asks.
 * Whoever asks about one finding gets its fixes in any case.
 */
const MOST_WALKED = 5_000;

/** A search that needs walks of its own; `index` counts the findings of the rule. */
export function lazily(walked: Walk, index: number, begin: () => Search): { readonly search: FixSearch } {
  const inReports = (index + 1) * walked.map.services.length <= MOST_WALKED;
  return { search: { begin, inReports } };
}
