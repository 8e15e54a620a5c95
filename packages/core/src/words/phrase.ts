/** What may stand in a hole: a name, a date, a number as it is or rounded, or something else that is said. */
export type PhraseValue = string | number | Rounded | Phrase;

/** A number with just so many decimals. */
export interface Rounded {
  readonly amount: number;
  readonly decimals: number;
}

/**
 * What is said to a person: a text with holes, and what stands in them. English is the text itself; other
 * languages look it up. Names and titles are values, so that no language touches them.
 */
export interface Phrase {
  /** What stands around the holes; a line break in the source, with its indentation, is a space. */
  readonly text: readonly string[];
  readonly values: readonly PhraseValue[];
  /** It starts a sentence, whatever stands first in it. */
  readonly capital?: true;
}

/** A tag for template literals: say`${label(service)} moves in ${waveText(wave)}`. */
export function say(text: TemplateStringsArray, ...values: PhraseValue[]): Phrase {
  return { text, values };
}

/** A text out of a table, which is the key to what other languages say. */
export function phraseOf(text: string): Phrase {
  return { text: [text], values: [] };
}

/** Nothing to be said, where something else would stand. */
export const NOTHING_SAID: Phrase = say``;

/** A hole that stays empty: it tells a text from another that reads the same in English, and nowhere else. */
export const APART: Phrase = NOTHING_SAID;

export function isPhrase(value: PhraseValue): value is Phrase {
  return typeof value === 'object' && 'text' in value;
}

/** `25.89`, with all its decimals: English as it stands there, other languages with their own sign. */
export function rounded(amount: number, decimals: number): Rounded {
  return { amount, decimals };
}

/** The same phrase at the start of a sentence. */
export function capital(phrase: Phrase): Phrase {
  return { ...phrase, capital: true };
}

/** `2h + 3h`: all of them, with a sign between that is the same in every language. */
export function joined(items: readonly PhraseValue[], sign: string): Phrase {
  if (items.length === 0) return NOTHING_SAID;
  return { text: ['', ...items.slice(1).map(() => sign), ''], values: items };
}

/** `dns, then mail, then time`: all of them, with words between. */
export function linked(
  items: readonly PhraseValue[],
  link: (before: Phrase, next: PhraseValue) => Phrase,
): Phrase {
  const [first = '', ...others] = items;
  return others.reduce<Phrase>(link, isPhrase(first) ? first : say`${first}`);
}

/** `dns`, `dns and time`, `dns, time and mail`. */
export function listed(items: readonly PhraseValue[], last: keyof typeof LAST = 'and'): Phrase {
  if (items.length < 2) return joined(items, '');
  return LAST[last](joined(items.slice(0, -1), ', '), items[items.length - 1] ?? '');
}

const LAST = {
  and: (before: Phrase, last: PhraseValue) => say`${before} and ${last}`,
  or: (before: Phrase, last: PhraseValue) => say`${before} or ${last}`,
  /** `has no dns or time`: English has `or` where others have the word for all of them. */
  nor: (before: Phrase, last: PhraseValue) => say`${before}${APART} or ${last}`,
  'and no': (before: Phrase, last: PhraseValue) => say`${before} and no ${last}`,
  'and then': (before: Phrase, last: PhraseValue) => say`${before} then ${last}`,
};
