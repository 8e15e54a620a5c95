import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  type ResponseError,
} from 'vscode-languageserver-protocol/node';
import { languageServer } from './plan.ts';

describe('requests that nobody waits for any more ($/cancelRequest)', () => {
  const server = languageServer();

  it('are answered as cancelled, and the server goes on', async () => {
    const plan = await server.open('layer base { owner nobody }');
    const source = new CancellationTokenSource();
    const textDocument = { uri: plan.uri(plan.entry) };
    const answer = server.client.connection
      .sendRequest(DocumentDiagnosticRequest.type, { textDocument }, source.token)
      .catch((error: ResponseError<void>) => error.code);
    source.cancel();
    assert.equal(await answer, LSPErrorCodes.RequestCancelled);
    assert.deepEqual(await plan.codes(), ['reference/unknown']);
  });

  it('are dropped when the same is asked about a newer text', async () => {
    const plan = await server.open('layer base { owner nobody }');
    const older = plan.codes().catch((error: ResponseError<void>) => error.code);
    await plan.replace(plan.entry, 'owner nobody', '');
    const newer = plan.codes();
    assert.deepEqual([await older, await newer], [LSPErrorCodes.ContentModified, []]);
  });
});
