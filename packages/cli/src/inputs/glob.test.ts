import assert from 'node:assert/strict';
import { baseOf, globPattern, isGlob } from './glob.ts';

describe('patterns of paths', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['plans/*.migmap', ['plans/a.migmap', 'plans/.migmap'], ['plans/x/a.migmap', 'plans/a.txt']],
    ['plans/**/*.migmap', ['plans/a.migmap', 'plans/x/y/a.migmap'], ['a.migmap', 'plans.migmap']],
    ['plans/**', ['plans/a.migmap', 'plans/x/a.migmap'], ['other/a.migmap']],
    ['{east,west}/a.migmap', ['east/a.migmap', 'west/a.migmap'], ['north/a.migmap', 'east,west/a.migmap']],
    ['wave-[1-3].migmap', ['wave-2.migmap'], ['wave-4.migmap', 'wave-.migmap']],
    ['wave-[!1].migmap', ['wave-2.migmap'], ['wave-1.migmap']],
    ['wave-?.migmap', ['wave-1.migmap'], ['wave-12.migmap']],
    ['a+b (1)*.migmap', ['a+b (1).migmap'], ['aab (1).migmap']],
  ];
  for (const [pattern, matching, others] of cases) {
    it(`reads ${pattern}`, () => {
      const expression = globPattern(pattern);
      for (const path of matching) assert.match(path, expression);
      for (const path of others) assert.doesNotMatch(path, expression);
    });
  }

  it('is told from a plain path', () => {
    assert.equal(isGlob('plans/a.migmap'), false);
    assert.equal(isGlob('plans/*.migmap'), true);
  });

  it('starts to search at the last plain folder', () => {
    assert.equal(baseOf('plans/east/**/*.migmap'), 'plans/east');
    assert.equal(baseOf('*.migmap'), '.');
    assert.equal(baseOf('/*.migmap'), '/');
  });
});
