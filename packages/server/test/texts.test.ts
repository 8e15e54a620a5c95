import assert from 'node:assert/strict';
import { generateMap } from '@migmap/testing';
import {
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DocumentFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  type LocationLink,
  SelectionRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver-protocol/node';
import { codesOf, languageServer, type Plan } from './plan.ts';

const options = { tabSize: 2, insertSpaces: true };

describe('texts of every kind', () => {
  const server = languageServer();

  /** Where the first finding of a code stands, and what stands there. */
  async function placeOf(plan: Plan, code: string): Promise<string> {
    const found = (await plan.findings()).find((one) => one.code === code);
    assert.ok(found, `no ${code}`);
    return plan.wordsAt(plan.uri(plan.entry), found.range);
  }

  async function definition(plan: Plan): Promise<string[]> {
    const found = (await plan.ask(DefinitionRequest.type, { position: plan.mark.position })) ?? [];
    const links = (Array.isArray(found) ? found : [found]) as (
      | LocationLink
      | { uri: string; range: never }
    )[];
    return links.map((link) =>
      'targetUri' in link
        ? plan.wordsAt(link.targetUri, link.targetSelectionRange)
        : plan.wordsAt(link.uri, link.range),
    );
  }

  for (const [name, end] of [
    ['CRLF', '\r\n'],
    ['lone CR', '\r'],
    ['LF and CRLF by turns', '\n// a comment\r\n'],
  ] as const) {
    it(`keep their places where lines end in ${name}`, async () => {
      const plan = await server.open(
        ['// ä 🏥', 'team it', 'layer base { owner <|>it }', 'layer top { owner itt }'].join(end),
      );
      assert.match(await placeOf(plan, 'reference/unknown'), / itt$/);
      assert.match((await definition(plan))[0] ?? '', / it$/);
      await plan.replace(plan.entry, 'itt', 'nobody');
      assert.match(await placeOf(plan, 'reference/unknown'), / nobody$/);
    });
  }

  it('keep their line ends when they are formatted', async () => {
    const plan = await server.open('team   it\r\nlayer base {\r\nowner it\r\n}\r\n');
    const edits = await plan.ask(DocumentFormattingRequest.type, { options });
    assert.equal(plan.edited(edits), 'team it\r\nlayer base {\r\n  owner it\r\n}\r\n');
  });

  it('may begin with a byte order mark that the client hands over', async () => {
    const plan = await server.open('\uFEFFlayer base { owner <|nobody|> }');
    const [found] = (await plan.findings()).filter(({ code }) => code === 'reference/unknown');
    assert.deepEqual(found?.range, plan.mark.range);
    const edits = await plan.ask(DocumentFormattingRequest.type, { options });
    assert.match(plan.edited(edits), /^\uFEFFlayer base/);
  });

  it('may be empty, or nothing but blanks or signs that mean nothing', async () => {
    for (const text of ['', ' \n\t\n', '\uFEFF', '}}}}', '"""', '\u0000\u0001', '🏥'.repeat(50)]) {
      const plan = await server.open(text);
      await plan.findings();
      await plan.ask(DocumentSymbolRequest.type, {});
      await plan.ask(HoverRequest.type, { position: { line: 0, character: 0 } });
      await plan.ask(DocumentFormattingRequest.type, { options });
    }
    assert.deepEqual(server.client.logged, []);
  });

  it('may be of five megabytes', async function () {
    this.timeout(120_000);
    const filler = `// ${'x'.repeat(97)}\n`.repeat(45_000);
    const plan = await server.open(`${filler}${generateMap(300)}\nlayer late { owner nobody }`);
    assert.ok(plan.text().length > 4_600_000);
    assert.ok((await plan.codes()).includes('reference/unknown'));
    await plan.replace(plan.entry, 'owner nobody', '');
    assert.ok(!(await plan.codes()).includes('reference/unknown'));
    assert.ok(((await plan.ask(DocumentSymbolRequest.type, {})) ?? []).length > 0);
  });

  it('may nest a thousand blocks', async function () {
    this.timeout(60_000);
    const deep = `${'layer a { service b { '.repeat(500)}${'} }'.repeat(500)}`;
    const plan = await server.open(deep);
    assert.ok((await plan.findings()).length > 0);
    const position = { line: 0, character: 1500 };
    await plan.ask(DocumentSymbolRequest.type, {});
    await plan.ask(FoldingRangeRequest.type, {});
    await plan.ask(SemanticTokensRequest.type, {});
    await plan.ask(SelectionRangeRequest.type, { positions: [position] });
    await plan.ask(HoverRequest.type, { position });
    await plan.ask(DocumentFormattingRequest.type, { options });
    assert.deepEqual(server.client.logged, []);
  });

  it('may import each other in circles, and themselves', async () => {
    const plan = await server.open({
      'a.migmap': 'import "b.migmap"\nlayer base { owner it }',
      'b.migmap': 'import "c.migmap"\nteam it',
      'c.migmap': 'import "a.migmap"\nimport "c.migmap"\nteam ops',
    });
    const codes = async (): Promise<string[]> => {
      const all = await Promise.all(['a.migmap', 'b.migmap', 'c.migmap'].map((name) => plan.codes(name)));
      return all.flat();
    };
    assert.ok(!(await codes()).includes('reference/unknown'));
    assert.ok((await codes()).includes('reference/import-missing'), 'a file that imports itself is told so');
    await plan.replace('a.migmap', 'owner it', 'owner its');
    assert.ok((await codes()).includes('reference/unknown'));
  });

  it('stay right through any edits, whatever they cut in two', async () => {
    const plan = await server.open('team it\r\nlayer "🏥" base { owner it }\r\nlayer top { owner it }');
    const before = await plan.codes();
    for (const [from, to] of [
      ['\r\nlayer top', '\rlayer top'],
      ['\rlayer top', '\nlayer top'],
      ['🏥', '"'],
      ['"""', '"🏥"'],
      ['owner it }\n', 'owner it \n'],
      ['owner it \n', 'owner it }\n'],
    ] as const) {
      await plan.replace(plan.entry, from, to);
    }
    assert.equal(
      plan.text(),
      'team it\r\nlayer "🏥" base { owner it }\r\nlayer top { owner it }'.replace(
        '}\r\nlayer top',
        '}\nlayer top',
      ),
    );
    assert.deepEqual(await plan.codes(), before);
  });

  it('may be replaced whole, and changed several times in one message', async () => {
    const plan = await server.open('team it');
    const uri = plan.uri(plan.entry);
    const start = { line: 0, character: 0 };
    await server.client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { text: 'layer base { owner nobody }' },
        { range: { start, end: start }, text: 'team nobody\n' },
        { range: { start, end: { line: 0, character: 4 } }, text: 'site' },
      ],
    });
    assert.deepEqual(codesOf(await plan.findings()).sort(), ['reference/unknown', 'reference/unused']);
  });
});
