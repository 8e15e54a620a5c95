import { SHORT_GRAMMAR } from '../generated/short-grammar.ts';

/** The grammar, as far as a parser has to know it. */
export interface ShortGrammar {
  readonly entry: string;
  readonly rules: Readonly<Record<string, Rule>>;
  /** In the order in which they are tried. */
  readonly terminals: readonly { readonly name: string; readonly pattern: string }[];
  /** Those of blanks and comments. */
  readonly passedOver: readonly string[];
  readonly keywords: readonly string[];
  /** What nodes of a type have of which the text says nothing. */
  readonly defaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface Rule {
  /** Of the nodes it makes; without one it makes a text. */
  readonly type?: string;
  readonly element: Element;
}

/** One of: a keyword, a terminal, a rule, all of some elements, one of some elements, or a type that the node gets. */
export interface Element {
  readonly keyword?: string;
  readonly terminal?: string;
  readonly rule?: string;
  readonly all?: readonly Element[];
  readonly one?: readonly Element[];
  readonly type?: string;
  readonly times?: '?' | '*' | '+';
  /** What a keyword, a terminal or a rule is assigned to. */
  readonly feature?: string;
  readonly operator?: '=' | '?=' | '+=';
}

let known: ShortGrammar | undefined;

export function grammar(): ShortGrammar {
  known ??= JSON.parse(SHORT_GRAMMAR) as ShortGrammar;
  return known;
}

/** A word or sign of the language by itself; of all else the name of the terminal. */
export type TokenKind = string;

/** The terminal of names: every keyword that is a word is one as well. */
export const NAME = 'ID';

export function isWord(keyword: string): boolean {
  return /^[a-z]/.test(keyword);
}

/** The tokens that an element can start with. */
export function startsOf(element: Element): ReadonlySet<TokenKind> {
  let found = starts.get(element);
  if (found === undefined) {
    found = new Set(findStarts(element));
    starts.set(element, found);
  }
  return found;
}

const starts = new WeakMap<Element, ReadonlySet<TokenKind>>();

function findStarts({ keyword, terminal, rule, all, one }: Element): Iterable<TokenKind> {
  if (keyword !== undefined) return [keyword];
  if (terminal !== undefined) return terminal === NAME ? names() : [terminal];
  if (rule !== undefined) return startsOf(elementOf(rule));
  if (one) return one.flatMap((each) => [...startsOf(each)]);
  const end = (all ?? []).findIndex((each) => !mayBeNothing(each));
  return (all ?? []).slice(0, end < 0 ? undefined : end + 1).flatMap((each) => [...startsOf(each)]);
}

let allNames: readonly TokenKind[] | undefined;

function names(): readonly TokenKind[] {
  allNames ??= [NAME, ...grammar().keywords.filter(isWord)];
  return allNames;
}

/** Whether an element can be there without a single token. */
export function mayBeNothing({ times, type, rule, all, one }: Element): boolean {
  if (times === '?' || times === '*' || type !== undefined) return true;
  if (rule !== undefined) return mayBeNothing(elementOf(rule));
  return (all?.every(mayBeNothing) || one?.some(mayBeNothing)) ?? false;
}

export function elementOf(rule: string): Element {
  const found = grammar().rules[rule];
  if (found === undefined) throw new Error(`the grammar has no rule ${rule}`);
  return found.element;
}

export function startsWith(element: Element, kind: TokenKind | undefined): boolean {
  return kind !== undefined && startsOf(element).has(kind);
}

/** Those of some elements that can start with a token. */
export function startingWith(elements: readonly Element[], kind: TokenKind): readonly Element[] {
  let byKind = choices.get(elements);
  if (byKind === undefined) {
    byKind = new Map();
    choices.set(elements, byKind);
  }
  let found = byKind.get(kind);
  if (found === undefined) {
    found = elements.filter((each) => startsWith(each, kind));
    byKind.set(kind, found);
  }
  return found;
}

const choices = new WeakMap<readonly Element[], Map<TokenKind, readonly Element[]>>();

/**
 * Whether an element that may be left out is there. Where it opens with a word, the token behind that is asked too:
 * `rollback when` goes on with a check, `rollback r` is the next thing in a wave.
 */
export function isNext(element: Element, kinds: readonly TokenKind[], at: number): boolean {
  if (!startsWith(element, kinds[at])) return false;
  const [first, second] = element.all ?? [];
  if (first?.keyword === undefined || second === undefined || mayBeNothing(second)) return true;
  return startsWith(second, kinds[at + 1]);
}
