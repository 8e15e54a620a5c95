import assert from 'node:assert/strict';
import {
  DidChangeConfigurationNotification,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol/node';
import { Client } from './client.ts';
import { languageServer, type Plan } from './plan.ts';

// A silencer is past its date only where there is a today.
const dated = '// migmap-disable-next-line reference/unused until 2027-06-01 by infra -- until June\nteam it';

async function isExpired(plan: Plan): Promise<boolean> {
  return (await plan.findings()).some(({ code }) => code === 'silence/expired');
}

describe('the settings of the editor (workspace/configuration)', () => {
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

  it('are refused in a sentence where they make no sense (window/logMessage)', async () => {
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

describe('a configuration with mistakes', () => {
  const server = languageServer();
  const CONFIG = 'migmap.config.json';

  /** What is said of a configuration, with the words that it stands at. */
  async function sent(plan: Plan, name: string, count: number): Promise<string[]> {
    const found = await server.client.diagnostics(plan.uri(name), (all) => all.length === count);
    return found.map(({ range, message }) => `${plan.wordsAt(plan.uri(name), range)}: ${message}`);
  }

  it('shows them in its own file, which nobody has to open', async () => {
    const plan = await server.open({
      'a.migmap': 'team it',
      [CONFIG]: '{\n  "rules": { "reference/unusd": "off" },\n  "ignor": []\n}',
    });
    assert.deepEqual(await sent(plan, CONFIG, 2), [
      'migmap.config.json:2:14 "reference/unusd": There is no rule and no category “reference/unusd”. Did you mean reference/unused?',
      'migmap.config.json:3:3 "ignor": There is no key “ignor”. Did you mean ignore?',
    ]);
    plan.write(CONFIG, '{ "rules": { "reference/unused": "off" } }');
    await plan.touched('changed', CONFIG);
    assert.deepEqual(await sent(plan, CONFIG, 0), []);
    assert.deepEqual(await plan.findings(), []);
  });

  it('shows those of a file that it extends there, and once', async () => {
    const plan = await server.open({
      'a.migmap': 'team it',
      [CONFIG]: '{ "extends": "./base.json" }',
      'base.json': '{ "asOf": "2027-02-30" }',
      'sub/b.migmap': 'team it',
      [`sub/${CONFIG}`]: '{ "extends": "../base.json" }',
    });
    const [said, ...others] = await sent(plan, 'base.json', 1);
    assert.match(said ?? '', /^base\.json:1:11 "2027-02-30": There is no day 2027-02-30/);
    assert.deepEqual(others, []);
    plan.write('base.json', '{}');
    await plan.touched('changed', 'base.json');
    assert.deepEqual(await sent(plan, 'base.json', 0), []);
  });

  it('says what is no JSON as the command line does', async () => {
    const plan = await server.open({ 'a.migmap': 'team it', [CONFIG]: '{ "rules": ' });
    assert.match((await sent(plan, CONFIG, 1))[0] ?? '', /: A value is missing here\.$/);
    plan.write(CONFIG, '');
    await plan.touched('changed', CONFIG);
    await server.client.diagnostics(plan.uri(CONFIG), ([one]) =>
      /This file is empty/.test(String(one?.message)),
    );
  });

  it('says that it is for another version, and nothing that may follow from it', async () => {
    const plan = await server.open({
      'a.migmap': 'team it',
      [CONFIG]: '{ "requiredVersion": ">99", "newKey": 1 }',
    });
    assert.match(
      (await sent(plan, CONFIG, 1))[0] ?? '',
      /:1:22 ">99": This configuration needs migmap >99, and/,
    );
    plan.write(CONFIG, '{ "requiredVersion": "soon" }');
    await plan.touched('changed', CONFIG);
    await server.client.diagnostics(plan.uri(CONFIG), ([one]) =>
      /a range of versions/.test(String(one?.message)),
    );
  });

  it('counts as the editor has it while it is open there', async () => {
    const plan = await server.open({ 'a.migmap': 'team it', [CONFIG]: '{}' });
    assert.equal((await plan.findings()).length, 1);
    await plan.open(CONFIG);
    await plan.replace(CONFIG, '{}', '{ "rules": { "reference/unused": "off" } }');
    assert.deepEqual(await plan.findings(), []);
    await plan.replace(CONFIG, '"off"', '"of"');
    await sent(plan, CONFIG, 1);
    assert.equal(server.client.published.get(plan.uri(CONFIG))?.version, 3);
    await plan.close(CONFIG);
    assert.deepEqual(await sent(plan, CONFIG, 0), []);
    assert.equal((await plan.findings()).length, 1);
  });

  it('is listed to clients that ask for the findings of all files', async () => {
    const plan = await server.open({ 'a.migmap': '', [CONFIG]: '{ "ignor": [] }' });
    const report: WorkspaceDiagnosticReport = await plan.ask(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
    });
    const counts = report.items.map((item) => [
      plan.nameOf(item.uri),
      item.kind === 'full' && item.items.length,
    ]);
    assert.deepEqual(counts, [
      ['a.migmap', 0],
      [CONFIG, 1],
    ]);
    assert.equal((await plan.findings(CONFIG)).length, 1);
  });

  it('is gone with its folder', async () => {
    const plan = await server.open({ 'a.migmap': '', [CONFIG]: '{ "ignor": [] }' }, []);
    await sent(plan, CONFIG, 1);
    plan.removeFolder();
    await sent(plan, CONFIG, 0);
  });
});

describe('what a configuration leaves aside', () => {
  const server = languageServer();
  const CONFIG = 'migmap.config.json';
  const files = {
    'map.migmap': 'import "drafts/teams.migmap"\nlayer base { owner it }',
    'drafts/teams.migmap': 'team it',
    'drafts/idea.migmap': 'team it',
  };

  it('is no map of the workspace, but for what is opened or imported', async () => {
    const plan = await server.open({ ...files, [CONFIG]: '{ "ignore": ["drafts/"] }' });
    assert.deepEqual(await plan.codes('map.migmap'), []);
    assert.deepEqual(await plan.codes('drafts/idea.migmap'), []);
    await plan.open('drafts/idea.migmap');
    assert.deepEqual(await plan.codes('drafts/idea.migmap'), ['reference/unused']);
    await plan.close('drafts/idea.migmap');
    assert.deepEqual(await plan.codes('drafts/idea.migmap'), []);
  });

  it('comes and goes with the patterns', async () => {
    const plan = await server.open(files);
    assert.deepEqual(await plan.codes('drafts/idea.migmap'), ['reference/unused']);
    plan.write(CONFIG, '{ "ignore": ["drafts/"] }');
    await plan.touched('created', CONFIG);
    assert.deepEqual(await plan.codes('drafts/idea.migmap'), []);
    assert.deepEqual(await plan.codes('map.migmap'), []);
    plan.write(CONFIG, '{ "ignore": ["drafts/*", "!drafts/idea.migmap"] }');
    await plan.touched('changed', CONFIG);
    assert.deepEqual(await plan.codes('drafts/idea.migmap'), ['reference/unused']);
    plan.write('.migmapignore', 'drafts/');
    await plan.touched('created', '.migmapignore');
    plan.delete(CONFIG);
    await plan.touched('deleted', CONFIG);
    assert.deepEqual(await plan.codes('drafts/idea.migmap'), []);
    plan.write('.migmapignore', '');
    await plan.touched('changed', '.migmapignore');
    assert.deepEqual(await plan.codes('drafts/idea.migmap'), ['reference/unused']);
  });
});
