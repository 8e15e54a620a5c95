import { AstUtils, DefaultTokenBuilder, GrammarAST, GrammarUtils } from 'langium';
import { MigmapAstReflection } from '../src/generated/ast.ts';
import { MigmapGrammar } from '../src/generated/grammar.ts';
import type { Element, Rule, ShortGrammar } from '../src/reading/short-grammar.ts';

/** What a parser has to know of the grammar, and nothing of how it is written. */
export function shortGrammar(): ShortGrammar {
  const grammar = MigmapGrammar();
  const rules = grammar.rules.filter(GrammarAST.isParserRule);
  const entry = rules.find((rule) => rule.entry);
  return {
    entry: entry?.name ?? '',
    rules: Object.fromEntries(rules.map((rule) => [rule.name, ruleOf(rule)])),
    ...tokensOf(grammar),
  };
}

function ruleOf(rule: GrammarAST.ParserRule): Rule {
  const element = elementOf(rule.definition);
  return GrammarUtils.isDataTypeRule(rule) ? { element } : { element, type: typeOf(rule) };
}

function typeOf(of: GrammarAST.ParserRule | GrammarAST.Action): string {
  return GrammarUtils.getTypeName(of) ?? '';
}

function elementOf(written: GrammarAST.AbstractElement): Element {
  const times = written.cardinality;
  const element = withoutTimes(written);
  // `(names+=Name)*`: what is repeated within what is repeated has to stay apart.
  if (times === undefined) return element;
  return element.times === undefined ? { ...element, times } : { all: [element], times };
}

function withoutTimes(written: GrammarAST.AbstractElement): Element {
  if (GrammarAST.isKeyword(written)) return { keyword: written.value, ...assignmentOf(written) };
  if (GrammarAST.isAction(written) && !written.feature) return { type: typeOf(written) };
  if (GrammarAST.isAssignment(written)) return elementOf(written.terminal);
  if (GrammarAST.isGroup(written) && !written.guardCondition) return { all: written.elements.map(elementOf) };
  if (GrammarAST.isAlternatives(written)) return { one: written.elements.map(elementOf) };
  const called = GrammarAST.isRuleCall(written) && written.arguments.length === 0 && written.rule.ref;
  if (GrammarAST.isParserRule(called) && !called.fragment)
    return { rule: called.name, ...assignmentOf(written) };
  if (GrammarAST.isTerminalRule(called)) return { terminal: called.name, ...assignmentOf(written) };
  throw new Error(`the quick parser does not know ${written.$type} yet: ${written.$cstNode?.text}`);
}

function assignmentOf(element: GrammarAST.AbstractElement): Pick<Element, 'feature' | 'operator'> {
  const assignment = AstUtils.getContainerOfType(element, GrammarAST.isAssignment);
  return assignment ? { feature: assignment.feature, operator: assignment.operator } : {};
}

/** Terminals in the order in which the lexer tries them. */
function tokensOf(
  grammar: GrammarAST.Grammar,
): Pick<ShortGrammar, 'terminals' | 'passedOver' | 'keywords' | 'defaults'> {
  const tokens = new DefaultTokenBuilder().buildTokens(grammar);
  const all = Array.isArray(tokens) ? tokens : [];
  const terminals = all.flatMap(({ name, PATTERN }) =>
    PATTERN instanceof RegExp ? [{ name, pattern: PATTERN.source }] : [],
  );
  const keywords = all.filter(({ PATTERN }) => typeof PATTERN === 'string').map(({ name }) => name);
  const passedOver = all.filter(({ GROUP }) => GROUP !== undefined).map(({ name }) => name);
  return { terminals, passedOver, keywords, defaults: defaults() };
}

/** What a node has of which the text says nothing. */
function defaults(): ShortGrammar['defaults'] {
  const { types } = new MigmapAstReflection();
  return Object.fromEntries(
    Object.values(types).flatMap(({ name, properties }) => {
      const given = Object.values(properties).filter((property) => property.defaultValue !== undefined);
      const values = given.map((property) => [property.name, property.defaultValue]);
      return values.length === 0 ? [] : [[name, Object.fromEntries(values)]];
    }),
  );
}
