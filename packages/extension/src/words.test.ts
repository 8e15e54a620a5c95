import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

describe('the words of the extension', () => {
  it('are all there in German', () => {
    const said = new Set(sources().flatMap(keysOf));
    const german = Object.keys(json('l10n/bundle.l10n.de.json'));
    assert.deepEqual([...said].sort(), german.sort());
  });

  it('of the manifest are all there, in both languages', () => {
    const manifest = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
    const named = [...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, name = '']) => name);
    for (const file of ['nls/package.nls.json', 'nls/package.nls.de.json']) {
      assert.deepEqual(Object.keys(json(file)).sort(), [...new Set(named)].sort(), file);
    }
  });

  it('name the same numbers and things in German', () => {
    for (const [english, german] of Object.entries(json('l10n/bundle.l10n.de.json'))) {
      assert.deepEqual(stopsOf(german), stopsOf(english), english);
    }
  });
});

function sources(): string[] {
  const names = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' });
  const read = (name: string): string =>
    readFileSync(new URL(name.replaceAll('\\', '/'), import.meta.url), 'utf8');
  return names.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).map(read);
}

function keysOf(text: string): string[] {
  return [...text.matchAll(/l10n\.t\(\s*'([^']+)'/g)].map(([, key = '']) => key);
}

function stopsOf(text: string): string[] {
  return (text.match(/\{\d\}/g) ?? []).sort();
}

function json(path: string): Record<string, string> {
  return JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')) as Record<string, string>;
}
