import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type SemanticTokens,
  type SemanticTokensDelta,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRefreshRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { edited } from '../src/semantic-tokens.ts';
import { languageServer, type Plan } from './plan.ts';

/** Tokens as `text: type modifier modifier`. */
function shown(plan: Plan, { data }: Pick<SemanticTokens, 'data'>, file?: string): string[] {
  const legend = plan.client.welcome.capabilities.semanticTokensProvider?.legend;
  assert.ok(legend);
  const document = TextDocument.create('', 'migmap', 0, plan.text(file));
  const tokens: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    [line, character] = [line + lines, lines > 0 ? characters : character + characters];
    const start = { line, character };
    const text = document.getText({ start, end: { line, character: character + length } });
    const modifiers = legend.tokenModifiers.filter((_, bit) => (bits & (1 << bit)) !== 0);
    tokens.push(`${text}: ${[legend.tokenTypes[type], ...modifiers].join(' ')}`);
  }
  return tokens;
}

async function all(plan: Plan): Promise<string[]> {
  const tokens = await plan.ask(SemanticTokensRequest.type, {});
  assert.ok(tokens);
  return shown(plan, tokens);
}

describe('semantic tokens', () => {
  const server = languageServer();
  const beside = languageServer({
    workspace: { semanticTokens: { refreshSupport: true } },
    textDocument: {
      semanticTokens: {
        requests: { full: { delta: true }, range: true },
        tokenTypes: [],
        tokenModifiers: [],
        formats: ['relative'],
        augmentsSyntaxTokens: true,
      },
    },
  });

  it('are all words and values, where the client has no grammar', async () => {
    const plan = await server.open(
      'service mail "Mail" { // new\n  owner it  rto 4h\n  criticality high\n}\nteam it\n',
    );
    assert.deepEqual(await all(plan), [
      'service: keyword',
      'mail: class declaration service',
      '"Mail": string',
      '// new: comment',
      'owner: keyword',
      'it: parameter team',
      'rto: keyword',
      '4h: number',
      'criticality: keyword',
      'high: enumMember',
      'team: keyword',
      'it: parameter declaration team',
    ]);
  });

  it('are what only the map knows, where it has one', async () => {
    const plan = await beside.open(
      'service mail "Mail" { // new\n  owner it  rto 4h\n  criticality high\n}\nteam it\n',
    );
    assert.deepEqual(await all(plan), [
      'mail: class declaration service',
      'it: parameter team',
      'high: enumMember',
      'it: parameter declaration team',
    ]);
  });

  it('take keywords that are used as names for names', async () => {
    const plan = await beside.open(
      'layer layer\nservice backup in layer { depends on wave }\nservice wave in layer\n',
    );
    assert.deepEqual(await all(plan), [
      'layer: namespace declaration layer',
      'backup: class declaration service',
      'layer: namespace layer',
      'wave: class service',
      'wave: class declaration service',
      'layer: namespace layer',
    ]);
  });

  it('tell what will be gone, what nothing needs and what is built in', async () => {
    const plan = await beside.open('service fax { from "A"  kind print }\nsite hq\nwave w { retire fax }\n');
    assert.deepEqual(await all(plan), [
      'fax: class declaration deprecated service',
      'print: type defaultLibrary kind',
      'hq: enum declaration unused site',
      'w: function declaration wave',
      'fax: class deprecated service',
    ]);
  });

  it('know the sorts of names in other files', async () => {
    const plan = await beside.open({
      'main.migmap': 'import "base.migmap"\nrisk r on base, dns',
      'base.migmap': 'layer base\nservice dns in base',
    });
    assert.deepEqual(await all(plan), [
      'r: event declaration risk',
      'base: namespace layer',
      'dns: class service',
    ]);
  });

  it('never go over the end of a line, whatever ends it', async () => {
    const plan = await server.open(
      'map {\r\n  description """\r\n    Läufer 😀\r\n  """\r\n}\r\n/* a\r\n b */',
    );
    assert.deepEqual(await all(plan), [
      'map: keyword',
      'description: keyword',
      '""": string',
      '    Läufer 😀: string',
      '  """: string',
      '/* a: comment',
      ' b */: comment',
    ]);
  });

  it('are there in text that is half-written', async () => {
    const plan = await beside.open('service a {\n  owner it\n  rto\n\nteam it {\n');
    assert.deepEqual(await all(plan), [
      'a: class declaration service',
      'it: parameter team',
      'it: parameter declaration team',
    ]);
  });

  it('stay in a statement that is half-written', async () => {
    const plan = await beside.open('service mail\nservice dns\nwave w {\n  migrate mail 20%, dns,\n}\n');
    assert.deepEqual((await all(plan)).slice(2), [
      'w: function declaration wave',
      'mail: class service',
      'dns: class service',
    ]);
  });

  it('are given for a part of a file', async () => {
    const plan = await beside.open('team a\n<|team b\nteam c|>\nteam d\n');
    const tokens = await plan.ask(SemanticTokensRangeRequest.type, { range: plan.mark.range });
    assert.ok(tokens);
    assert.deepEqual(shown(plan, tokens), [
      'b: parameter declaration unused team',
      'c: parameter declaration unused team',
    ]);
  });

  it('are given again only as far as they have changed', async () => {
    const plan = await beside.open('team a\nteam b\nlayer l { owner a }\n');
    const before = await plan.ask(SemanticTokensRequest.type, {});
    assert.ok(before?.resultId);
    await plan.replace('main.migmap', 'team b', 'team bee');
    const delta = await plan.ask(SemanticTokensDeltaRequest.type, { previousResultId: before.resultId });
    assert.ok(delta && 'edits' in delta);
    assert.equal(delta.edits.length, 1);
    assert.ok((delta.edits[0]?.data ?? []).length < 5);
    assert.deepEqual(shown(plan, { data: applied(before.data, delta) }), await all(plan));
  });

  it('are given whole to who asks about an answer that is gone', async () => {
    const plan = await beside.open('team a\n');
    const answer = await plan.ask(SemanticTokensDeltaRequest.type, { previousResultId: 'of long ago' });
    assert.ok(answer && 'data' in answer);
  });

  it('are asked for anew when a map has changed in another file', async () => {
    const asked = new Promise<void>((resolve) => {
      beside.client.connection.onRequest(SemanticTokensRefreshRequest.type, () => resolve());
    });
    const plan = await beside.open({
      'main.migmap': 'import "teams.migmap"\nlayer base { owner it }',
      'teams.migmap': 'team it',
    });
    await plan.replace('main.migmap', 'owner it', '');
    await asked;
    await plan.open('teams.migmap');
    const tokens = await plan.ask(SemanticTokensRequest.type, {
      textDocument: { uri: plan.uri('teams.migmap') },
    });
    assert.ok(tokens);
    assert.deepEqual(shown(plan, tokens, 'teams.migmap'), ['it: parameter declaration unused team']);
  });

  it('change by edits that lead from any answer to any other', () => {
    const data = fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 12 });
    fc.assert(
      fc.property(data, data, (before, now) => {
        assert.deepEqual(applied(before, { edits: edited(before, now) }), now);
      }),
    );
  });
});

function applied(before: readonly number[], { edits }: Pick<SemanticTokensDelta, 'edits'>): number[] {
  const data = [...before];
  for (const { start, deleteCount, data: added = [] } of edits) data.splice(start, deleteCount, ...added);
  return data;
}
