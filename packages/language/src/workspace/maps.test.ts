import assert from 'node:assert/strict';
import { readMaps } from './load-maps.ts';

/** The maps of a few files, each as the names of its files. */
function maps(texts: Record<string, string>): string[] {
  return readMaps(texts).map((map) => map.files.map((file) => file.file.uri).join(' '));
}

describe('which files are one map', () => {
  it('one file with all that it imports, imports first', () => {
    assert.deepEqual(
      maps({ 'b.migmap': 'import "a.migmap"', 'a.migmap': '', 'c.migmap': '' }),
      ['c.migmap', 'a.migmap b.migmap'].sort(),
    );
  });

  it('two maps that share a file stay two, and never see each other', () => {
    assert.deepEqual(
      maps({
        'one.migmap': 'import "teams.migmap"',
        'two.migmap': 'import "teams.migmap"',
        'teams.migmap': '',
      }),
      ['teams.migmap one.migmap', 'teams.migmap two.migmap'],
    );
  });

  it('a circle of imports is one map, begun at the first by name', () => {
    assert.deepEqual(maps({ 'b.migmap': 'import "a.migmap"', 'a.migmap': 'import "b.migmap"' }), [
      'b.migmap a.migmap',
    ]);
  });

  it('a file may import itself', () => {
    assert.deepEqual(maps({ 'a.migmap': 'import "a.migmap"' }), ['a.migmap']);
  });

  it('the order in which files come changes nothing', () => {
    const texts = {
      'main.migmap': 'import "z.migmap"\nimport "a.migmap"',
      'a.migmap': '',
      'z.migmap': 'import "a.migmap"',
      'x.migmap': '',
    };
    const backwards = Object.fromEntries(Object.entries(texts).reverse());
    assert.deepEqual(maps(texts), maps(backwards));
    assert.deepEqual(maps(texts), ['a.migmap z.migmap main.migmap', 'x.migmap']);
  });
});
