import assert from 'node:assert/strict';
import {
  type AboutUri,
  type MapsResult,
  maps,
  type ReadFileResult,
  type ReadFolderResult,
  readFile,
  readFolder,
} from '@migmap/protocol';
import {
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  FileChangeType,
} from 'vscode-languageserver-protocol/node';
import { languageServer } from './plan.ts';

/** A folder that only the client reaches, as those of repositories that lie nowhere on this machine. */
describe('files that only the client reaches', () => {
  const server = languageServer({ experimental: { migmap: { protocol: 1, files: true } } });
  const ROOT = 'memory://store/our plans';
  let files: Record<string, string>;

  beforeEach(async () => {
    const { connection } = server.client;
    connection.onRequest(readFile, ({ uri }: AboutUri): ReadFileResult => {
      const text = files[path(uri)];
      return text === undefined ? {} : { content: Buffer.from(text).toString('base64') };
    });
    connection.onRequest(readFolder, ({ uri }: AboutUri): ReadFolderResult => entriesOf(files, path(uri)));
  });
  afterEach(() => folders([], [ROOT]));

  const path = (uri: string): string => decodeURIComponent(uri).slice(ROOT.length + 1);
  const folders = (added: readonly string[], removed: readonly string[] = []): Promise<void> => {
    const named = (uris: readonly string[]) => uris.map((uri) => ({ uri: encodeURI(uri), name: '' }));
    const event = { added: named(added), removed: named(removed) };
    return server.client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
  };
  const open = async (all: Record<string, string>): Promise<void> => {
    files = all;
    await folders([ROOT]);
  };
  const known = async (): Promise<string[]> => {
    const found = await server.client.connection.sendRequest<MapsResult>(maps, {});
    return found.maps
      .flatMap((map) => map.files)
      .map(path)
      .sort();
  };
  const codesIn = async (name: string): Promise<string[]> => {
    const report: DocumentDiagnosticReport = await server.client.connection.sendRequest(
      DocumentDiagnosticRequest.type,
      { textDocument: { uri: encodeURI(`${ROOT}/${name}`) } },
    );
    return report.kind === 'full' ? report.items.map(({ code }) => String(code)) : [];
  };

  it('are found in all folders but those that are left aside, with what they import', async () => {
    await open({
      'mail.migmap': 'import "parts/teams.migmap"\nlayer l { owner it }',
      'parts/teams.migmap': 'team it',
      'deep/er/print.migmap': 'layer p',
      'old/gone.migmap': 'layer g',
      'node_modules/x/y.migmap': 'layer y',
      '.hidden/z.migmap': 'layer z',
      '.gitignore': 'old/\n',
      'notes.txt': 'no map',
    });
    assert.deepEqual(await known(), ['deep/er/print.migmap', 'mail.migmap', 'parts/teams.migmap']);
    assert.ok(!(await codesIn('mail.migmap')).includes('reference/unknown'));
  });

  it('that are missing are missed', async () => {
    await open({ 'mail.migmap': 'import "teams.migmap"\nlayer l' });
    assert.ok((await codesIn('mail.migmap')).some((code) => code.startsWith('reference/import')));
  });

  it('are left aside where the configuration beside them says so', async () => {
    await open({
      'mail.migmap': 'layer l',
      'old/mail.migmap': 'layer l',
      'migmap.config.json': '{ "ignore": ["old"] }',
    });
    assert.deepEqual(await known(), ['mail.migmap']);
  });

  it('are read again when they change, come and go', async () => {
    await open({ 'mail.migmap': 'layer l { owner it }' });
    assert.ok((await codesIn('mail.migmap')).includes('reference/unknown'));
    files['mail.migmap'] = 'import "teams.migmap"\nlayer l { owner it }';
    files['teams.migmap'] = 'team it';
    const changed = (name: string, type: FileChangeType) => ({ uri: encodeURI(`${ROOT}/${name}`), type });
    await server.client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [
        changed('mail.migmap', FileChangeType.Changed),
        changed('teams.migmap', FileChangeType.Created),
      ],
    });
    assert.ok(!(await codesIn('mail.migmap')).includes('reference/unknown'));
    delete files['teams.migmap'];
    await server.client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [changed('teams.migmap', FileChangeType.Deleted)],
    });
    assert.ok((await codesIn('mail.migmap')).some((code) => code.startsWith('reference/import')));
  });
});

describe('a client that reads no files for the server', () => {
  const server = languageServer();

  it('is not asked, and nothing is said against what cannot be known', async () => {
    let asked = 0;
    server.client.connection.onRequest(readFile, () => {
      asked++;
      return null;
    });
    const uri = 'memory://store/mail.migmap';
    await server.client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'migmap', version: 1, text: 'import "teams.migmap"\nlayer l' },
    });
    const report = await server.client.connection.sendRequest<{ items: { code: string }[] }>(
      'textDocument/diagnostic',
      { textDocument: { uri } },
    );
    assert.deepEqual(
      report.items.filter(({ code }) => code.startsWith('reference/')),
      [],
    );
    assert.equal(asked, 0);
  });
});

/** What stands in a folder, by the paths of files; null where nothing does. */
function entriesOf(files: Record<string, string>, folder: string): ReadFolderResult {
  const beneath = folder === '' ? '' : `${folder}/`;
  const rest = Object.keys(files).flatMap((name) =>
    name.startsWith(beneath) ? [name.slice(beneath.length)] : [],
  );
  if (rest.length === 0) return null;
  const entries = new Map(rest.map((name) => [name.split('/')[0] ?? '', name.includes('/')]));
  return [...entries].map(([name, isFolder]) => ({ name, isFolder }));
}
