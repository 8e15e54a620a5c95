import assert from 'node:assert/strict';
import { svgOf, themes } from '@migmap/diagram';
import { Resvg } from '@resvg/resvg-js';
import { generateMap } from './generator.ts';
import { exampleMaps, pictured, type Walked, walkedText } from './picture.ts';
import { faultsOf } from './picture-measures.ts';

/** A plan of many waves whose order breaks in many places. */
function broken(count: number): string {
  const text = generateMap(count).replaceAll(' { tolerates new }', '');
  const moved = ['s-00002', 's-00007', 's-00013'];
  const without = moved.reduce((rest, name) => rest.replace(`  migrate ${name}\n`, ''), text);
  return without.replace(
    /( {2}migrate s-00070\n)/,
    `$1${moved.map((name) => `  migrate ${name}\n`).join('')}`,
  );
}

const maps = new Map<string, Walked>([
  ...exampleMaps(),
  ...[20, 100, 300].map((count) => [`${count} services`, walkedText(generateMap(count))] as const),
  ['100 services out of order', walkedText(broken(100))],
]);
const views = ['waves', 'rollback', 'sovereignty'];

describe('pictures over the waves', () => {
  for (const [name, map] of maps) {
    const at = map.walked.waves.at(1)?.name.value ?? '';
    it(`of ${name} keep everything apart and in its place`, async () => {
      for (const view of views) {
        for (const options of [{}, { at }, { expand: ['*'] }, { waves: [at] }])
          assert.deepEqual(
            faultsOf(await pictured(map, { view, ...options })),
            [],
            `${view} ${JSON.stringify(options)}`,
          );
      }
    }).timeout(60_000);

    it(`of ${name} are the same each time, and well-formed in every theme`, async () => {
      for (const view of views) {
        const [first, second] = [await pictured(map, { view }), await pictured(map, { view })];
        assert.equal(svgOf(first), svgOf(second));
        assert.deepEqual(JSON.parse(JSON.stringify(first)), first);
        for (const theme of Object.values(themes)) assert.ok(new Resvg(svgOf(first, theme)).width > 0);
      }
    });

    it(`of ${name} hold every wave, every move and every rollback point`, async () => {
      const board = await pictured(map, { view: 'waves', expand: ['*'] });
      const ids = new Set(board.nodes.map(({ id }) => id));
      for (const wave of map.resolved.waves) {
        assert.ok(ids.has(`wave/${wave.name.value}`), wave.name.value);
        for (const step of wave.steps) {
          const names = step.type === 'migrate' ? step.parts.map(({ service }) => service.value) : [];
          for (const service of names) assert.ok(ids.has(`service/${service}/${wave.name.value}`), service);
        }
      }
      const shown = new Set((await pictured(map, { view: 'rollback' })).nodes.map(({ id }) => id));
      for (const { name: point } of map.resolved.rollbacks)
        if (point) assert.ok(shown.has(`rollback/${point.value}`));
    });

    it(`of ${name} use no name twice`, async () => {
      for (const view of views) {
        const found = [...svgOf(await pictured(map, { view })).matchAll(/ id="([^"]+)"/g)].map(
          ([, id]) => id,
        );
        assert.deepEqual(found, [...new Set(found)]);
      }
    });
  }
});
