import assert from 'node:assert/strict';
import {
  DocumentRangeFormattingRequest,
  DocumentRangesFormattingRequest,
} from 'vscode-languageserver-protocol/node';
import { languageServer } from './plan.ts';

describe('range formatting', () => {
  const server = languageServer();
  const options = { tabSize: 2, insertSpaces: true };

  it('changes what touches the range, and nothing else', async () => {
    const plan = await server.open('team  a\n<|team    b|>\nteam      c\n');
    const edits = await plan.ask(DocumentRangeFormattingRequest.type, { range: plan.mark.range, options });
    assert.equal(plan.edited(edits), 'team  a\nteam b\nteam      c\n');
  });

  it('changes several ranges at once', async () => {
    const plan = await server.open('<|team  a|>\r\nteam    b\r\n<|team      c|>\r\n');
    const ranges = plan.marks.map(({ range }) => range);
    const edits = await plan.ask(DocumentRangesFormattingRequest.type, { ranges, options });
    assert.equal(plan.edited(edits), 'team a\r\nteam    b\r\nteam c\r\n');
  });

  it('leaves a file alone that cannot be read', async () => {
    const plan = await server.open('<|team   a|> {\nlead\n');
    assert.deepEqual(
      await plan.ask(DocumentRangeFormattingRequest.type, { range: plan.mark.range, options }),
      [],
    );
  });
});
