import type { Merged, MergeStyle } from '@migmap/language';
import { textOf } from '../exact-text.ts';

/** The same of the three versions that a merge is made of. */
export interface Sides<Content> {
  readonly base: Content;
  readonly ours: Content;
  readonly theirs: Content;
}

/** What three versions of a file come to; undefined where they have to be merged by lines. */
export async function mergeBytes(
  { base, ours, theirs }: Sides<Uint8Array>,
  style: MergeStyle = {},
): Promise<Merged | undefined> {
  const { mergeTexts } = await import('../git/texts.ts');
  const texts = { base: textOf(base), ours: textOf(ours), theirs: textOf(theirs) };
  if (texts.base === undefined || texts.ours === undefined || texts.theirs === undefined) return undefined;
  return mergeTexts(texts as Sides<string>, style);
}
