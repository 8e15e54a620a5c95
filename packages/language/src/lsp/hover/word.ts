import { BLOCKS } from '../../reading/forms.ts';
import { meaningOf } from '../meaning.ts';
import type { Place } from '../place.ts';
import type { Page } from './page.ts';
import type { Telling } from './telling.ts';

/**
 * A word of the language: what its statement is for, and how it is written. Words within a statement are told by
 * that statement.
 */
export function wordPage({ ink }: Telling, { blocks, statement }: Place): Page | undefined {
  const keyword = statement?.keyword.text;
  const block = blocks.at(-1)?.keyword.text;
  const found = keyword === undefined ? undefined : meaningOf(block, keyword);
  if (keyword === undefined || !found) return undefined;
  const where = block === undefined ? 'a declaration' : `in ${BLOCKS[block]?.called}`;
  return {
    heading: `${ink.strong(keyword)}, ${where}`,
    lead: [formText(found.form, block), sentence(found.meaning)],
  };
}

/** Forms of declarations are bare; those of properties are sentences. */
function formText(form: string, block: string | undefined): string {
  return block === undefined ? `\`${form}\`` : capital(form.replace(/^is written /, ''));
}

function sentence(meaning: string | undefined): string | undefined {
  return meaning && capital(meaning.replace(/\s+/g, ' '));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
