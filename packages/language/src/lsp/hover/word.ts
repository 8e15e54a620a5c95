import { formText, meaningOf } from '../meaning.ts';
import type { Place } from '../place.ts';
import type { Page } from './page.ts';
import type { Telling } from './telling.ts';

/**
 * A word of the language: what its statement is for, and how it is written. Words within a statement are told by
 * that statement. What it is for comes out of the reference, which is in English.
 */
export function wordPage({ ink, say, speak }: Telling, { blocks, statement }: Place): Page | undefined {
  const keyword = statement?.keyword.text;
  const block = blocks.at(-1)?.keyword.text;
  const found = keyword === undefined ? undefined : meaningOf(block, keyword);
  if (keyword === undefined || !found) return undefined;
  return {
    heading:
      block === undefined
        ? say`${ink.strong(keyword)}, a declaration`
        : say`${ink.strong(keyword)}, in a ${block} block`,
    lead: [capital(formText(found.form, block, speak)), sentence(found.meaning)],
  };
}

function sentence(meaning: string | undefined): string | undefined {
  return meaning && capital(meaning.replace(/\s+/g, ' '));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
