import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

/** A stretch of a text with its scopes, the innermost last. */
export interface Coloured {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

/** A text as VS Code colours it before any server has said a word: by its own engine. */
export async function colouredTokens(text: string): Promise<Coloured[]> {
  grammar ??= load();
  const loaded = await grammar;
  let stack = textmate.INITIAL;
  return text.split(/\r?\n/).flatMap((content, line) => {
    const { tokens, ruleStack } = loaded.tokenizeLine(content, stack);
    stack = ruleStack;
    return tokens.map(({ startIndex: start, endIndex, scopes }) => {
      const end = Math.min(endIndex, content.length);
      return { line, start, end, text: content.slice(start, end), scopes: scopes.slice(1) };
    });
  });
}

let grammar: Promise<textmate.IGrammar> | undefined;

async function load(): Promise<textmate.IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm));
  const path = new URL('../../../../syntaxes/migmap.tmLanguage.json', import.meta.url);
  const raw = textmate.parseRawGrammar(readFileSync(path, 'utf8'), 'migmap.tmLanguage.json');
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (string) => new oniguruma.OnigString(string),
    }),
    loadGrammar: async (scope) => (scope === 'source.migmap' ? raw : null),
  });
  const read = await registry.loadGrammar('source.migmap');
  if (!read) throw new Error('The grammar cannot be read.');
  return read;
}
