import { NOTHING_SAID, nearest, type Phrase, say } from '@migmap/core';
import type { RuleMeta } from '../rule.ts';

/** All codes, and the categories that stand for several. */
export function codesAndCategories(rules: readonly RuleMeta[]): string[] {
  return [...new Set(rules.flatMap(({ code, category }) => [code, category]))];
}

/** The one of some codes that was probably meant, or nothing. */
export function nearestCode(written: string, codes: readonly string[]): string | undefined {
  const [inFull] = nearest(written, codes);
  if (inFull !== undefined) return inFull;
  // What one remembers of `order/stranded` is `stranded`.
  const names = new Map(codes.map((code) => [code.slice(code.indexOf('/') + 1), code]));
  const [name] = nearest(written, names.keys());
  return name === undefined ? undefined : names.get(name);
}

/** ` Did you mean …?`, or nothing where nothing is near. */
export function didYouMean(candidate: string | undefined): Phrase {
  return candidate === undefined ? NOTHING_SAID : say` Did you mean ${candidate}?`;
}
