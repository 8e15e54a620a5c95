import assert from 'node:assert/strict';
import { DocumentOnTypeFormattingRequest } from 'vscode-languageserver-protocol/node';
import { languageServer } from './plan.ts';

describe('formatting while typing', () => {
  const server = languageServer();
  const options = { tabSize: 2, insertSpaces: true };

  /** The text after something was typed at the mark. */
  async function after(text: string, ch: string): Promise<string> {
    const plan = await server.open(text);
    const { position } = plan.mark;
    return plan.edited(await plan.ask(DocumentOnTypeFormattingRequest.type, { position, ch, options }));
  }

  it('formats the block that a brace closes, and leaves what is around it alone', async () => {
    assert.equal(
      await after(
        'team   a\nservice   mail {\nowner   it\n  depends on dns {\nside new\n}\n  }<|>\nteam   b\n',
        '}',
      ),
      'team   a\nservice   mail {\n  owner it\n  depends on dns {\n    side new\n  }\n}\nteam   b\n',
    );
  });

  it('formats an inner block by itself', async () => {
    assert.equal(
      await after('service mail {\nowner it\n  depends on dns {\nside new\n}<|>\n}\n', '}'),
      'service mail {\nowner it\n  depends on dns {\n    side new\n  }\n}\n',
    );
  });

  it('brings the brace to its place where the block cannot be read', async () => {
    assert.equal(await after('service mail {\n  owner\n    }<|>\n', '}'), 'service mail {\n  owner\n}\n');
  });

  it('leaves a block on one line alone, which may line up with its neighbours', async () => {
    const text = 'team it   { lead   "A" }\nteam desk { lead   "B" }\n';
    assert.equal(await after(text.replace('}', '}<|>'), '}'), text);
  });

  it('leaves a brace alone that closes nothing, or stands in a text or comment', async () => {
    for (const text of ['team   it\n  }<|>\n', 'team   it { lead "}<|>" }\n', 'team   it // }<|>\n'])
      assert.equal(await after(text, '}'), text.replace('<|>', ''));
  });

  it('indents a new line by the blocks that it is in', async () => {
    assert.equal(await after('service mail {\n<|>\n}\n', '\n'), 'service mail {\n  \n}\n');
    assert.equal(
      await after('service mail {\n  depends on dns {\n<|>', '\n'),
      'service mail {\n  depends on dns {\n    ',
    );
    assert.equal(await after('service mail {\r\n\t<|>\r\n}\r\n', '\n'), 'service mail {\r\n  \r\n}\r\n');
  });

  it('indents a line that goes on with a statement, and the brace of a block', async () => {
    assert.equal(
      await after('service mail {\n  depends on dns,\n<|>\n}\n', '\n'),
      'service mail {\n  depends on dns,\n    \n}\n',
    );
    assert.equal(
      await after('service mail {\n  owner it\n    <|>}\n', '\n'),
      'service mail {\n  owner it\n}\n',
    );
  });

  it('indents nothing at the top level, and leaves texts and comments alone', async () => {
    assert.equal(await after('team it\n    <|>\n', '\n'), 'team it\n\n');
    const text = 'map { description """\n      <|>\n""" }\n';
    assert.equal(await after(text, '\n'), text.replace('<|>', ''));
  });
});
