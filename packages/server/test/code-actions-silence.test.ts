import assert from 'node:assert/strict';
import type { SnippetTextEdit, TextDocumentEdit } from 'vscode-languageserver-protocol/node';
import { chosen, codeAction, textAfter, titlesAt } from './actions.ts';
import { languageServer, type Plan } from './plan.ts';

const SILENCE = /^Silence `order\/dependency-late` in this line, with a reason$/;

const late = (line: string): string => `map "Letters" { owner office  dates 2027-01-04 .. 2027-06-30 }
team office "Office"
team desk "Desk"
layer base "Base"
service dns "Naming" in base { kind dns  from "a"  to "b"  owner desk }
service mail "Mail" in base {
  from "a"  to "b"
${line}
}
wave one "One" { dates 2027-02-01 .. 2027-02-26  migrate mail }
wave two "Two" { migrate dns }
`;

describe('silencing a finding', () => {
  const server = languageServer({ textDocument: { codeAction } });

  async function isSilent(text: string): Promise<void> {
    const plan = await server.open(text);
    const codes = await plan.codes();
    assert.deepEqual(
      codes.filter((code) => /^(order\/dependency-late|silence|syntax)/.test(code)),
      [],
    );
  }

  it('writes a comment with a reason to fill in, as deep as the line', async () => {
    const plan = await server.open(late('\t  depends on <|>dns'));
    const text = await textAfter(plan, SILENCE);
    assert.equal(
      text,
      late(
        '\t  // migmap-disable-next-line order/dependency-late -- TODO why this may stay as it is\n\t  depends on dns',
      ),
    );
    await isSilent(text);
  });

  it('ends the line as the file does', async () => {
    const plan = await server.open(late('  depends on <|>dns').replaceAll('\n', '\r\n'));
    const text = await textAfter(plan, SILENCE);
    assert.equal(/[^\r]\n/.test(text), false);
    await isSilent(text);
  });

  it('adds the code to a silencer that is there', async () => {
    const comment = '  // migmap-disable-next-line style/title-missing until 2027-05-01 -- soon';
    const plan = await server.open(late(`${comment}\n  depends on <|>dns`));
    assert.match(
      await textAfter(plan, SILENCE),
      /disable-next-line style\/title-missing, order\/dependency-late until 2027-05-01 -- soon\n {2}depends/,
    );
  });

  it('writes a comment of its own where the one above says no reason', async () => {
    const plan = await server.open(
      late('  // migmap-disable-next-line style/title-missing\n  depends on <|>dns'),
    );
    const text = await textAfter(plan, SILENCE);
    assert.match(text, /title-missing\n {2}\/\/ migmap-disable-next-line order\/dependency-late -- TODO/);
  });

  it('is not offered where a comment would be part of a text', async () => {
    const plan = await server.open(late('  description """\n    as it is""" depends on <|>dns'));
    assert.deepEqual(
      (await titlesAt(plan)).filter((title) => SILENCE.test(title)),
      [],
    );
  });

  it('is not offered for what cannot be silenced', async () => {
    const plan = await server.open(late('  depends on <|>nothing'));
    const titles = await titlesAt(plan);
    assert.ok(titles.includes('Create service `nothing`'));
    assert.equal(
      titles.some((title) => title.includes('Silence `reference')),
      false,
    );
  });

  it('says until when and by whom where the configuration asks for it', async () => {
    const plan = await server.open(
      {
        'main.migmap': late('  depends on <|>dns'),
        'migmap.config.json': '{ "extends": "migmap:strict" }',
      },
      ['main.migmap'],
    );
    const text = await textAfter(plan, SILENCE);
    assert.match(text, /dependency-late until 2027-02-26 by desk -- TODO why/);
  });
});

describe('silencing a finding, in an editor with snippets', () => {
  const server = languageServer({
    textDocument: { codeAction },
    workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
  });

  it('leads the cursor to the reason', async () => {
    const plan = await server.open(late('  depends on <|>dns'));
    assert.match(
      await snippet(plan),
      /^ {2}\/\/ migmap-disable-next-line order\/dependency-late -- \$\{1:why this may stay as it is\}\n$/,
    );
  });

  it('leads it to the date and the name first where they are asked for', async () => {
    const plan = await server.open({
      'main.migmap': late('  depends on <|>dns'),
      'migmap.config.json': '{ "extends": "migmap:strict" }',
    });
    assert.match(
      await snippet(plan),
      /dependency-late until \$\{1:2027-02-26\} by \$\{2:desk\} -- \$\{3:why this may stay as it is\}\n$/,
    );
  });

  async function snippet(plan: Plan): Promise<string> {
    const { edit } = await chosen(plan, SILENCE);
    const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    const [one] = (change?.edits ?? []) as SnippetTextEdit[];
    return one?.snippet.value ?? '';
  }
});
