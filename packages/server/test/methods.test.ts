import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import * as protocol from 'vscode-languageserver-protocol/node';
import { ErrorCodes, type ResponseError, type ServerCapabilities } from 'vscode-languageserver-protocol/node';
import { languageServer } from './plan.ts';

/** A message as the protocol's own package declares it. */
interface Declared {
  readonly method: string;
  /** What tests call it by, beside its method. */
  readonly names: string[];
  readonly isRequest: boolean;
  readonly direction: string;
}

/** What a capability promises. */
const promised: { readonly [Key in keyof ServerCapabilities]?: readonly string[] } = {
  positionEncoding: ['initialize'],
  experimental: ['initialize'],
  textDocumentSync: ['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose'],
  completionProvider: ['textDocument/completion', 'completionItem/resolve'],
  hoverProvider: ['textDocument/hover'],
  signatureHelpProvider: ['textDocument/signatureHelp'],
  definitionProvider: ['textDocument/definition'],
  typeDefinitionProvider: ['textDocument/typeDefinition'],
  referencesProvider: ['textDocument/references'],
  documentHighlightProvider: ['textDocument/documentHighlight'],
  documentSymbolProvider: ['textDocument/documentSymbol'],
  codeActionProvider: ['textDocument/codeAction', 'codeAction/resolve'],
  codeLensProvider: ['textDocument/codeLens', 'codeLens/resolve'],
  documentLinkProvider: ['textDocument/documentLink'],
  workspaceSymbolProvider: ['workspace/symbol'],
  documentFormattingProvider: ['textDocument/formatting'],
  documentRangeFormattingProvider: ['textDocument/rangeFormatting', 'textDocument/rangesFormatting'],
  documentOnTypeFormattingProvider: ['textDocument/onTypeFormatting'],
  renameProvider: ['textDocument/rename', 'textDocument/prepareRename'],
  foldingRangeProvider: ['textDocument/foldingRange'],
  selectionRangeProvider: ['textDocument/selectionRange'],
  executeCommandProvider: ['workspace/executeCommand'],
  callHierarchyProvider: [
    'textDocument/prepareCallHierarchy',
    'callHierarchy/incomingCalls',
    'callHierarchy/outgoingCalls',
  ],
  semanticTokensProvider: [
    'textDocument/semanticTokens/full',
    'textDocument/semanticTokens/full/delta',
    'textDocument/semanticTokens/range',
  ],
  inlayHintProvider: ['textDocument/inlayHint', 'inlayHint/resolve'],
  diagnosticProvider: ['textDocument/diagnostic', 'workspace/diagnostic'],
  workspace: ['workspace/didChangeWorkspaceFolders', 'workspace/willRenameFiles', 'workspace/didRenameFiles'],
};

const page = readFileSync(new URL('../METHODS.md', import.meta.url), 'utf8');
const [supportedPart = '', unsupportedPart = ''] = page.split('\n## Not supported\n');
const supported = rowsOf(supportedPart);
const unsupported = rowsOf(unsupportedPart);
const declared = declaredMessages();

describe('the table of methods', () => {
  it('has a row for every method of the protocol, and one only', () => {
    const told = [...supported.keys(), ...unsupported.keys()];
    assert.deepEqual(
      [...declared.keys()].filter((method) => !told.includes(method)),
      [],
    );
    assert.deepEqual(
      told.filter((method, index) => told.indexOf(method) !== index),
      [],
    );
  });

  it('is in alphabetical order', () => {
    for (const rows of [supported, unsupported]) assert.deepEqual([...rows.keys()], [...rows.keys()].sort());
  });

  it('names tests that there are, and of which the first names the method', () => {
    const wrong = [...supported].flatMap(([method, row]) => {
      const files = [...row.matchAll(/`(test\/[a-z-]+\.test\.ts)`/g)].map((match) => match[1] ?? '');
      const [first, ...others] = files;
      if (first === undefined) return [`${method} is tested nowhere`];
      return [...others.filter((file) => !existsSync(here(file))), ...objectionTo(first, method)];
    });
    assert.deepEqual(wrong, []);
  });

  it('gives a reason for what is left out', () => {
    const silent = [...unsupported].filter(([, row]) => (row.split('|')[2]?.trim().length ?? 0) < 8);
    assert.deepEqual(silent, []);
  });
});

