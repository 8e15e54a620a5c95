import assert from 'node:assert/strict';
import {
  CallHierarchyPrepareRequest,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentRangesFormattingRequest,
  DocumentSymbolRequest,
  ErrorCodes,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  type ResponseError,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  SignatureHelpRequest,
  TypeDefinitionRequest,
} from 'vscode-languageserver-protocol/node';
import { Client } from './client.ts';
import { languageServer } from './plan.ts';

const aboutDocuments = [
  CallHierarchyPrepareRequest,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentRangesFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  SignatureHelpRequest,
  TypeDefinitionRequest,
].map(({ method }) => method);

const somewhere = { line: 0, character: 3 };
const anything = {
  position: somewhere,
  positions: [somewhere],
  range: { start: somewhere, end: somewhere },
  ranges: [],
  context: { includeDeclaration: true, diagnostics: [] },
  options: { tabSize: 2, insertSpaces: true },
  previousResultId: '1',
  newName: 'other',
  ch: '}',
};

describe('messages that a client should not send', () => {
  const server = languageServer();
  const unsaved = { uri: 'untitled:Plan' };

  const tell = (method: string, params: unknown) =>
    server.client.connection.sendNotification(method, params as object);
  const ask = (method: string, params: unknown) =>
    server.client.connection.sendRequest<unknown>(method, params as object);
  const openUnsaved = (text: string, version = 1) =>
    tell(DidOpenTextDocumentNotification.method, {
      textDocument: { ...unsaved, languageId: 'migmap', version, text },
    });
  const close = () => tell(DidCloseTextDocumentNotification.method, { textDocument: unsaved });
  const names = async (): Promise<string[]> => {
    const symbols = await ask(DocumentSymbolRequest.method, { textDocument: unsaved });
    return ((symbols as { name: string }[] | null) ?? []).map(({ name }) => name);
  };

  for (const method of aboutDocuments) {
    it(`${method} about a document that nobody knows is answered by nothing`, async () => {
      const answer = await ask(method, { textDocument: { uri: 'file:///nowhere/a.migmap' }, ...anything });
      assert.equal(answer, null);
    });
  }

  it('about positions beyond the text are answered', async () => {
    const plan = await server.open('team it\nlayer base { owner it }');
    const far = { line: 9_000, character: 9_000 };
    for (const method of aboutDocuments) {
      const params = { ...anything, position: far, positions: [far], range: { start: somewhere, end: far } };
      await ask(method, { textDocument: { uri: plan.uri(plan.entry) }, ...params }).catch(
        (error: ResponseError<void>) => assert.match(error.message, /name|rename/i),
      );
    }
    assert.deepEqual(server.client.logged, []);
  });

  it('without what they are about cost an answer, and nothing else', async () => {
    for (const params of [null, {}, { textDocument: null }, { textDocument: { uri: 7 } }]) {
      const error = (await ask(HoverRequest.method, params).catch((thrown) => thrown)) as ResponseError<void>;
      assert.equal(error.code, ErrorCodes.InvalidParams);
      assert.match(error.message, /^textDocument\/hover: `textDocument\.uri` has to be a string/);
    }
    await openUnsaved('team it');
    assert.deepEqual(await names(), ['it']);
    await close();
  });

  it('of methods that nobody knows are refused, and their notifications overheard', async () => {
    await tell('migmap/unheardOf', {});
    const error = (await ask('textDocument/unheardOf', {}).catch((thrown) => thrown)) as ResponseError<void>;
    assert.equal(error.code, ErrorCodes.MethodNotFound);
  });

  it('that open a document twice, or close it twice, leave the last text and then none', async () => {
    await openUnsaved('team first');
    await openUnsaved('team second', 5);
    assert.deepEqual(await names(), ['second']);
    await close();
    await close();
    assert.deepEqual(await names(), []);
  });

  it('that change what is not open change nothing', async () => {
    await tell(DidChangeTextDocumentNotification.method, {
      textDocument: { ...unsaved, version: 2 },
      contentChanges: [{ text: 'team it' }],
    });
    assert.deepEqual(await names(), []);
  });

  it('whose versions run backwards count in the order in which they come', async () => {
    await openUnsaved('team first', 9);
    for (const [version, text] of [
      [4, 'team second'],
      [4, 'team third'],
      [-1, 'team fourth'],
    ] as const)
      await tell(DidChangeTextDocumentNotification.method, {
        textDocument: { ...unsaved, version },
        contentChanges: [{ text }],
      });
    assert.deepEqual(await names(), ['fourth']);
    await close();
  });

  it('that change places beyond the text add to its end', async () => {
    await openUnsaved('team first\n');
    const far = { line: 99, character: 99 };
    await tell(DidChangeTextDocumentNotification.method, {
      textDocument: { ...unsaved, version: 2 },
      contentChanges: [{ range: { start: far, end: far }, text: 'team second' }],
    });
    assert.deepEqual(await names(), ['first', 'second']);
    await close();
  });

  it('that tell of files of which nobody has heard do no harm', async () => {
    const changes = [
      'file:///nowhere',
      'file:///nowhere/a.migmap',
      'untitled:x.migmap',
      'no uri',
      'http://[/',
    ].flatMap((uri) => [1, 2, 3].map((type) => ({ uri, type })));
    await tell(DidChangeWatchedFilesNotification.method, { changes });
    await openUnsaved('team it');
    assert.deepEqual(await names(), ['it']);
    await close();
    assert.deepEqual(
      server.client.logged.filter((said) => said.includes('fault')),
      [],
    );
  });
});

describe('a client that asks before it has introduced itself', () => {
  it('is told so, and is served once it has', async () => {
    const client = Client.connect();
    const early = client.connection.sendRequest(HoverRequest.method, {
      textDocument: { uri: 'untitled:Plan' },
      position: somewhere,
    });
    const error = (await early.catch((thrown) => thrown)) as ResponseError<void>;
    assert.equal(error.code, ErrorCodes.ServerNotInitialized);
    await client.begin();
    assert.ok(client.welcome.capabilities.hoverProvider);
    assert.equal(await client.stop(), 0);
  });
});
