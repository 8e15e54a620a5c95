import assert from 'node:assert/strict';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { formsOf } from '../../textmate/statements.ts';
import { drawn } from './drawing.ts';
import { type Coloured, colouredTokens } from './tokens.ts';

const root = new URL('../../../../', import.meta.url);
const examples = globSync('examples/**/*.migmap', { cwd: root }).sort();
const own = ['every-construct', 'keywords-as-names', 'half-written'].map(
  (name) => `packages/language/test/textmate/${name}.migmap`,
);

describe('the colours of TextMate', () => {
  for (const path of [...own, ...examples]) {
    const name = path.replace(/^examples.|^packages.*textmate./, '').replaceAll('/', '-');
    it(`of ${name} are as they were looked at`, async () => {
      const text = readFileSync(new URL(path, root), 'utf8');
      const snapshot = drawn(text, await colouredTokens(text));
      const kept = new URL(`snapshots/${basename(name, '.migmap')}.txt`, import.meta.url);
      // `MIGMAP_KEEP=1` writes them down anew, to be looked at before they are committed.
      if (process.env.MIGMAP_KEEP) writeFileSync(kept, snapshot);
      assert.equal(snapshot, readFileSync(kept, 'utf8'));
    });
  }

  it('are shown for every statement of the language, with all its words', async () => {
    const text = readFileSync(new URL(own[0] ?? '', root), 'utf8');
    const seen = new Set((await colouredTokens(text)).filter(isWordOfTheLanguage).map((token) => token.text));
    assert.deepEqual(
      [...wordsOfTheLanguage()].filter((word) => !seen.has(word)),
      [],
    );
  });
});

function isWordOfTheLanguage({ scopes }: Coloured): boolean {
  return scopes.some((scope) => scope.startsWith('keyword.') || scope.includes('.choice.'));
}

function wordsOfTheLanguage(): Set<string> {
  const words = new Set<string>();
  const seen = new Set<string | undefined>();
  const visit = (block?: string): void => {
    if (seen.has(block)) return;
    seen.add(block);
    for (const form of formsOf(block)) {
      for (const { leaf } of form.leaves) if (leaf.kind === 'word') words.add(leaf.text);
      if (form.block !== undefined) visit(form.block);
    }
  };
  visit();
  return words;
}
