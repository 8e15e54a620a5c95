import { isPhrase, type Phrase, type PhraseValue, type Rounded, say } from './phrase.ts';

/** A language beside English. */
export interface Language {
  /** What it says for an English text, both with holes, in any order: `{0} moves in {1}`. */
  readonly texts: Readonly<Record<string, string>>;
  /** What stands between a whole number and its decimals. */
  readonly decimalSign: string;
}

/** Puts phrases into words of one language. */
export type Speaker = (phrase: Phrase) => string;

/** The tag `say` for who speaks at once: what stands in the holes is said before, or goes in as it is. */
export type Say = (text: TemplateStringsArray, ...values: PhraseValue[]) => string;

/** What is said with it is in the words of the speaker. */
export function saying(speak: Speaker): Say {
  return (text, ...values) => speak(say(text, ...values));
}

/** The phrase in English. A check says thousands of them, so it takes the shortest way. */
export function inEnglish({ text, values, capital }: Phrase): string {
  let said = inOneLine(text[0] ?? '');
  for (let index = 1; index < text.length; index++) {
    const value = values[index - 1] ?? '';
    said += englishValue(value) + inOneLine(text[index] ?? '');
  }
  return capital ? withCapital(said) : said;
}

function englishValue(value: PhraseValue): string {
  if (typeof value !== 'object') return String(value);
  return isPhrase(value) ? inEnglish(value) : digitsOf(value);
}

function digitsOf({ amount, decimals }: Rounded): string {
  return amount.toFixed(decimals);
}

/** Speaks another language; what it has no text for is said in English, the rest around it is not. */
export function speaker({ texts, decimalSign }: Language): Speaker {
  const known = new WeakMap<readonly string[], Pattern>();
  const patternOf = (phrase: Phrase): Pattern => {
    const pattern = known.get(phrase.text) ?? translated(texts, keyOf(phrase)) ?? englishOf(phrase);
    known.set(phrase.text, pattern);
    return pattern;
  };
  const valueText = (value: PhraseValue): string => {
    if (typeof value === 'string') return value;
    if (typeof value === 'object' && isPhrase(value)) return speak(value);
    const digits = typeof value === 'number' ? String(value) : digitsOf(value);
    return digits.replace('.', decimalSign);
  };
  const speak: Speaker = (phrase) => spoken(phrase, patternOf(phrase), valueText);
  return speak;
}

/** What a language knows a phrase by: its English text, with numbers for its holes. */
export function keyOf({ text }: Pick<Phrase, 'text'>): string {
  return text.map(inOneLine).reduce((key, piece, index) => `${key}{${index - 1}}${piece}`);
}

/** Pieces of text, and between them the numbers of holes. */
interface Pattern {
  readonly pieces: readonly string[];
  readonly holes: readonly number[];
}

function englishOf({ text }: Phrase): Pattern {
  return { pieces: text.map(inOneLine), holes: text.slice(1).map((_, index) => index) };
}

function translated(texts: Language['texts'], key: string): Pattern | undefined {
  const written = Object.hasOwn(texts, key) ? texts[key] : undefined;
  if (written === undefined) return undefined;
  const parts = written.split(/\{(\d+)\}/);
  return {
    pieces: parts.filter((_, index) => index % 2 === 0),
    holes: parts.filter((_, index) => index % 2 === 1).map(Number),
  };
}

function spoken(phrase: Phrase, { pieces, holes }: Pattern, wordsOf: (value: PhraseValue) => string): string {
  let said = pieces[0] ?? '';
  for (const [index, hole] of holes.entries()) {
    said += wordsOf(phrase.values[hole] ?? '') + (pieces[index + 1] ?? '');
  }
  return phrase.capital ? withCapital(said) : said;
}

function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Long texts are written over several lines. */
function inOneLine(piece: string): string {
  return piece.includes('\n') ? piece.replace(/\s*\n\s*/g, ' ') : piece;
}
