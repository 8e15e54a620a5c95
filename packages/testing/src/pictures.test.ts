import assert from 'node:assert/strict';
import { type PictureOptions, svgOf, themes } from '@migmap/diagram';
import { Resvg } from '@resvg/resvg-js';
import { generateMap } from './generator.ts';
import { exampleMaps, pictured, type Walked, walkedText } from './picture.ts';
import { crossingPoints, faultsOf } from './picture-measures.ts';

const maps = new Map<string, Walked>([
  ...exampleMaps(),
  ...[20, 100, 500].map((count) => [`${count} services`, walkedText(generateMap(count))] as const),
]);

/** What the views of a map can ask for, in every direction. */
function variants({ resolved, walked }: Walked): PictureOptions[] {
  const at = walked.waves.at(Math.floor(walked.waves.length / 2))?.name.value ?? '';
  const everything: PictureOptions = { at, show: ['owners', 'risks', 'rollbacks', 'ports'], color: 'risk' };
  return [
    {},
    { direction: 'right', color: 'owner' },
    { direction: 'left', color: 'criticality' },
    { ...everything, direction: 'down' },
    { at, color: 'seal', neighbours: [resolved.services[0]?.name.value ?? ''] },
    ...resolved.views.map((view) => ({ view: view.name.value })),
  ];
}

describe('pictures', () => {
  for (const [name, map] of maps) {
    it(`of ${name} keep everything apart and in its place`, async () => {
      for (const options of variants(map)) {
        assert.deepEqual(faultsOf(await pictured(map, options)), [], JSON.stringify(options));
      }
    });

    it(`of ${name} are the same each time, and well-formed in every theme`, async () => {
      const [first, second] = [await pictured(map), await pictured(map)];
      assert.equal(svgOf(first), svgOf(second));
      assert.deepEqual(JSON.parse(JSON.stringify(first)), first);
      // The reader of this library takes nothing but sound XML.
      for (const theme of Object.values(themes))
        assert.equal(new Resvg(svgOf(first, theme)).width, Math.round(first.width));
    });
  }

  it('of large maps keep everything apart when all layers are open', async () => {
    const map = maps.get('500 services');
    assert.ok(map);
    assert.deepEqual(faultsOf(await pictured(map, { expand: ['*'] })), []);
  }).timeout(60_000);

  /**
   * Pairs of crossing edges of Graphviz dot 12 for the same graph with the same rows. Lines that share a trunk
   * cross another line once, so the fair figure of ours is the points on paper.
   */
  const dot: Readonly<Record<string, number>> = {
    clinic: 0,
    'university-mail': 19,
    hypervisor: 2,
    authority: 12,
    'database-platform': 31,
    '20 services': 5,
    '100 services': 138,
  };
  it('cross about as few lines as dot does, all in all', async () => {
    let ours = 0;
    for (const [name, map] of maps) if (name in dot) ours += crossingPoints(await pictured(map));
    const theirs = Object.values(dot).reduce((sum, each) => sum + each, 0);
    assert.ok(ours <= theirs * 1.1, `${ours} crossings, ${theirs} of dot`);
  });
});