describe('what the server says that it can do', () => {
  const server = languageServer();
  // The first two have a time of their own; the last the library answers, with nothing, to whoever asks it.
  const apart = ['initialize', 'shutdown', 'textDocument/willSaveWaitUntil'];
  const toServer = [...declared.values()].filter(
    ({ isRequest, direction, method }) =>
      isRequest && direction !== 'serverToClient' && !apart.includes(method),
  );

  /** Nothing that makes sense is asked: all that counts is whether somebody listens. */
  async function isHeard(method: string): Promise<boolean> {
    const answer = server.client.connection.sendRequest(method, {});
    const error = await answer.catch((thrown: ResponseError<void>) => thrown);
    return !(error instanceof protocol.ResponseError && error.code === ErrorCodes.MethodNotFound);
  }

  it('has its rows in the table', () => {
    const { capabilities } = server.client.welcome;
    const missing = (Object.keys(capabilities) as (keyof ServerCapabilities)[]).flatMap((capability) => {
      const methods = promised[capability];
      if (!methods) return [`${capability}: say which methods it promises`];
      return methods.filter((method) => !supported.has(method));
    });
    assert.deepEqual(missing, []);
  });

  it('is answered, and nothing else is', async () => {
    const heard: string[] = [];
    for (const { method } of toServer) if (await isHeard(method)) heard.push(method);
    const promisedRequests = toServer.map(({ method }) => method).filter((method) => supported.has(method));
    assert.deepEqual(heard.sort(), promisedRequests.sort());
  });
});

function rowsOf(text: string): Map<string, string> {
  const rows = text.split('\n').flatMap((line) => {
    const method = /^\| `([^`]+)` \|/.exec(line)?.[1];
    return method?.match(/^[$a-zA-Z]+\/|^(initialized?|shutdown|exit)$/) ? [[method, line] as const] : [];
  });
  // Twice the same method is to be seen.
  return new Map(
    rows.map(([method, line], index) => [isNew(rows, index) ? method : `${method} again`, line]),
  );
}

function isNew(rows: readonly (readonly [string, string])[], index: number): boolean {
  return rows.findIndex(([method]) => method === rows[index]?.[0]) === index;
}

function objectionTo(file: string, method: string): string[] {
  const path = here(file);
  if (!existsSync(path)) return [`${file} of ${method} is not there`];
  const text = readFileSync(path, 'utf8');
  const names = [method, ...(declared.get(method)?.names ?? [])];
  return names.some((name) => new RegExp(`${escaped(name)}(?![\\w/])`).test(text))
    ? []
    : [`${file} does not name ${method}`];
}

function here(file: string): URL {
  return new URL(`../${file}`, import.meta.url);
}

function escaped(text: string): string {
  return text.replace(/[$/.]/g, '\\$&');
}

/** Every message that the protocol's own package knows; those of its base stand apart. */
function declaredMessages(): Map<string, Declared> {
  const found = new Map<string, Declared>();
  for (const [name, value] of Object.entries(protocol) as [string, Partial<Namespace> | undefined][]) {
    const method = value?.method ?? value?.type?.method;
    // Some are only names for what a client is told late.
    if (typeof method !== 'string' || method === 'method' || name.endsWith('RegistrationType')) continue;
    const known = found.get(method);
    if (known) known.names.push(name);
    else {
      const isRequest = value?.type instanceof protocol.ProtocolRequestType0 || name.endsWith('Request');
      found.set(method, { method, names: [name], isRequest, direction: value?.messageDirection ?? '' });
    }
  }
  return found;
}

interface Namespace {
  readonly method: string;
  readonly messageDirection: string;
  readonly type: { readonly method: string };
}
