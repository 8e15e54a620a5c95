import type { Leaf } from '../src/lsp/forms/grammar.ts';
import { NAME, type Rule, word } from './rules.ts';
import { statementRule } from './statement-rule.ts';
import { formsOf } from './statements.ts';
import { textBetween, values } from './values.ts';

/**
 * The TextMate grammar of the language. Every statement of the grammar becomes a region of its own, in which only its
 * own words are words: so a keyword may be a name here as it may be there.
 */
export function colours(): Grammar {
  const blocks = new Map<string, Rule>();
  const statements = new Map<string, Rule>();
  collect(undefined, blocks, statements);
  return {
    name: 'Migration Map',
    scopeName: 'source.migmap',
    fileTypes: ['migmap'],
    patterns: [{ include: '#declarations' }],
    repository: {
      ...Object.fromEntries([...blocks].sort(byName)),
      ...Object.fromEntries([...statements].sort(byName)),
      ...values,
      reasons: { patterns: [reason('"""', 'triple'), reason('"', 'double')] },
      unknown: unknownBlock(),
    },
  };
}

/** A grammar as editors read it. */
export interface Grammar {
  readonly name: string;
  readonly scopeName: string;
  readonly fileTypes: readonly string[];
  readonly patterns: readonly Rule[];
  readonly repository: Readonly<Record<string, Rule>>;
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** Adds a block with all that stands in it; without a name, the declarations of a file. */
function collect(block: string | undefined, blocks: Map<string, Rule>, statements: Map<string, Rule>): void {
  const forms = formsOf(block);
  const name = block === undefined ? 'declarations' : `block-${block}`;
  if (blocks.has(name)) return;
  blocks.set(name, {});
  const own = forms.map((form) => {
    const rule = statementRule(
      form,
      block === undefined ? 'file' : 'block',
      new Set(forms.map(({ key }) => key)),
    );
    return { include: `#${kept(form.key, block ?? 'file', rule, statements)}` };
  });
  const patterns = [{ include: '#comments' }, ...own, { include: '#texts' }, { include: '#numbers' }];
  blocks.set(
    name,
    block === undefined
      ? { patterns: [...patterns, { include: '#unknown' }] }
      : inBraces([...patterns, { include: '#unknown' }]),
  );
  for (const form of forms) if (form.block !== undefined) collect(form.block, blocks, statements);
}

/** Statements that are the same in several blocks are kept once. */
function kept(key: string, place: string, rule: Rule, statements: Map<string, Rule>): string {
  const said = JSON.stringify(rule);
  const name = JSON.stringify(statements.get(key) ?? rule) === said ? key : `${place}-${key}`;
  statements.set(name, rule);
  return name;
}

function inBraces(patterns: readonly Rule[]): Rule {
  return {
    begin: '\\{',
    beginCaptures: { 0: { name: 'punctuation.section.block.begin.migmap' } },
    // A block that nobody has closed yet does not swallow the declarations below.
    end: `\\}|(?=^(?:${onlyAtTop().join('|')})[ \\t]+(?:${NAME}|"))`,
    endCaptures: { 0: { name: 'punctuation.section.block.end.migmap' } },
    patterns,
  };
}

/** Words that begin a declaration and mean nothing in any block. */
function onlyAtTop(): string[] {
  const top = formsOf();
  const inside = new Set<string>();
  const seen = new Set<string>();
  const visit = (block: string): void => {
    if (seen.has(block)) return;
    seen.add(block);
    for (const form of formsOf(block)) {
      for (const { leaf } of form.leaves) if (isWord(leaf)) inside.add(leaf.text);
      if (form.block !== undefined) visit(form.block);
    }
  };
  for (const { block } of top) if (block !== undefined) visit(block);
  return top.map(({ key }) => key).filter((key) => !inside.has(key));
}

function isWord({ kind }: Leaf): boolean {
  return kind === 'word';
}

/** Braces behind a word that nobody knows: what they mean is open, where they end is not. */
function unknownBlock(): Rule {
  const patterns = ['comments', 'texts', 'numbers', 'unknown'].map((name) => ({ include: `#${name}` }));
  return inBraces(patterns);
}

function reason(quotes: '"' | '"""', sort: string): Rule {
  const text = textBetween(quotes, `${sort}.reason`);
  return {
    ...text,
    begin: `${word('(because)')}\\s*(${quotes})`,
    beginCaptures: {
      1: { name: 'keyword.other.because.migmap' },
      2: { name: 'punctuation.definition.string.begin.migmap' },
    },
  };
}
