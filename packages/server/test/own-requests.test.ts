import assert from 'node:assert/strict';
import {
  type DependentsParams,
  type DependentsResult,
  dependents,
  details,
  type MapsResult,
  maps,
  picture,
  protocolVersion,
  type StateAtParams,
  type StateAtResult,
  stateAt,
} from '@migmap/protocol';
import { ErrorCodes, type ResponseError } from 'vscode-languageserver-protocol/node';
import { languageServer, type Plan } from './plan.ts';

const server = languageServer();

async function ask<R>(method: string, params: unknown): Promise<R> {
  return server.client.connection.sendRequest<R>(method, params);
}

const services = `layer l
service dns in l { from "BIND" to "Knot" }
service mail "Mail" in l { from "Exchange" to "Postfix" depends on dns }
`;

describe('the messages of our own', () => {
  it('have a version, which the server says at the start', () => {
    assert.deepEqual(server.client.welcome.capabilities.experimental, {
      migmap: { protocol: protocolVersion },
    });
  });

  const malformed: readonly (readonly [string, unknown, RegExp])[] = [
    [maps, null, /^migmap\/maps: the parameters have to be an object, and is null\.$/],
    [stateAt, {}, /^migmap\/stateAt: `map` has to be a string, and is absent\.$/],
    [stateAt, { map: 'a', instant: -1 }, /`instant` has to be a whole number, and is -1\./],
    [stateAt, { map: 'a', needs: 'all' }, /`needs` has to be one of then, ever, and is "all"\./],
    [dependents, { map: 'a', service: ['dns'] }, /`service` has to be a string, and is a list\./],
    [dependents, { map: 'a', service: 'dns', direction: 'up' }, /`direction` has to be one of dependents/],
    [
      picture,
      { map: 'a', forms: ['svg', 'png'] },
      /`forms\[1\]` has to be one of picture, svg, html, and is "png"/,
    ],
    [
      picture,
      { map: 'a', options: { owners: [3] } },
      /`options\.owners\[0\]` has to be a string, and is 3\./,
    ],
    [
      picture,
      { map: 'a', previous: { columns: 3, cells: { 'service/a': { lane: 'l', row: '1' } } } },
      /`previous\.cells\.service\/a\.row` has to be a whole number, and is "1"\./,
    ],
  ];
  for (const [method, params, words] of malformed) {
    it(`${method} answers ${JSON.stringify(params)} with the field that is wrong`, async () => {
      const error = await ask(method, params).catch((thrown: ResponseError<void>) => thrown);
      assert.match((error as ResponseError<void>).message, words);
      assert.equal((error as ResponseError<void>).code, ErrorCodes.InvalidParams);
    });
  }

  it('are answered by nothing for files of no map', async () => {
    const map = 'file:///nowhere.migmap';
    assert.equal(await ask(stateAt, { map }), null);
    assert.equal(await ask(dependents, { map, service: 'dns' }), null);
    assert.equal(await ask(picture, { map }), null);
    assert.equal(await ask(details, { map, id: 'service/dns' }), null);
  });
});

describe('migmap/maps', () => {
  it('lists the maps of the workspace, with what each holds', async () => {
    const plan = await server.open({
      'clinic.migmap': `import "base.migmap"
map "The clinic"
view mail-only "Mail only" { include mail }
wave one { migrate mail }
wave two { migrate dns }`,
      'base.migmap': services,
      'other.migmap': 'team it { ',
    });
    await plan.codes();
    const found = (await ask<MapsResult>(maps, {})).maps;
    const [clinic, other] = found;
    assert.deepEqual(
      found.map(({ map, files }) => [plan.nameOf(map), files.map((file) => plan.nameOf(file))]),
      [
        ['clinic.migmap', ['base.migmap', 'clinic.migmap']],
        ['other.migmap', ['other.migmap']],
      ],
    );
    assert.deepEqual([clinic?.title, clinic?.reading, other?.reading], ['The clinic', 'whole', 'partly']);
    assert.equal(clinic?.folder, plan.uri(''));
    assert.deepEqual(clinic?.counts, { layers: 1, services: 2, waves: 2, rollbacks: 0, risks: 0, teams: 0 });
    const shown = [...(await plan.findings('clinic.migmap')), ...(await plan.findings('base.migmap'))];
    assert.equal(clinic?.findings.error, shown.filter(({ severity }) => severity === 1).length);
    assert.deepEqual(
      clinic?.views.filter(({ declared }) => declared),
      [{ name: 'mail-only', summary: 'Mail only', declared: true, hasInstants: true }],
    );
  });
});

