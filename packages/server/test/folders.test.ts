import assert from 'node:assert/strict';
import {
  DidChangeWorkspaceFoldersNotification,
  DocumentDiagnosticRequest,
  InitializeRequest,
  WorkspaceDiagnosticRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { Client } from './client.ts';
import { codesOf, languageServer } from './plan.ts';

const CONFIG = 'migmap.config.json';

describe('a workspace of several folders', () => {
  const server = languageServer();

  it('holds the maps of each, with its own configuration, and names that do not meet', async () => {
    const [east, west] = [
      await server.open({ 'plan.migmap': 'team it\nlayer base { owner it }', [CONFIG]: '{}' }),
      await server.open({
        'plan.migmap': 'team ops\nlayer base { owner it }',
        [CONFIG]: '{ "rules": { "reference/unused": "error" } }',
      }),
    ];
    assert.deepEqual(await east.codes(), []);
    const found = (await west.findings()).filter(({ code }) => code === 'reference/unused');
    assert.deepEqual(
      found.map(({ severity }) => severity),
      [1],
    );
    assert.ok((await west.codes()).includes('reference/unknown'));
    const symbols = await west.ask(WorkspaceSymbolRequest.type, { query: 'base' });
    assert.equal(symbols?.length, 2);
  });

  it('loses what a folder held when it goes, and no more', async () => {
    const [stays, goes] = [
      await server.open('layer base { owner nobody }', []),
      await server.open('team it', []),
    ];
    const left = async (): Promise<number> => {
      const report = await stays.ask(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
      return report.items.length;
    };
    assert.equal(await left(), 2);
    await server.client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [], removed: [{ uri: goes.uri('').replace(/\/$/, ''), name: 'goes' }] },
    });
    assert.equal(await left(), 1);
    assert.deepEqual(await stays.codes(), ['reference/unknown']);
  });

  it('may hold one folder in another, or one twice, or one that is not there', async () => {
    const plan = await server.open({
      'plan.migmap': 'team it\nlayer base { owner it }',
      'inner/plan.migmap': 'layer base { owner nobody }',
    });
    plan.addFolder('inner');
    plan.addFolder('inner');
    plan.addFolder('gone');
    assert.deepEqual(await plan.codes('inner/plan.migmap'), ['reference/unknown']);
    plan.removeFolder('inner');
    plan.removeFolder('gone');
    assert.deepEqual(await plan.codes('inner/plan.migmap'), ['reference/unknown']);
    assert.deepEqual(await plan.codes('plan.migmap'), []);
    assert.deepEqual(server.client.logged, []);
  });

  it('goes on when a folder of it is deleted, with what is open there', async () => {
    const plan = await server.open({
      'plan.migmap': 'layer base { owner nobody }',
      'other.migmap': 'team it',
    });
    for (const name of ['plan.migmap', 'other.migmap']) plan.delete(name);
    plan.delete('');
    await plan.touched('deleted', '');
    assert.deepEqual(await plan.codes('plan.migmap'), ['reference/unknown']);
    assert.deepEqual(await plan.codes('other.migmap'), []);
    await plan.replace('plan.migmap', 'owner nobody', '');
    assert.deepEqual(await plan.codes('plan.migmap'), []);
    await plan.close('plan.migmap');
    assert.deepEqual(await plan.findings('plan.migmap'), []);
  });
});

describe('a client of old, which knows one folder', () => {
  const server = languageServer();

  it('has it looked through as well', async () => {
    const plan = await server.open('layer base { owner nobody }', []);
    const client = Client.connect();
    const { connection } = client;
    await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: plan.uri(''),
      workspaceFolders: null,
      capabilities: {},
    });
    const textDocument = { uri: plan.uri(plan.entry) };
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
    assert.deepEqual(report.kind === 'full' && codesOf(report.items), ['reference/unknown']);
    await client.stop();
  });
});
