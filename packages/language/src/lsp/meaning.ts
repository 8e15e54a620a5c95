import { listed, phraseOf, type Speaker } from '@migmap/core';
import { meanings } from '../generated/meanings.ts';
import { BLOCKS, DECLARATIONS } from '../reading/forms.ts';

/** What a word of the language is for, in the words of the reference, and how it is written. */
export interface Meaning {
  /** `service NAME "Title" in LAYER { … }`, or `takes a duration such as 4h`. */
  readonly form: string;
  readonly meaning: string | undefined;
}

/** The word that opens a statement of a block, or without a block, of a declaration. */
export function meaningOf(block: string | undefined, word: string): Meaning | undefined {
  const form = block === undefined ? own(DECLARATIONS, word) : own(own(BLOCKS, block)?.properties, word);
  if (form === undefined) return undefined;
  // What is said of `risk` or `see` holds wherever it stands.
  const said = block === undefined ? undefined : own(meanings, `${block} ${word}`);
  return { form, meaning: said ?? own(meanings, word) ?? own(meanings, `wave ${block}`) };
}

/** How a word is written, for a reader: ways to write are the same in every language, what it takes is said. */
export function formText(form: string, block: string | undefined, speak: Speaker): string {
  const ways = block === undefined ? form : /^is written `(.*)`$/.exec(form)?.[1];
  if (ways === undefined) return speak(phraseOf(form));
  const quoted = ways.split(/`, `|` or `/).map((way) => `\`${way}\``);
  return speak(listed(quoted, 'or'));
}

function own<T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return table && Object.hasOwn(table, key) ? table[key] : undefined;
}
