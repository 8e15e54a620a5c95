import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import {
  MapLibrary,
  type SemanticToken,
  semanticTokens,
  snapshotOf,
  tokenLegend,
} from '@migmap/language/lsp';
import { type Coloured, colouredTokens } from './tokens.ts';

const root = new URL('../../../../', import.meta.url);
const texts = globSync(['examples/**/*.migmap', 'packages/language/test/textmate/{every,keywords}*.migmap'], {
  cwd: root,
}).sort();

// What the parser knows and what the colours guess are two ways to read the same text.
describe('the colours of TextMate and the tokens of the server', () => {
  for (const path of texts) {
    it(`agree on ${path.split('/').pop()}`, async () => {
      const text = readFileSync(new URL(path, root), 'utf8');
      const coloured = await colouredTokens(text);
      const otherwise = tokensOf(text).flatMap((token) => {
        const guess = coloured.find(
          ({ line, start, end }) => line === token.line && start <= token.character && token.character < end,
        );
        const said = typeOf(token);
        return guess && fits(guess, said)
          ? []
          : [`${token.line + 1}: ${guess?.text} is ${said.join(' ')}, and not ${guess?.scopes.join(' ')}`];
      });
      assert.deepEqual(otherwise, []);
    });
  }
});

function tokensOf(text: string): SemanticToken[] {
  const library = new MapLibrary();
  library.put('file:///a.migmap', text);
  library.enter('file:///a.migmap', 'file:///');
  const snapshot = snapshotOf(library, 'file:///a.migmap');
  assert.ok(snapshot);
  return semanticTokens(snapshot, 'nothing');
}

/** The type, and after it all that is said beside it. */
function typeOf({ type, modifiers }: SemanticToken): string[] {
  const said = tokenLegend.tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) !== 0);
  return [tokenLegend.tokenTypes[type] ?? '', ...said];
}

const plain: Readonly<Record<string, RegExp>> = {
  keyword: /^keyword\.|\.choice\./,
  enumMember: /\.choice\.|constant\.other\.code|^keyword\./,
  number: /^constant\.numeric/,
  string: /^string/,
  comment: /^comment/,
  operator: /^keyword\.operator/,
};

function fits({ scopes }: Coloured, [type = '', ...said]: readonly string[]): boolean {
  const known = plain[type];
  const all = scopes.join(' ');
  const isName = /\.(declaration|reference)\./.test(all);
  if (known && said.length === 0) return !isName && scopes.some((scope) => known.test(scope));
  if (said.includes('declaration'))
    return all.includes('.declaration.') && said.some((sort) => all.includes(`entity.name.${sort}.`));
  // Where names of several sorts may stand, the colour says no more than that it is a name.
  return said.some((sort) => all.includes(`.reference.${sort}.`)) || all.includes('variable.other.reference');
}
