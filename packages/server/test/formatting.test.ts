import assert from 'node:assert/strict';
import { DocumentFormattingRequest } from 'vscode-languageserver-protocol/node';
import { languageServer } from './plan.ts';

describe('formatting', () => {
  const server = languageServer();
  const options = { tabSize: 2, insertSpaces: true };

  it('changes the white space that is wrong, and nothing else', async () => {
    const plan = await server.open('team   it {\nlead "Ada"\n}\n');
    const edits = await plan.ask(DocumentFormattingRequest.type, { options });
    assert.equal(plan.edited(edits), 'team it {\n  lead "Ada"\n}\n');
  });

  it('leaves a file alone that cannot be read', async () => {
    const plan = await server.open('team   it {\nlead\n');
    assert.deepEqual(await plan.ask(DocumentFormattingRequest.type, { options }), []);
  });
});
