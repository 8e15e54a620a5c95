import assert from 'node:assert/strict';
import { DidChangeConfigurationNotification } from 'vscode-languageserver-protocol/node';
import { Client } from './client.ts';
import { languageServer, type Plan } from './plan.ts';

// A silencer is past its date only where there is a today.
const dated = '// migmap-disable-next-line reference/unused until 2027-06-01 by infra -- until June\nteam it';

async function isExpired(plan: Plan): Promise<boolean> {
  return (await plan.findings()).some(({ code }) => code === 'silence/expired');
}

describe('the settings of the editor', () => {
  const server = languageServer();

  async function set(settings: unknown): Promise<void> {
    server.client.settings = settings;
    await server.client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: null,
    });
  }

  async function settle(holds: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 100; tries++) if (await holds()) return;
    assert.fail('it never comes');
  }

  it('say which day it is', async () => {
    const plan = await server.open(dated);
    assert.equal(await isExpired(plan), false);
    await set({ asOf: '2027-06-02' });
    await settle(() => isExpired(plan));
    await set({ asOf: '2027-05-31' });
    await settle(async () => !(await isExpired(plan)));
    await set({ asOf: null });
    assert.equal(await isExpired(plan), false);
  });

  it('may mean the day of today', async () => {
    const plan = await server.open(dated.replace('2027-06-01', '2001-01-01'));
    assert.equal(await isExpired(plan), false);
    await set({ asOf: 'today' });
    await settle(() => isExpired(plan));
    await set({});
  });

  it('are refused in a sentence where they make no sense', async () => {
    await set({ asOf: '2027-02-30' });
    await server.client.until(() => server.client.logged.some((said) => /2027-02-30.*is neither/.test(said)));
    await set({});
  });
});

describe('a client that answers no questions about its settings', () => {
  it('says them at the start, and with each change', async () => {
    const client = await Client.start({
      workspace: { configuration: false },
      initializationOptions: { asOf: 'soon' },
    });
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { migmap: { asOf: 'later' } },
    });
    await client.until(() => client.logged.some((said) => said.includes('"later"')));
    assert.ok(client.logged.some((said) => said.includes('"soon"')));
    await client.stop();
  });
});

describe('a configuration beside the maps', () => {
  const server = languageServer();
  const config = (content: unknown): string => JSON.stringify(content);

  it('counts for the maps below it', async () => {
    const plan = await server.open({
      'a.migmap': 'team it',
      'migmap.config.json': config({ rules: { 'reference/unused': 'error' } }),
    });
    assert.deepEqual(
      (await plan.findings()).map(({ severity }) => severity),
      [1],
    );
  });

  it('is read again when it changes, and when it goes', async () => {
    const plan = await server.open({ 'a.migmap': 'team it' });
    const count = async (): Promise<number> => (await plan.findings()).length;
    assert.equal(await count(), 1);
    plan.write('migmap.config.json', config({ rules: { 'reference/unused': 'off' } }));
    await plan.touched('created', 'migmap.config.json');
    assert.equal(await count(), 0);
    plan.write('migmap.config.json', config({ rules: {} }));
    await plan.touched('changed', 'migmap.config.json');
    assert.equal(await count(), 1);
    plan.write('migmap.config.json', config({ rules: { 'reference/unused': 'off' } }));
    await plan.touched('changed', 'migmap.config.json');
    plan.delete('migmap.config.json');
    await plan.touched('deleted', 'migmap.config.json');
    assert.equal(await count(), 1);
  });

  it('stands below the settings of the editor', async () => {
    const plan = await server.open({
      'a.migmap': dated,
      'migmap.config.json': config({ asOf: '2027-06-02' }),
    });
    assert.equal(await isExpired(plan), true);
  });
});
