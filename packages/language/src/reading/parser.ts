import {
  type AstNode,
  createLangiumParser,
  DefaultLexer,
  DefaultLexerErrorMessageProvider,
  DefaultTokenBuilder,
  type GrammarAST,
  inject,
  type LangiumCoreServices,
  LangiumParserErrorMessageProvider,
  type Lexer,
  type ParseResult,
} from 'langium';
import type { MapDocument } from '../generated/ast.ts';
import { MigmapGeneratedModule, MigmapGeneratedSharedModule } from '../generated/module.ts';

/** A word, a text, a number or a sign. */
export type Token = ReturnType<Lexer['tokenize']>['tokens'][number];
export type ParseError = ParseResult['parserErrors'][number];

/** The text as a syntax tree, with what Langium has to say against it. */
export function parseText(text: string): ParseResult<MapDocument> {
  return parserServices().parser.LangiumParser.parse<MapDocument & AstNode>(text);
}

/** The tokens of a text, comments apart. */
export function tokenize(text: string): ReturnType<Lexer['tokenize']> {
  return parserServices().parser.Lexer.tokenize(text);
}

let services: LangiumCoreServices | undefined;

function parserServices(): LangiumCoreServices {
  services ??= createParserServices();
  return services;
}

/**
 * Only what the parser needs: a command line lives for one parse, and every service more is
 * start-up time. There are no cross references in the grammar, so no linker is asked for.
 */
function createParserServices(): LangiumCoreServices {
  const shared = inject({ ...MigmapGeneratedSharedModule, profilers: {} } as never);
  const module = {
    ...MigmapGeneratedModule,
    parser: {
      // A slip is mended by blanking it out (see repair.ts), which costs less than guessing what comes next.
      ParserConfig: () => ({ recoveryEnabled: false, nodeLocationTracking: 'full', skipValidations: true }),
      LangiumParser: (all: LangiumCoreServices) => createLangiumParser(all),
      // The tree keeps values as written; mapping reads them, where their place is known.
      ValueConverter: () => ({ convert: (written: string) => written }),
      TokenBuilder: () => new KeywordsAreNames(),
      Lexer: (all: LangiumCoreServices) => new DefaultLexer(all),
      ParserErrorMessageProvider: () => new LangiumParserErrorMessageProvider(),
      LexerErrorMessageProvider: () => new DefaultLexerErrorMessageProvider(),
    },
    references: { Linker: () => undefined },
    shared: () => shared,
  };
  return inject(module as never) as LangiumCoreServices;
}

/** Every word that the language knows. */
export function keywords(): string[] {
  const names = Object.values(parserServices().parser.Lexer.definition).map((type) =>
    type.name.replace(/:KW$/, ''),
  );
  return names.filter((name) => /^[a-z]/.test(name)).sort();
}

type Keyword = GrammarAST.Keyword;
type TokenType = Extract<ReturnType<DefaultTokenBuilder['buildTokens']>, readonly unknown[]>[number];

/**
 * Every keyword is a name as well: wherever the grammar asks for a name, the parser takes any token of that
 * category. One alternative for each keyword in each name would say the same, and take most of the start-up.
 */
class KeywordsAreNames extends DefaultTokenBuilder {
  protected override buildKeywordToken(
    keyword: Keyword,
    terminals: TokenType[],
    insensitive: boolean,
  ): TokenType {
    const token = super.buildKeywordToken(keyword, terminals, insensitive);
    const name = terminals.find((terminal) => terminal.name === 'ID');
    return name && /^[a-z]/.test(keyword.value) ? { ...token, CATEGORIES: [name] } : token;
  }

  /** A keyword may begin a longer name, and nothing else. */
  protected override findLongerAlt(keyword: Keyword, terminals: TokenType[]): TokenType[] {
    return /^[a-z]/.test(keyword.value) ? terminals.filter((terminal) => terminal.name === 'ID') : [];
  }
}
