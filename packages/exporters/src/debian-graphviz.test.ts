import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { drawnMap, exampleMaps, programFor } from '@migmap/testing';
import { dotOf } from './dot.ts';

// It is years older than the one that the other tests ask, and the one that many have.
describe('dot for the Graphviz of Debian', function () {
  this.timeout(60_000);
  let dot: string;

  before(function () {
    dot = programFor(this, { title: 'Graphviz', names: ['dot', 'dot.exe'], package: 'graphviz' });
  });

  for (const [name, map] of exampleMaps()) {
    it(`draws ${name} without a word of complaint`, async () => {
      for (const view of ['map', 'waves', 'rollback']) {
        const input = dotOf(await drawnMap(map, { view }));
        const drawn = spawnSync(dot, ['-Tsvg'], { input, encoding: 'utf8' });
        assert.deepEqual([drawn.status, drawn.stderr], [0, ''], view);
        assert.match(drawn.stdout, /<\/svg>/);
      }
    });
  }
});
