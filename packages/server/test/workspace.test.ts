import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
} from 'vscode-languageserver-protocol/node';
import { Client } from './client.ts';
import { codesOf, languageServer, type Plan } from './plan.ts';

const files = {
  'map.migmap': 'import "teams.migmap"\nlayer base { owner it }',
  'teams.migmap': 'team it',
};

describe('the files of a workspace', () => {
  const server = languageServer();

  async function sent(plan: Plan, name: string, ...codes: string[]): Promise<void> {
    await server.client.diagnostics(plan.uri(name), (found) => codesOf(found).join(' ') === codes.join(' '));
  }

  it('count as on the disk again when they are closed without being saved', async () => {
    const plan = await server.open(files, ['map.migmap', 'teams.migmap']);
    await plan.replace('teams.migmap', 'it', 'infra');
    assert.deepEqual(await plan.codes('map.migmap'), ['reference/unknown']);
    await plan.close('teams.migmap');
    assert.deepEqual(await plan.codes('map.migmap'), []);
  });

  it('may change on the disk while nobody has them open', async () => {
    const plan = await server.open(files);
    plan.write('teams.migmap', 'team infra');
    await plan.touched('changed', 'teams.migmap');
    assert.deepEqual(await plan.codes('map.migmap'), ['reference/unknown']);
  });

  it('count as the editor has them while they are open, whatever happens on the disk', async () => {
    const plan = await server.open(files, ['map.migmap', 'teams.migmap']);
    plan.write('teams.migmap', 'team infra');
    await plan.touched('changed', 'teams.migmap');
    assert.deepEqual(await plan.codes('map.migmap'), []);
    plan.delete('teams.migmap');
    await plan.touched('deleted', 'teams.migmap');
    assert.deepEqual(await plan.codes('map.migmap'), []);
    await plan.close('teams.migmap');
    assert.deepEqual(await plan.codes('map.migmap'), ['reference/import-missing', 'reference/unknown']);
  });

  it('may come and go', async () => {
    const plan = await server.open(files);
    plan.delete('teams.migmap');
    await plan.touched('deleted', 'teams.migmap');
    assert.deepEqual(await plan.codes('map.migmap'), ['reference/import-missing', 'reference/unknown']);
    plan.write('teams.migmap', 'team it');
    await plan.touched('created', 'teams.migmap');
    assert.deepEqual(await plan.codes('map.migmap'), []);
    plan.write('new.migmap', 'team it');
    await plan.touched('created', 'new.migmap');
    await sent(plan, 'new.migmap', 'reference/unused');
  });

  it('may come and go with their folder, of which alone the editor tells', async () => {
    const plan = await server.open({ 'map.migmap': 'import "lib/teams.migmap"\nlayer base { owner it }' });
    assert.deepEqual(await plan.codes(), ['reference/import-missing', 'reference/unknown']);
    plan.write('lib/teams.migmap', 'team it');
    await plan.touched('created', 'lib');
    assert.deepEqual(await plan.codes(), []);
    plan.delete('lib');
    await plan.touched('deleted', 'lib');
    assert.deepEqual(await plan.codes(), ['reference/import-missing', 'reference/unknown']);
  });

  it('stay open when their folder is deleted', async () => {
    const plan = await server.open({ 'sub/map.migmap': 'layer base { owner it }' });
    await sent(plan, 'sub/map.migmap', 'reference/unknown');
    plan.delete('sub');
    await plan.touched('deleted', 'sub');
    assert.deepEqual(await plan.codes('sub/map.migmap'), ['reference/unknown']);
    await plan.close('sub/map.migmap');
    await sent(plan, 'sub/map.migmap');
  });

  it('are left aside where a list of ignored files says so, but for those that are opened or imported', async () => {
    const plan = await server.open(
      {
        'map.migmap': 'import "lib/teams.migmap"\nlayer base { owner it }',
        'lib/teams.migmap': 'team it',
        'lib/draft.migmap': 'layer base { owner nobody }',
        '.gitignore': 'lib/',
      },
      ['map.migmap'],
    );
    assert.deepEqual(await plan.codes('map.migmap'), []);
    assert.deepEqual(await plan.codes('lib/draft.migmap'), []);
    await plan.open('lib/draft.migmap');
    assert.deepEqual(await plan.codes('lib/draft.migmap'), ['reference/unknown']);
    await plan.close('lib/draft.migmap');
    assert.deepEqual(await plan.codes('lib/draft.migmap'), []);
  });

  it('go with their folder when that leaves the workspace', async () => {
    const plan = await server.open({ 'map.migmap': 'layer base { owner it }' }, []);
    await sent(plan, 'map.migmap', 'reference/unknown');
    plan.removeFolder();
    await sent(plan, 'map.migmap');
  });

  it('may not import across the folders of a workspace', async () => {
    const plan = await server.open({
      'one/map.migmap': 'import "../two/teams.migmap"\nlayer base { owner it }',
      'two/teams.migmap': 'team it',
    });
    assert.deepEqual(await plan.codes('one/map.migmap'), []);
    plan.addFolder('one');
    plan.addFolder('two');
    assert.deepEqual(await plan.codes('one/map.migmap'), [
      'reference/import-outside-root',
      'reference/unknown',
    ]);
    plan.removeFolder('one');
    plan.removeFolder('two');
    assert.deepEqual(await plan.codes('one/map.migmap'), []);
  });
});

