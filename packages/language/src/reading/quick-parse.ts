import type { MapDocument } from '../generated/ast.ts';
import { type QuickTokens, quickTokens } from './quick-tokens.ts';
import { reach } from './reach.ts';
import {
  type Element,
  elementOf,
  grammar,
  isNext,
  startingWith,
  startsWith,
  type TokenKind,
} from './short-grammar.ts';

/**
 * The syntax tree of a text without fault, as far as mapping asks for it, just as Langium's parser makes it; of any
 * other text undefined. It reads the same grammar, and knows nothing of errors: so a command line that checks a map
 * in good order need not load and set up the parser that does.
 */
export function quickParse(text: string): MapDocument | undefined {
  const tokens = quickTokens(text);
  return tokens && (new QuickReading(text, tokens).document() as unknown as MapDocument | undefined);
}

type Node = Record<string, unknown> & { $type: string; $cstNode?: Piece };

/** A piece of the text, with the assignment of the grammar that it comes from. */
class Part {
  readonly grammarSource: object | undefined;
  readonly offset: number;
  readonly end: number;
  private readonly whole: string;

  constructor(whole: string, element: Element | undefined, offset: number, end: number) {
    this.whole = whole;
    this.grammarSource = element && sourceOf(element);
    this.offset = offset;
    this.end = end;
  }

  get text(): string {
    return this.whole.slice(this.offset, this.end);
  }
}

/** What a rule has read. */
class Piece extends Part {
  readonly content: readonly Part[];

  constructor(whole: string, element: Element | undefined, content: readonly Part[]) {
    super(whole, element, content[0]?.offset ?? 0, content.at(-1)?.end ?? 0);
    this.content = content;
  }
}

interface Made {
  readonly value: Node | string;
  readonly part: Piece;
}

class QuickReading {
  private readonly text: string;
  private readonly tokens: QuickTokens;
  private at = 0;
  /** What is being read; a text while it is a rule that makes one. */
  private node: Node | string = '';
  private parts: Part[] = [];

  constructor(text: string, tokens: QuickTokens) {
    this.text = text;
    this.tokens = tokens;
  }

  document(): Node | string | undefined {
    const made = this.make(grammar().entry, undefined);
    return this.at === this.tokens.kinds.length ? made?.value : undefined;
  }

  private get kind(): TokenKind | undefined {
    return this.tokens.kinds[this.at];
  }

  /** Reads an element as often as it may be there; false where it does not fit. */
  private read(element: Element): boolean {
    const { times } = element;
    if (times === undefined) return this.readOnce(element);
    if (times === '?') return !isNext(element, this.tokens.kinds, this.at) || this.readOnce(element);
    if (times === '+' && !this.readOnce(element)) return false;
    while (startsWith(element, this.kind)) if (!this.readOnce(element)) return false;
    return true;
  }

  private readOnce(element: Element): boolean {
    if (element.rule !== undefined) return this.readRule(element, element.rule);
    if (element.all) return this.readAll(element.all);
    if (element.one) return this.readOne(element.one);
    if (element.type === undefined) return this.readToken(element);
    if (typeof this.node === 'object') this.node.$type = element.type;
    return true;
  }

  private readAll(elements: readonly Element[]): boolean {
    for (const element of elements) if (!this.read(element)) return false;
    return true;
  }

  private readOne(elements: readonly Element[]): boolean {
    const { kind } = this;
    const fitting = kind === undefined ? [] : startingWith(elements, kind);
    const chosen = fitting.length > 1 ? furthest(fitting, this.tokens.kinds, this.at) : fitting[0];
    return chosen !== undefined && this.read(chosen);
  }

  private readToken(element: Element): boolean {
    if (!startsWith(element, this.kind)) return false;
    const [offset = 0, end = 0] = [this.tokens.starts[this.at], this.tokens.ends[this.at]];
    this.at++;
    const part = new Part(this.text, element, offset, end);
    this.parts.push(part);
    this.give(element, part.text);
    return true;
  }

  private readRule(element: Element, rule: string): boolean {
    const made = this.make(rule, element);
    if (made === undefined) return false;
    // Of nothing, nothing is made.
    if (made.part.content.length === 0) return true;
    this.parts.push(made.part);
    this.give(element, made.value);
    return true;
  }

  /** What a rule makes of the tokens that are next, and the piece of text that they are. */
  private make(rule: string, element: Element | undefined): Made | undefined {
    const { node, parts } = this;
    const type = grammar().rules[rule]?.type;
    this.node = type === undefined ? '' : { $type: type };
    this.parts = [];
    if (!this.read(elementOf(rule))) return undefined;
    const made = { value: this.node, part: new Piece(this.text, element, this.parts) };
    if (typeof made.value === 'object') complete(made.value, made.part);
    this.node = node;
    this.parts = parts;
    return made;
  }

  private give({ feature, operator }: Element, value: Node | string): void {
    const { node } = this;
    if (typeof node === 'string') this.node = node + value;
    else if (feature === undefined) {
      if (typeof value === 'object') this.node = value;
    } else if (operator === '+=') add(node, feature, value);
    else node[feature] = operator === '?=' ? true : value;
  }
}

/** Where one token does not tell which, the one that reads most; of several the first, as for Langium. */
function furthest(
  elements: readonly Element[],
  kinds: readonly TokenKind[],
  at: number,
): Element | undefined {
  let found: Element | undefined;
  let most = -1;
  for (const element of elements) {
    const end = reach(element, kinds, at);
    if (end !== undefined && end > most) [found, most] = [element, end];
  }
  return found;
}

function add(node: Node, feature: string, value: Node | string): void {
  const list = node[feature];
  if (Array.isArray(list)) list.push(value);
  else node[feature] = [value];
}

function complete(node: Node, part: Piece): void {
  node.$cstNode = part;
  const given = grammar().defaults[node.$type];
  if (given === undefined) return;
  for (const name in given) {
    const value = given[name];
    node[name] ??= Array.isArray(value) ? [...value] : value;
  }
}

/** The assignment that an element belongs to. */
function sourceOf(element: Element): object | undefined {
  if (element.feature === undefined) return undefined;
  let source = sources.get(element);
  if (source === undefined) {
    source = { $type: 'Assignment', feature: element.feature };
    sources.set(element, source);
  }
  return source;
}

const sources = new WeakMap<Element, object>();
