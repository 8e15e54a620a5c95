import { grammar, isWord, NAME, type TokenKind } from './short-grammar.ts';

/** Tokens side by side: their kinds, where they start and where they end. */
export interface QuickTokens {
  readonly kinds: readonly TokenKind[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly comments: readonly Comment[];
}

export interface Comment {
  readonly start: number;
  readonly image: string;
}

/** The tokens of a text; undefined where the quick parser leaves a text to the thorough one. */
export function quickTokens(text: string): QuickTokens | undefined {
  tables ??= lexerTables();
  const { pattern, terminals, keywords } = tables;
  const [kinds, starts, ends]: [TokenKind[], number[], number[]] = [[], [], []];
  const comments: Comment[] = [];
  for (let at = 0; at < text.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) return undefined;
    const [image] = found;
    const terminal = terminals[found.indexOf(image, 1) - 1];
    if (terminal === undefined) {
      if (image.startsWith('/')) comments.push({ start: at, image });
      continue;
    }
    kinds.push(terminal === NAME || terminal === SIGN ? (keywords.get(image) ?? terminal) : terminal);
    starts.push(at);
    ends.push(pattern.lastIndex);
  }
  return { kinds, starts, ends, comments };
}

interface LexerTables {
  /** A group for each terminal and one for signs; what is in none of them is passed over. */
  readonly pattern: RegExp;
  readonly terminals: readonly string[];
  readonly keywords: ReadonlyMap<string, TokenKind>;
}

const SIGN = 'sign';

let tables: LexerTables | undefined;

/**
 * A keyword may begin a longer name, and nothing else: so a word is read as a name first. Blanks beyond these are
 * left to the thorough lexer.
 */
function lexerTables(): LexerTables {
  const { terminals, keywords, passedOver } = grammar();
  const told = terminals.filter(({ name }) => !passedOver.includes(name));
  const comments = terminals.filter(({ name }) => passedOver.includes(name) && name !== 'WS');
  const signs = keywords.filter((keyword) => !isWord(keyword)).map(escaped);
  const passed = ['[ \\t\\r\\n]+', ...comments.map((comment) => comment.pattern)];
  const groups = [...told.map(({ pattern }) => withoutGroups(pattern)), signs.join('|')];
  return {
    pattern: new RegExp(`(?:${passed.join('|')})|${groups.map((each) => `(${each})`).join('|')}`, 'y'),
    terminals: [...told.map(({ name }) => name), SIGN],
    keywords: new Map(keywords.map((keyword) => [keyword, keyword])),
  };
}

function withoutGroups(pattern: string): string {
  return pattern.replace(/(?<!\\)\((?!\?)/g, '(?:');
}

function escaped(sign: string): string {
  return sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
