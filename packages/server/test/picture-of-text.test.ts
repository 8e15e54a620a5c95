import assert from 'node:assert/strict';
import { type PictureOfTextParams, type PictureOfTextResult, pictureOfText } from '@migmap/protocol';
import { languageServer } from './plan.ts';

describe('migmap/pictureOfText', () => {
  const server = languageServer();

  const draw = (text: string, more: Partial<PictureOfTextParams> = {}): Promise<PictureOfTextResult> =>
    server.client.connection.sendRequest(pictureOfText, { text, ...more });

  const plan = `import "elsewhere.migmap"
layer l "Base"
service dns "Names" in l { from "BIND" to "Knot" }
service mail "Post" in l { from "Exchange" to "Postfix" depends on dns { tolerates both } }
wave one { migrate dns }
wave two { migrate mail }`;

  it('draws a text that is no file, and says nothing of what it imports', async () => {
    const { svg, reading, problems } = await draw(plan);
    assert.match(svg ?? '', /^<svg[\s\S]*Post[\s\S]*<\/svg>\s*$/);
    assert.deepEqual([reading, problems], ['whole', []]);
  });

  it('draws the view that is named, in the colours of a theme; where there is none of that name, the map', async () => {
    const [map, waves, unknown, dark] = await Promise.all([
      draw(plan),
      draw(plan, { view: 'waves' }),
      draw(plan, { view: 'of something else' }),
      draw(plan, { theme: 'dark' }),
    ]);
    assert.notEqual(map.svg, waves.svg);
    assert.equal(map.svg, unknown.svg);
    assert.notEqual(map.svg, dark.svg);
  });

  it('says what is wrong in a plan, beside its picture', async () => {
    const { svg, problems } = await draw(plan.replace(' { tolerates both }', ''));
    assert.ok(svg);
    assert.deepEqual(
      problems.map(({ line, code }) => [line, code]),
      [[3, 'order/stranded']],
    );
  });

  it('says what keeps a text from being read, and draws nothing', async () => {
    const { svg, reading, problems } = await draw('layer l\nservice { from "x" }');
    assert.deepEqual([svg, reading], [undefined, 'partly']);
    assert.equal(problems[0]?.line, 1);
    assert.equal(problems[0]?.code, 'syntax/parse');
  });

  it('has no picture of what has no service', async () => {
    assert.deepEqual(await draw('// Nothing yet'), { reading: 'whole', problems: [] });
    assert.deepEqual(await draw(''), { reading: 'whole', problems: [] });
  });

  it('leaves the maps of the workspace as they are', async () => {
    const mine = await server.open('layer l\nservice dns in l { from "a" to "b" }');
    await draw(plan);
    const { maps } = await server.client.connection.sendRequest<{ maps: { map: string }[] }>(
      'migmap/maps',
      {},
    );
    assert.ok(maps.some(({ map }) => map === mine.uri(mine.entry)));
    assert.ok(maps.every(({ map }) => !map.startsWith('text:')));
  });
});
