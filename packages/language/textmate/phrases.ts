import type { Leaf } from '../src/lsp/forms/grammar.ts';
import type { Form, FormLeaf } from './statements.ts';

/** Words that can only follow each other: `in a wave`, `rollback when`; most are one word. */
export interface Phrase {
  readonly words: readonly string[];
  /** What the grammar asks for behind the last of them. */
  readonly next: readonly Leaf[];
  readonly mayEnd: boolean;
}

/** All phrases of a statement, each once, the longest first. */
export function phrasesOf({ leaves }: Form): Phrase[] {
  const words = leaves.filter(({ leaf }) => leaf.kind === 'word');
  // What can be reached in another way as well is a phrase of its own, too.
  const isInner = ({ leaf }: FormLeaf): boolean => {
    const before = leaves.filter(({ next }) => next.includes(leaf));
    return before.length > 0 && before.every((each) => onlyWordBehind(each, words)?.leaf === leaf);
  };
  const found = new Map<string, Phrase>();
  for (const word of words) {
    if (isInner(word)) continue;
    const chain = chainFrom(word, words);
    const text = chain.map(({ leaf }) => leaf.text).join(' ');
    const before = found.get(text);
    const { next = [], mayEnd = false } = chain.at(-1) ?? {};
    found.set(text, {
      words: chain.map(({ leaf }) => leaf.text),
      next: [...(before?.next ?? []), ...next],
      mayEnd: mayEnd || before?.mayEnd === true,
    });
  }
  return [...found.values()].sort((a, b) => b.words.length - a.words.length);
}

function chainFrom(word: FormLeaf, words: readonly FormLeaf[]): FormLeaf[] {
  const behind = onlyWordBehind(word, words);
  return behind ? [word, ...chainFrom(behind, words)] : [word];
}

function onlyWordBehind({ leaf, next, mayEnd }: FormLeaf, words: readonly FormLeaf[]): FormLeaf | undefined {
  const [only] = next;
  return leaf.kind === 'word' && next.length === 1 && !mayEnd
    ? words.find(({ leaf }) => leaf === only)
    : undefined;
}
