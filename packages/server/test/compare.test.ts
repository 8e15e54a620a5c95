import assert from 'node:assert/strict';
import { type CompareParams, type CompareResult, compare } from '@migmap/protocol';
import type { Files } from '@migmap/testing';
import { ErrorCodes, type ResponseError } from 'vscode-languageserver-protocol/node';
import { languageServer, type Plan } from './plan.ts';

describe('migmap/compare', () => {
  const server = languageServer();

  const before = `map "Small"
layer l
service dns in l { from "BIND" to "Knot" }
service mail "Mail" in l { from "Exchange" to "Postfix" depends on dns }
wave one { migrate dns  rollback back of dns { restores "BIND" } }
wave two after one { migrate mail }`;

  const after = `map "Small"
layer l
service dns in l { from "BIND" to "Unbound" }
service post "Mail" in l { from "Exchange" to "Postfix" depends on dns }
service web in l { to "nginx" depends on dns }
wave one { migrate post }
wave two after one { migrate dns }`;

  async function since(
    plan: Plan,
    older: Readonly<Record<string, string | null>>,
    more: Partial<CompareParams> = {},
  ): Promise<CompareResult> {
    const texts = Object.entries(older).map(([name, text]) => [plan.uri(name), text]);
    const params: CompareParams = { map: plan.uri(plan.entry), older: Object.fromEntries(texts), ...more };
    return server.client.connection.sendRequest(compare, params);
  }

  const opened = (files: Files) => server.open(files);

  it('draws both states as one, and says what has changed, what is gone first', async () => {
    const plan = await opened({ 'a.migmap': after });
    const answer = await since(plan, { 'a.migmap': before });
    assert.deepEqual([answer.map, answer.reading, answer.wanted], [plan.uri('a.migmap'), 'whole', []]);
    assert.match(answer.svg ?? '', /id="service\/web" class="service added"/);
    assert.match(answer.svg ?? '', /id="service\/post" class="service moved"/);
    assert.deepEqual(
      answer.changes.map(({ kind, words, wave, id }) => [kind, words, wave, id]),
      [
        ['removed', 'rollback back', 'Wave one', 'service/dns'],
        ['renamed', 'renamed: service mail → service post', 'Wave one', 'service/post'],
        ['moved', 'migrate post: wave two → wave one', 'Wave one', 'service/post'],
        ['changed', 'service dns: to Knot → Unbound', 'Wave two', 'service/dns'],
        ['moved', 'migrate dns: wave one → wave two', 'Wave two', 'service/dns'],
        ['added', 'service web', undefined, 'service/web'],
      ],
    );
  });

  it('says where what it tells stands, then and now', async () => {
    const plan = await opened({ 'a.migmap': after });
    const { changes } = await since(plan, { 'a.migmap': before });
    const place = (words: string, side: 'before' | 'after') =>
      changes.find((one) => one.words === words)?.[side];
    const renamed = 'renamed: service mail → service post';
    assert.deepEqual(
      [place(renamed, 'before')?.range.start, place(renamed, 'after')?.range.start],
      [
        { line: 3, character: 8 },
        { line: 3, character: 8 },
      ],
    );
    assert.deepEqual(place('service web', 'after'), {
      uri: plan.uri('a.migmap'),
      range: { start: { line: 4, character: 8 }, end: { line: 4, character: 11 } },
    });
    assert.equal(place('service web', 'before'), undefined);
    assert.equal(place('rollback back', 'after'), undefined);
    assert.equal(place('rollback back', 'before')?.range.start.line, 4);
  });

  it('says what the rules say otherwise', async () => {
    const plan = await opened({ 'a.migmap': after });
    const { findings } = await since(plan, { 'a.migmap': before });
    const codes = (all: CompareResult['findings']['added']) => all.map(({ code }) => code);
    assert.equal(codes(findings.added)[0], 'order/dependency-late');
    assert.equal(codes(findings.gone).includes('order/dependency-late'), false);
  });

  it('asks for what the older state imports', async () => {
    const plan = await opened({ 'a.migmap': 'map "One"\nservice dns { to "Knot" }' });
    const texts = { 'a.migmap': 'import "parts/teams.migmap"\nservice dns { to "Knot" owner it }' };
    const asked = await since(plan, texts);
    assert.deepEqual(
      [asked.wanted, asked.svg, asked.changes],
      [[plan.uri('parts/teams.migmap')], undefined, []],
    );
    const answer = await since(plan, { ...texts, 'parts/teams.migmap': 'team it "IT"' });
    assert.deepEqual(answer.wanted, []);
    assert.deepEqual(
      answer.changes.map(({ words }) => words),
      ['team it "IT"', 'map "One"', 'service dns: owner it → —'],
    );
    const without = await since(plan, { ...texts, 'parts/teams.migmap': null });
    assert.deepEqual(without.wanted, []);
  });

  it('has all as new where the map was not there, and nothing where nothing is another', async () => {
    const plan = await opened({ 'a.migmap': after });
    const fresh = await since(plan, { 'a.migmap': null });
    assert.equal(
      fresh.changes.every(({ kind }) => kind === 'added'),
      true,
    );
    assert.match(fresh.svg ?? '', /service added/);
    const same = await since(plan, { 'a.migmap': after.replaceAll('\n', '\n\n') });
    assert.deepEqual([same.changes, same.findings], [[], { added: [], gone: [] }]);
    assert.match(same.svg ?? '', /No difference/);
  });

  it('draws the views that can, in the colours that are wanted', async () => {
    const plan = await opened({ 'a.migmap': after });
    const { views, svg } = await since(plan, { 'a.migmap': before }, { view: 'waves', theme: 'dark' });
    assert.deepEqual(
      views.map(({ name }) => name),
      ['map', 'waves'],
    );
    assert.match(svg ?? '', /#12181f/);
    assert.match(svg ?? '', /id="wave\/one"/);
    const refused = await since(plan, { 'a.migmap': before }, { view: 'risks' }).catch((error) => error);
    assert.equal((refused as ResponseError<void>).code, ErrorCodes.InvalidParams);
    assert.match((refused as Error).message, /`view`: risks cannot show two states as one; map, waves can/);
  });

  it('looks at every text that it is sent', async () => {
    const plan = await opened({ 'a.migmap': after });
    const refused = await since(plan, { 'a.migmap': 7 as unknown as string }).catch((error) => error);
    assert.equal((refused as ResponseError<void>).code, ErrorCodes.InvalidParams);
  });

  it('is null where no map holds the file', async () => {
    const plan = await opened({ 'a.migmap': after });
    assert.equal(await since(plan, {}, { map: plan.uri('none.migmap') }), null);
  });
});
