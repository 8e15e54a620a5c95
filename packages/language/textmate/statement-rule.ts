import type { Leaf } from '../src/lsp/forms/grammar.ts';
import { type Phrase, phrasesOf } from './phrases.ts';
import { type Captures, NAME, type Rule, word } from './rules.ts';
import { CHOICE, scopeOfKey, scopeOfName } from './scopes.ts';
import type { Form } from './statements.ts';

/**
 * A statement as a region: it begins with its word, and goes on as long as there is something that belongs to it.
 * `starts` are the words that begin a statement beside it.
 */
export function statementRule(form: Form, place: 'file' | 'block', starts: ReadonlySet<string>): Rule {
  const key = scopeOfKey(form, place);
  const phrases = phrasesOf(form).filter(({ words }) => words[0] !== 'because');
  if (isPlain(form)) return { name: key, match: word(form.key) };
  const scopeOf = (text: string): string => (text === form.key ? key : scopeOfWord(form, text));
  const mayGiveReason = form.leaves.some(({ leaf }) => leaf.text === 'because');
  return {
    begin: `(?=${word(form.key)})`,
    end: '(?=\\S)',
    applyEndPatternLast: 1,
    patterns: [
      { include: '#comments' },
      ...(mayGiveReason ? [{ include: '#reasons' }] : []),
      ...phrases.flatMap((phrase) => phraseRules(form, phrase, scopeOf, starts)),
      { name: key, match: word(form.key) },
      ...signRules(form),
      { include: '#texts' },
      { include: '#numbers' },
      { include: '#commas' },
      ...(form.block === undefined ? [] : [{ include: `#block-${form.block}` }]),
    ],
  };
}

/** A word, and texts and figures behind it: that needs no region. */
function isPlain({ leaves, block }: Form): boolean {
  const [, ...others] = leaves.filter(({ leaf }) => leaf.kind === 'word' || leaf.kind === 'sign');
  return block === undefined && others.length === 0 && leaves.every(({ next }) => nameIn(next) === undefined);
}

/** Words that say how bad something is, or what was decided, are chosen from a few, as those that are no keywords. */
function scopeOfWord({ leaves }: Form, text: string): string {
  const isChoice = leaves.some(
    ({ leaf }) => leaf.text === text && (leaf.feature === 'impacts' || leaf.feature === 'verdict'),
  );
  return isChoice ? CHOICE : 'keyword.other.connector.migmap';
}

/** A phrase with the names that follow it, and without. */
function phraseRules(
  form: Form,
  { words, next, mayEnd }: Phrase,
  scopeOf: (text: string) => string,
  starts: ReadonlySet<string>,
): Rule[] {
  const text = words.map((each) => word(`(${each})`)).join('\\s+');
  const captures = Object.fromEntries(words.map((each, index) => [index + 1, { name: scopeOf(each) }]));
  const name = nameIn(next);
  const before = `${text}[ \\t]+${notWords(form, next)}`;
  const named = name ? [namesBehind(form, before, captures, name, words.at(-1) ?? '')] : [];
  return [
    ...named,
    { captures, match: `${text}${isShared(form, words, starts, mayEnd) ? beforeWhatFollows(next) : ''}` },
  ];
}

/** A word that also begins another statement belongs to this one only before what this one wants behind it. */
function isShared(
  { key }: Form,
  words: readonly string[],
  starts: ReadonlySet<string>,
  mayEnd: boolean,
): boolean {
  const [first = ''] = words;
  return words.length === 1 && first !== key && starts.has(first) && !mayEnd;
}

function beforeWhatFollows(next: readonly Leaf[]): string {
  return `(?=\\s*(?:${[...new Set(next.map(shapeOf))].join('|')}))`;
}

function signRules(form: Form): Rule[] {
  const signs = form.leaves.filter(({ leaf }) => leaf.kind === 'sign');
  const texts = [...new Set(signs.map(({ leaf }) => leaf.text))].sort((a, b) => b.length - a.length);
  return texts.flatMap((text) => {
    const scope = text === ',' ? 'punctuation.separator.comma.migmap' : 'keyword.operator.migmap';
    const name = nameIn(signs.filter(({ leaf }) => leaf.text === text).flatMap(({ next }) => next));
    const sign = text.replaceAll('.', '\\.');
    const named = name ? [namesBehind(form, `(${sign})\\s*`, { 1: { name: scope } }, name, text)] : [];
    return text === ',' ? named : [...named, { name: scope, match: sign }];
  });
}

/** Names behind a word or a sign, as many as commas join. */
function namesBehind(form: Form, before: string, beginCaptures: Captures, name: Leaf, after: string): Rule {
  const none = name.feature === 'after' ? [{ name: CHOICE, match: word('none') }] : [];
  return {
    begin: `${before}(?=${NAME})`,
    beginCaptures,
    end: '(?<=\\w)(?!\\s*,)(?![\\w-])|(?=[^\\s\\w,/])',
    patterns: [
      { include: '#comments' },
      ...none,
      { name: scopeOfName(form.key, name, after), match: NAME },
      { include: '#commas' },
    ],
  };
}

/** Statements that begin with the same word may ask for names of two sorts in one place; none does so today. */
function nameIn(leaves: readonly Leaf[]): Leaf | undefined {
  return leaves.find(({ kind, text }) => kind === 'terminal' && text === 'ID');
}

/** Where a name may stand as well as a word, it is the word if what follows is what follows that word. */
function notWords({ leaves }: Form, next: readonly Leaf[]): string {
  const words = next.filter(({ kind }) => kind === 'word');
  const phrases = words.map((leaf) => {
    const behind = leaves.find((each) => each.leaf === leaf)?.next ?? [];
    return `${leaf.text}\\s+(?:${behind.map(shapeOf).join('|')})`;
  });
  return phrases.length === 0 ? '' : `(?!${phrases.join('|')})`;
}

/** What a leaf looks like, as far as its beginning. */
function shapeOf({ kind, text }: Leaf): string {
  if (kind === 'word') return word(text);
  if (kind === 'block') return '\\{';
  if (kind === 'sign') return text.replaceAll('.', '\\.');
  if (text === 'STRING') return '"';
  return text === 'ID' ? '[A-Za-z_]' : '\\d';
}
