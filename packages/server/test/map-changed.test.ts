import assert from 'node:assert/strict';
import { type ProtocolCapability, protocolVersion } from '@migmap/protocol';
import { languageServer, type Plan } from './plan.ts';

const capability: ProtocolCapability = { protocol: protocolVersion };

describe('migmap/mapChanged', () => {
  const server = languageServer({ experimental: { migmap: capability } });

  /** The version of a map, once the server has told one that is newer. */
  async function newer(plan: Plan, name: string, than = 0): Promise<number> {
    const last = (): number =>
      server.client.changes.flatMap(({ changed }) => changed).findLast(({ map }) => map === plan.uri(name))
        ?.version ?? 0;
    await server.client.until(() => last() > than);
    return last();
  }

  it('names the maps of which something has changed, and leaves out the others', async () => {
    const plan = await server.open({
      'one.migmap': 'import "teams.migmap"\nlayer base { owner it }',
      'two.migmap': 'import "teams.migmap"',
      'teams.migmap': 'team it',
      'alone.migmap': 'team it',
    });
    const alone = await newer(plan, 'alone.migmap');
    const before = { one: await newer(plan, 'one.migmap'), two: await newer(plan, 'two.migmap') };
    await plan.replace('one.migmap', 'owner it', '');
    const one = await newer(plan, 'one.migmap', before.one);
    plan.write('teams.migmap', 'team infra');
    await plan.touched('changed', 'teams.migmap');
    await newer(plan, 'one.migmap', one);
    await newer(plan, 'two.migmap', before.two);
    assert.equal(await newer(plan, 'alone.migmap'), alone);
  });

  it('comes once for many keys, after the findings', async () => {
    const plan = await server.open('layer base { owner nobody }');
    const first = await newer(plan, plan.entry);
    const told = server.client.changes.length;
    await plan.replace(plan.entry, 'nobody', 'n');
    await plan.replace(plan.entry, 'owner n', 'owner no');
    await plan.replace(plan.entry, 'owner no', 'owner non');
    await newer(plan, plan.entry, first);
    assert.equal(server.client.changes.length, told + 1);
    assert.equal(server.client.published.get(plan.uri(plan.entry))?.version, 4);
  });

  it('names maps that are gone, and those that are judged in another way', async () => {
    const plan = await server.open({ 'a.migmap': 'team it', 'b.migmap': 'team it' });
    const first = await newer(plan, 'a.migmap');
    plan.write('migmap.config.json', '{ "rules": { "reference/unused": "off" } }');
    await plan.touched('created', 'migmap.config.json');
    await newer(plan, 'a.migmap', first);
    plan.delete('b.migmap');
    await plan.touched('deleted', 'b.migmap');
    await server.client.until(() =>
      server.client.changes.some(({ gone }) => gone.includes(plan.uri('b.migmap'))),
    );
  });
});

describe('a client that says nothing of our own messages', () => {
  const server = languageServer();

  it('is told nothing of maps that change', async () => {
    const plan = await server.open('layer base { owner nobody }');
    await server.client.diagnostics(plan.uri(plan.entry), (found) => found.length > 0);
    await plan.replace(plan.entry, 'owner nobody', '');
    await server.client.until(() => server.client.published.get(plan.uri(plan.entry))?.version === 2);
    // An answer comes after all that was sent before.
    await plan.findings();
    assert.deepEqual(server.client.changes, []);
  });
});
