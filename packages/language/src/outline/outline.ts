import { type AstNode, AstUtils, type CstNode, GrammarAST } from 'langium';
import { parseText } from '../reading/parser.ts';
import { LARGEST_FILE } from '../reading/read-file.ts';

/** A text as declarations, statements and clauses, each with the place it takes. Every character belongs to one. */
export interface Outline {
  readonly text: string;
  /** Where the comment ends that is about the whole file. */
  readonly headEnd: number;
  readonly statements: readonly Statement[];
  /** Where the last statement ends: behind it there are only blanks and comments. */
  readonly restStart: number;
}

/** A declaration, or a statement in a block. */
export interface Statement {
  /** What the grammar calls it. */
  readonly type: string;
  /** The word that opens it. */
  readonly word: string;
  /** The name that it declares. */
  readonly name: string | undefined;
  /** Where the blanks and comments before it begin. */
  readonly leadStart: number;
  readonly start: number;
  /** Behind its last token. */
  readonly end: number;
  /** Behind a comment that follows on its last line. */
  readonly trailEnd: number;
  /** What is said before the block. */
  readonly head: readonly Clause[];
  readonly block: Block | undefined;
  /** What is said behind the block. */
  readonly tail: readonly Clause[];
}

export interface Block {
  /** The offset of the opening brace. */
  readonly open: number;
  /** Behind a comment that follows the opening brace on its line. */
  readonly inside: number;
  readonly statements: readonly Statement[];
  readonly restStart: number;
  /** The offset of the closing brace. */
  readonly close: number;
}

/** A few words that say one thing: `after naming, eyes`. */
export interface Clause {
  /** What the grammar calls it; `key` is the word that opens the statement. */
  readonly feature: string;
  readonly start: number;
  readonly end: number;
  /** All its words. */
  readonly words: readonly string[];
  /** Words that stand before its values, such as `after`. */
  readonly introduction: readonly string[];
  /** Its values; several where it is a list. */
  readonly values: readonly Value[];
  readonly isList: boolean;
}

export interface Value {
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
}

/** The outline of a text; undefined where it cannot be read as a map. */
export function outlineOf(text: string): Outline | undefined {
  if (text.length >= LARGEST_FILE) return undefined;
  const { value, lexerErrors, parserErrors } = parseText(text);
  if (lexerErrors.length + parserErrors.length > 0) return undefined;
  const headEnd = endOfHead(text, value.items[0]?.$cstNode?.offset);
  const statements = statementsOf(value.items as readonly AstNode[], text, headEnd);
  return { text, headEnd, statements, restStart: statements.at(-1)?.trailEnd ?? headEnd };
}

/** A comment that a blank line parts from the first declaration is about the file. */
function endOfHead(text: string, first = 0): number {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const blanks = [...text.slice(mark, first).matchAll(/\S[ \t]*(\r?\n)(?=[ \t]*\r?\n)/g)];
  const last = blanks.at(-1);
  return last ? mark + last.index + last[0].length - (last[1] ?? '').length : mark;
}

function statementsOf(nodes: readonly AstNode[], text: string, from: number): Statement[] {
  const found: Statement[] = [];
  let at = from;
  for (const node of nodes) {
    const statement = statementOf(node, text, at);
    if (statement === undefined) continue;
    found.push(statement);
    at = statement.trailEnd;
  }
  return found;
}

function statementOf(node: AstNode, text: string, leadStart: number): Statement | undefined {
  const cst = node.$cstNode;
  if (cst === undefined) return undefined;
  const { words, open, close } = ownWords(node, cst);
  const before = open === undefined ? words : words.filter(({ start }) => start < open);
  const behind = open === undefined ? [] : words.filter(({ start }) => start > open);
  const name = words.find(({ feature }) => feature === 'name')?.text;
  return {
    type: node.$type,
    word: words[0]?.text ?? '',
    name,
    leadStart,
    start: cst.offset,
    end: cst.end,
    trailEnd: endOfTrail(text, cst.end),
    head: clausesOf(before, 'from the opening word'),
    block: open === undefined || close === undefined ? undefined : blockOf(node, text, open, close),
    tail: clausesOf(behind, 'behind the block'),
  };
}

function blockOf(node: AstNode, text: string, open: number, close: number): Block {
  const inside = endOfTrail(text, open + 1);
  const statements = statementsOf(propertiesOf(node), text, inside);
  return { open, inside, statements, restStart: statements.at(-1)?.trailEnd ?? inside, close };
}