describe('documents that are no files of a workspace', () => {
  const server = languageServer();

  async function codes(uri: string): Promise<string[]> {
    const { connection } = server.client;
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    return report.kind === 'full' ? codesOf(report.items) : [];
  }

  async function open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'migmap', version: 1, text };
    await server.client.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  it('are maps of their own while nobody has saved them', async () => {
    await open('untitled:Untitled-1', 'layer base { owner it }');
    assert.deepEqual(await codes('untitled:Untitled-1'), ['reference/unknown']);
    const textDocument = { uri: 'untitled:Untitled-1' };
    const options = { tabSize: 2, insertSpaces: true };
    const { connection } = server.client;
    assert.deepEqual(
      (await connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options }))?.length,
      1,
    );
    await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
    assert.deepEqual(await codes('untitled:Untitled-1'), []);
  });

  it('may be of another file system: what cannot be looked at there is not said to be missing', async () => {
    const map = 'vscode-vfs://github/team/plans/map.migmap';
    await open(map, 'import "teams%20a.migmap"\nlayer base { owner it }');
    assert.deepEqual(await codes(map), ['reference/unknown']);
    await open('vscode-vfs://github/team/plans/teams%2520a.migmap', 'team it');
    assert.deepEqual(await codes(map), []);
  });

  it('find what they import beside them when there is no workspace', async () => {
    const plan = await server.open(files, []);
    plan.removeFolder();
    await plan.open('map.migmap');
    assert.deepEqual(await plan.codes('map.migmap'), []);
  });

  it('may be spelled as the client likes', async () => {
    const plan = await server.open({ 'plan [ä].migmap': 'layer base { owner it }' }, []);
    const uri = `${plan.uri('').replace(/\/$/, '')}/plan%20%5b%C3%A4%5d.migmap`;
    await open(uri, 'layer base { owner nobody }');
    await server.client.diagnostics(uri, (found) => codesOf(found).length === 1);
    const textDocument = { uri };
    await server.client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
  });

  it('do no harm by messages out of order', async () => {
    const { connection } = server.client;
    const textDocument = { uri: 'untitled:Untitled-2', version: 7 };
    await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
    const contentChanges = [{ text: 'team it' }];
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument,
      contentChanges,
    });
    assert.deepEqual(await codes(textDocument.uri), []);
    await open(textDocument.uri, 'team a');
    await open(textDocument.uri, 'layer base { owner it }');
    assert.deepEqual(await codes(textDocument.uri), ['reference/unknown']);
    await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
  });
});

describe('the folders that a client has open at the start', () => {
  it('are looked through before anything is opened', async () => {
    const server = languageServerFolder;
    const client = await Client.start({ folders: [pathToFileURL(server).href] });
    const uri = pathToFileURL(`${server}/clinic.migmap`).href;
    await client.until(() => client.published.has(uri));
    await client.stop();
  });
});

const languageServerFolder = new URL('../../../examples', import.meta.url).pathname;
