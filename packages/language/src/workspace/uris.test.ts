import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonicalUri, relativePath, resolvePath } from './uris.ts';

describe('the one spelling of a URI', () => {
  const spellings: readonly (readonly [string, string])[] = [
    ['file:///c%3A/plans/a.migmap', 'file:///c:/plans/a.migmap'],
    ['file:///C:/plans/a.migmap', 'file:///c:/plans/a.migmap'],
    ['file:///plans/ü b.migmap', 'file:///plans/%C3%BC%20b.migmap'],
    ['file:///plans/%c3%bc%20b.migmap', 'file:///plans/%C3%BC%20b.migmap'],
    ['file:///plans/%5B1%5D%23.migmap', 'file:///plans/[1]%23.migmap'],
    ['file:///plans/100%25.migmap', 'file:///plans/100%25.migmap'],
    ['file:///plans/a%2Fb.migmap', 'file:///plans/a%2Fb.migmap'],
    ['file:///plans/%zz.migmap', 'file:///plans/%zz.migmap'],
    ['vscode-vfs://github/team/plans/a%2eb.migmap', 'vscode-vfs://github/team/plans/a.b.migmap'],
    ['untitled:Untitled-1', 'untitled:Untitled-1'],
  ];
  for (const [written, canonical] of spellings) {
    it(`of ${written} is ${canonical}`, () => {
      assert.equal(canonicalUri(written), canonical);
      assert.equal(canonicalUri(canonical), canonical);
    });
  }

  it('is the one that imports lead to', () => {
    const from = canonicalUri('file:///c%3A/pläne/map.migmap');
    assert.equal(
      resolvePath(from, 'teil [1].migmap'),
      canonicalUri('file:///c%3A/pl%C3%A4ne/teil%20%5B1%5D.migmap'),
    );
  });
});

describe('the path from one file to another', () => {
  const paths: readonly (readonly [from: string, to: string, path: string | undefined])[] = [
    ['file:///plans/map.migmap', 'file:///plans/teams.migmap', 'teams.migmap'],
    ['file:///plans/map.migmap', 'file:///plans/lib/teams.migmap', 'lib/teams.migmap'],
    ['file:///plans/waves/one.migmap', 'file:///teams.migmap', '../../teams.migmap'],
    ['file:///plans/a/b.migmap', 'file:///plans/b/b.migmap', '../b/b.migmap'],
    ['file:///plans/map.migmap', 'file:///pl%C3%A4ne/100%25%20%23.migmap', '../pläne/100% #.migmap'],
    ['plans/map.migmap', 'teams.migmap', '../teams.migmap'],
    ['file:///plans/map.migmap', 'vscode-vfs://github/plans/map.migmap', undefined],
  ];
  for (const [from, to, path] of paths) {
    it(`from ${from} to ${to} is ${path}`, () => assert.equal(relativePath(from, to), path));
  }

  it('leads there', () => {
    const segment = fc.string({ minLength: 1 }).filter((name) => !/^\.+$|[/\\:]/.test(name));
    const file = fc
      .array(segment, { minLength: 1, maxLength: 4 })
      .map((parts) => canonicalUri(`file:///${parts.map(encodeURIComponent).join('/')}`));
    fc.assert(
      fc.property(file, file, (from, to) => {
        assert.equal(resolvePath(from, relativePath(from, to) ?? ''), to);
      }),
    );
  });
});
