import assert from 'node:assert/strict';
import { type PictureParams, type PictureResult, picture } from '@migmap/protocol';
import { generateMap } from '@migmap/testing';
import {
  CancellationToken,
  CancellationTokenSource,
  HoverRequest,
  LSPErrorCodes,
  type ResponseError,
} from 'vscode-languageserver-protocol/node';
import { languageServer, type Plan } from './plan.ts';

describe('migmap/picture', () => {
  const server = languageServer();

  async function draw(
    plan: Plan,
    params: Partial<PictureParams> = {},
    token = CancellationToken.None,
  ): Promise<PictureResult> {
    return server.client.connection.sendRequest(picture, { map: plan.uri(plan.entry), ...params }, token);
  }

  /** The code of the error that stands for an answer. */
  async function refusal(answer: Promise<unknown>): Promise<number> {
    return answer.then(
      () => assert.fail('a picture that nobody wants'),
      (error: ResponseError<void>) => error.code,
    );
  }

  const small = `map "Small"
layer l
service dns in l { from "BIND" to "Knot" }
service mail "Mail" in l { from "Exchange" to "Postfix" depends on dns }
view only-dns "DNS" { include dns }
wave one { migrate mail }
wave two { migrate dns }`;

  /** So large that drawing it takes a while: nothing is collapsed. */
  const large = { options: { expand: ['*'] } };

  it('gives the picture of a map with its findings, as JSON', async () => {
    const plan = await server.open(small);
    const answer = await draw(plan);
    const mail = answer.picture?.nodes.find(({ id }) => id === 'service/mail');
    const edge = answer.picture?.edges.find(({ id }) => id === 'edge/mail/dns');
    assert.deepEqual([answer.map, answer.reading], [plan.uri(plan.entry), 'whole']);
    assert.deepEqual([answer.picture?.title, mail?.title, answer.svg], ['Small', 'Mail', undefined]);
    assert.equal(edge?.findings?.error, 1);
    const bare = await draw(plan, { options: { findings: 'hidden' } });
    assert.deepEqual(
      bare.picture?.edges.map(({ findings }) => findings),
      [undefined],
    );
  });

  it('is of an instant of the plan: what does not work then is red, and only then', async () => {
    const plan = await server.open(small);
    const red = async (instant: number): Promise<string[]> => {
      const { picture: drawn } = await draw(plan, { options: { instant } });
      return [...(drawn?.nodes ?? []), ...(drawn?.edges ?? [])]
        .filter(({ findings }) => findings?.error)
        .map(({ id }) => id);
    };
    assert.deepEqual(await red(0), []);
    assert.deepEqual(await red(1), ['service/mail', 'edge/mail/dns']);
    assert.deepEqual(await red(3), []);
    const beyond = await draw(plan, { options: { instant: 99 } });
    assert.match(beyond.picture?.notes.join() ?? '', /5 instants, and none with the number 99/);
  });

  it('gives an SVG in the colours of a theme', async () => {
    const plan = await server.open(small);
    const [light, dark] = await Promise.all([
      draw(plan, { panel: 'a', forms: ['svg'] }),
      draw(plan, { panel: 'b', forms: ['svg'], theme: 'dark' }),
    ]);
    assert.match(light.svg ?? '', /^<svg [\s\S]*<title id="picture-title">Small<\/title>/);
    assert.notEqual(light.svg, dark.svg);
    assert.equal(light.picture, undefined);
  });

  it('draws other views, and those that the map declares', async () => {
    const plan = await server.open(small);
    const waves = await draw(plan, { options: { view: 'waves' } });
    assert.equal(waves.picture?.view, 'waves');
    const declared = await draw(plan, { options: { view: 'only-dns' } });
    const services = declared.picture?.nodes.filter(({ sort }) => sort === 'service');
    assert.deepEqual(
      services?.map(({ id }) => id),
      ['service/dns'],
    );
    await assert.rejects(draw(plan, { options: { view: 'mapp' } }), /there is no view mapp; there are map, /);
  });

  it('leaves out what filters leave out, and says how many services are left', async () => {
    const plan = await server.open(`${small}
service web in l { criticality high depends on mail }
risk late on dns { impact high likelihood high }`);
    const left = async (options: PictureParams['options'] & object): Promise<unknown[]> => {
      const { services, picture: shown } = await draw(plan, { options });
      const names = shown?.nodes.filter(({ sort }) => sort === 'service').map(({ name }) => name);
      return [services.shown, services.all, names?.sort()];
    };
    assert.deepEqual(await left({}), [3, 3, ['dns', 'mail', 'web']]);
    assert.deepEqual(await left({ criticality: ['high'] }), [1, 3, ['web']]);
    assert.deepEqual(await left({ risk: ['high'], layers: ['l'] }), [1, 3, ['dns']]);
    assert.deepEqual(await left({ risk: ['low'] }), [0, 3, []]);
    assert.deepEqual(await left({ neighbours: ['dns'] }), [2, 3, ['dns', 'mail']]);
    assert.deepEqual(await left({ view: 'only-dns' }), [1, 3, ['dns']]);
    assert.deepEqual(await left({ collapse: ['l'] }), [3, 3, []]);
  });

  it('gives a page of all views, which needs nothing from outside', async () => {
    const plan = await server.open(small);
    const { html = '', svg } = await draw(plan, {
      forms: ['html'],
      theme: 'dark',
      options: { view: 'waves' },
    });
    assert.match(html, /^<!doctype html>\n<html lang="en" data-theme="dark" data-view="waves">/);
    assert.match(html, /script-src 'sha256-[\w+/]{43}='; style-src 'sha256-[\w+/]{43}='/);
    for (const view of ['map', 'waves', 'timeline', 'risks', 'rollback', 'only-dns']) {
      assert.ok(html.includes(`id="view-${view}"`), view);
    }
    assert.equal(svg, undefined);
  });

  it('is of all files of a map as they are, in the editor or on the disk', async () => {
    const plan = await server.open({
      'map.migmap': 'import "base.migmap"\nservice mail in l { depends on dns }',
      'base.migmap': 'layer l\nservice dns in l',
    });
    const names = async (): Promise<string[]> =>
      ((await draw(plan, { map: plan.uri('base.migmap') })).picture?.nodes ?? [])
        .filter(({ sort }) => sort === 'service')
        .map(({ name }) => name)
        .sort();
    assert.deepEqual(await names(), ['dns', 'mail']);
    await plan.replace('map.migmap', 'service mail', 'service post');
    assert.deepEqual(await names(), ['dns', 'post']);
    plan.write('base.migmap', 'layer l\nservice dns in l\nservice time in l');
    await plan.touched('changed', 'base.migmap');
    assert.deepEqual(await names(), ['dns', 'post', 'time']);
    await plan.replace('map.migmap', 'import "base.migmap"', 'layer l\nservice dns in l');
    const alone = await draw(plan);
    assert.equal(alone.picture?.nodes.filter(({ sort }) => sort === 'service').length, 2);
  });

  it('shows what there is of a text that is half written, and says so', async () => {
    const plan = await server.open(small);
    await plan.replace(plan.entry, 'wave one {', 'wave');
    const answer = await draw(plan);
    assert.equal(answer.reading, 'partly');
    assert.ok(answer.picture?.nodes.some(({ id }) => id === 'service/mail'));
  });

  it('leaves things where they were when it is handed their places', async () => {
    const plan = await server.open(small);
    const { picture: before } = await draw(plan);
    assert.ok(before?.places);
    await plan.replace(plan.entry, 'layer l\n', 'layer l\nservice aaa in l { depends on mail }\n');
    const after = await draw(plan, { previous: before.places });
    const kept = Object.fromEntries(
      Object.keys(before.places.cells).map((id) => [id, after.picture?.places?.cells[id]]),
    );
    assert.deepEqual(kept, before.places.cells);
    assert.ok(after.picture?.nodes.some(({ id }) => id === 'service/aaa'));
  });

  it('does not keep the server from answering', async () => {
    const plan = await server.open(generateMap(400));
    const order: string[] = [];
    const drawn = draw(plan, large).then(() => order.push('picture'));
    const position = { line: 30, character: 10 };
    for (let question = 0; question < 5; question++) {
      await plan.ask(HoverRequest.type, { position });
      order.push('hover');
    }
    await drawn;
    assert.deepEqual(order, ['hover', 'hover', 'hover', 'hover', 'hover', 'picture']);
  });

  it('is given up for a newer one of the same panel, and only for that', async () => {
    const plan = await server.open(generateMap(200));
    const [first, second] = [refusal(draw(plan, large)), refusal(draw(plan, large))];
    const other = draw(plan, { panel: 'another' });
    const third = draw(plan, large);
    assert.deepEqual(
      [await first, await second],
      [LSPErrorCodes.ContentModified, LSPErrorCodes.ContentModified],
    );
    assert.equal((await other).picture?.view, 'map');
    assert.ok(((await third).picture?.nodes.length ?? 0) >= 200);
  });

  it('is given up when it is cancelled, and the next one comes', async () => {
    const plan = await server.open(generateMap(200));
    const source = new CancellationTokenSource();
    const answer = refusal(draw(plan, large, source.token));
    await plan.ask(HoverRequest.type, { position: { line: 0, character: 0 } });
    source.cancel();
    assert.equal(await answer, LSPErrorCodes.RequestCancelled);
    assert.equal((await draw(plan)).picture?.view, 'map');
  });

  it('is finished in a simpler way when its time is over, and says so', async () => {
    const plan = await server.open(generateMap(200));
    const answer = await draw(plan, { ...large, time: 0 });
    assert.match(answer.picture?.notes.join() ?? '', /no time/);
  });
});