describe('migmap/dependents', () => {
  async function found(plan: Plan, params: Omit<DependentsParams, 'map'>): Promise<string[]> {
    const answer = await ask<DependentsResult>(dependents, { map: plan.uri(plan.entry), ...params });
    return answer.services.map(
      ({ name, depth, sort, through, waves, location }) =>
        `${depth} ${sort} ${name} through ${through.join(', ')} in ${waves.join(', ') || 'no wave'}, ${plan.wordsAt(location.uri, location.range)}`,
    );
  }

  const graph = `layer l
service dns in l
service mail in l { depends on dns }
service web in l { depends softly on dns }
service portal in l { depends on web, mail }
service chat in l { depends on web }
service loop in l { depends on loop, portal }
wave w { migrate mail, portal }`;

  it('names all that depend on a service, the near ones first', async () => {
    assert.deepEqual(await found(await server.open(graph), { service: 'dns' }), [
      '1 hard mail through dns in w, main.migmap:3:9 mail',
      '1 soft web through dns in no wave, main.migmap:4:9 web',
      '2 hard portal through mail, web in w, main.migmap:5:9 portal',
      '2 soft chat through web in no wave, main.migmap:6:9 chat',
      '3 hard loop through portal in no wave, main.migmap:7:9 loop',
    ]);
  });

  it('names what a service depends on as well', async () => {
    assert.deepEqual(
      await found(await server.open(graph), { service: 'portal', direction: 'dependencies' }),
      [
        '1 hard web through portal in no wave, main.migmap:4:9 web',
        '1 hard mail through portal in w, main.migmap:3:9 mail',
        '2 hard dns through web, mail in no wave, main.migmap:2:9 dns',
      ],
    );
  });

  it('finds an end in circles, and nothing for what is not there', async () => {
    const plan = await server.open(
      'layer l\nservice a in l { depends on b }\nservice b in l { depends on a }',
    );
    assert.equal((await found(plan, { service: 'a' })).length, 1);
    assert.deepEqual(await found(plan, { service: 'c' }), []);
  });
});

describe('migmap/stateAt', () => {
  async function at(plan: Plan, params: Omit<StateAtParams, 'map'> = {}): Promise<StateAtResult> {
    return ask(stateAt, { map: plan.uri(plan.entry), ...params });
  }

  const late = `${services}wave one { migrate mail }
wave two { migrate dns }`;

  it('tells the instants of the plan, and what each changes', async () => {
    const plan = await server.open(late);
    const { instants = [] } = await at(plan);
    const told = instants.map(({ text, changes, broken, location }) => [
      text ?? 'start',
      location && plan.wordsAt(location.uri, location.range).split(' ')[0],
      changes.map(({ service, from, to }) => `${service}: ${from} → ${to}`).join(),
      broken,
    ]);
    assert.deepEqual(told, [
      ['start', undefined, '', 0],
      ['migrate mail', 'main.migmap:4:12', 'mail: old → standby', 1],
      ['wave one', 'main.migmap:4:1', 'mail: standby → new', 1],
      ['migrate dns', 'main.migmap:5:12', 'dns: old → standby', 0],
      ['wave two', 'main.migmap:5:1', 'dns: standby → new', 0],
    ]);
  });

  it('tells what every service is at an instant, and what does not work there, with the steps that lead to it', async () => {
    const plan = await server.open(late);
    const { states, broken, instant } = await at(plan, { instant: 1 });
    assert.deepEqual([instant, states], [1, { dns: 'old', mail: 'standby' }]);
    const [one] = broken;
    assert.deepEqual(
      [one?.code, one?.severity, one?.dependent, one?.instance, one?.provider],
      ['order/dependency-late', 'error', 'mail', 'new', 'dns'],
    );
    assert.match(one?.message ?? '', /goes live in wave `one`/);
    assert.deepEqual(
      one?.witness.map(({ what, instant, wave, location }) => [
        what,
        instant,
        wave,
        location && plan.wordsAt(location.uri, location.range),
      ]),
      [
        ['breaks', 1, 'one', 'main.migmap:4:12 migrate mail'],
        ['provided', 3, 'two', 'main.migmap:5:12 migrate dns'],
      ],
    );
    assert.deepEqual((await at(plan, { instant: 3 })).broken, []);
  });

  it('tells all needs that are not met at some instant, and when', async () => {
    const plan = await server.open(late);
    const { broken } = await at(plan, { needs: 'ever' });
    assert.deepEqual(
      broken.map(({ dependent, provider, during }) => [dependent, provider, during]),
      [['mail', 'dns', [1, 3]]],
    );
    await plan.replace(plan.entry, 'wave two { migrate dns }', '');
    const never = await at(plan, { needs: 'ever' });
    assert.deepEqual(
      never.broken.map(({ code, during }) => [code, during]),
      [['order/dependency-never', [1, 3]]],
    );
  });

  it('says nothing of what the author has silenced', async () => {
    const comment = '// migmap-disable-next-line order/dependency-late -- both run in parallel\n';
    const plan = await server.open(late.replace('service mail', `${comment}service mail`));
    assert.deepEqual((await at(plan, { instant: 1 })).broken, []);
  });

  it('stops at the last instant, and sends no instants that the client has', async () => {
    const plan = await server.open(late);
    const first = await at(plan);
    const again = await at(plan, { instant: 99, known: first.version });
    assert.deepEqual([again.instant, again.instants], [4, undefined]);
    await plan.replace(plan.entry, 'wave two { migrate dns }', '');
    const changed = await at(plan, { instant: 99, known: first.version });
    assert.deepEqual([changed.instant, changed.instants?.length], [2, 3]);
  });

  it('knows of one instant alone while the plan has no waves', async () => {
    const { instants, states } = await at(await server.open(services));
    assert.deepEqual([instants?.map((one) => one.at), states], [['start'], { dns: 'old', mail: 'old' }]);
  });
});