function propertiesOf(node: AstNode): readonly AstNode[] {
  return 'properties' in node ? (node.properties as readonly AstNode[]) : [];
}

/** A comment that begins on a line belongs to what stands before it there, if nothing follows on that line. */
function endOfTrail(text: string, end: number): number {
  const found = /^[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/(?=[ \t]*(?:\r?\n|$)))/.exec(
    text.slice(end, lineEnd(text, end)),
  );
  return found ? end + found[0].trimEnd().length : end;
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

interface OwnWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What the word is a value of; undefined for words that only lead to one. */
  readonly feature: string | undefined;
  readonly isList: boolean;
  /** Words of one value have the same. */
  readonly value: number;
}

interface OwnWords {
  readonly words: readonly OwnWord[];
  readonly open: number | undefined;
  readonly close: number | undefined;
}

/** The words of a statement without those of the statements in its block. */
function ownWords(node: AstNode, cst: CstNode): OwnWords {
  const inner = propertiesOf(node).map(({ $cstNode }) => $cstNode);
  const words: OwnWord[] = [];
  let open: number | undefined;
  let close: number | undefined;
  visit(cst, undefined);
  return { words, open, close };

  function visit(at: CstNode, outer: Assigned | undefined): void {
    if (at !== cst && inner.includes(at) && at.astNode !== node) return;
    if ('content' in at) {
      const own = outer ?? (at === cst ? undefined : assigned(at));
      for (const part of at.content as CstNode[]) visit(part, own);
      return;
    }
    if ('hidden' in at && at.hidden) return;
    if (at.text === '{') open = at.offset;
    else if (at.text === '}') close = at.offset;
    else words.push(wordOf(at, outer ?? assigned(at)));
  }
}

interface Assigned {
  readonly feature: string;
  readonly isList: boolean;
  readonly value: number;
}

function assigned(cst: CstNode): Assigned | undefined {
  const found = AstUtils.getContainerOfType(cst.grammarSource, GrammarAST.isAssignment);
  if (found === undefined || found.feature === 'properties' || found.feature === 'items') return undefined;
  return { feature: found.feature, isList: found.operator === '+=', value: cst.offset };
}

function wordOf({ text, offset, end }: CstNode, of: Assigned | undefined): OwnWord {
  return {
    // Money is the one token with a blank in it.
    text: /^\d/.test(text) ? text.replace(/[ \t]+/, ' ') : text,
    start: offset,
    end,
    feature: of?.feature,
    isList: of?.isList ?? false,
    value: of?.value ?? offset,
  };
}

/** Cuts words into clauses: words that only lead to a value belong to it, the last ones to the value before. */
function clausesOf(words: readonly OwnWord[], from: 'from the opening word' | 'behind the block'): Clause[] {
  const drafts: OwnWord[][] = [];
  let waiting: OwnWord[] = [];
  for (const [index, word] of words.entries()) {
    if (index === 0 && from === 'from the opening word') drafts.push([word]);
    else if (word.feature === undefined) waiting.push(word);
    else {
      const last = drafts.at(-1);
      if (drafts.length > 1 - (from === 'behind the block' ? 1 : 0) && last && goesOn(last, word, waiting)) {
        last.push(...waiting, word);
      } else drafts.push([...waiting, word]);
      waiting = [];
    }
  }
  const last = drafts.at(-1);
  if (waiting.length > 0 && last) last.push(...waiting);
  return drafts.map((draft, index) => clauseOf(draft, index === 0 && from === 'from the opening word'));
}

function goesOn(last: readonly OwnWord[], word: OwnWord, between: readonly OwnWord[]): boolean {
  const feature = last.find((each) => each.feature !== undefined)?.feature;
  return feature === word.feature && between.every(({ text }) => text === ',');
}

function clauseOf(words: readonly OwnWord[], isKey: boolean): Clause {
  const valued = words.filter(({ feature }) => feature !== undefined);
  const groups = [...Map.groupBy(valued, ({ value }) => value).values()];
  const first = valued[0];
  return {
    feature: isKey ? 'key' : (first?.feature ?? 'key'),
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    words: words.map(({ text }) => text),
    introduction: words.slice(0, first ? words.indexOf(first) : words.length).map(({ text }) => text),
    values: groups.map((group) => ({
      start: group[0]?.start ?? 0,
      end: group.at(-1)?.end ?? 0,
      words: group.map(({ text }) => text),
    })),
    isList: !isKey && (first?.isList ?? false),
  };
}
