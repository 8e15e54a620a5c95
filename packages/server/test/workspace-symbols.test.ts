import assert from 'node:assert/strict';
import { type WorkspaceSymbol, WorkspaceSymbolRequest } from 'vscode-languageserver-protocol/node';
import { languageServer, type Plan } from './plan.ts';

describe('the symbols of a workspace', () => {
  const server = languageServer();

  async function found(query: string): Promise<WorkspaceSymbol[]> {
    return ((await server.client.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ??
      []) as WorkspaceSymbol[];
  }

  async function names(query: string): Promise<string[]> {
    return (await found(query)).map(({ name }) => name);
  }

  function place(plan: Plan, { location }: WorkspaceSymbol): string {
    assert.ok('range' in location);
    return plan.wordsAt(location.uri, location.range);
  }

  const files = {
    'map.migmap':
      'map "Clinic"\nimport "base.migmap"\nservice mail "Mail and calendar" in top { from "A" to "B" owner it  risk spam "More spam" }\nwave mail-move { migrate mail  rollback mail-back }',
    'base.migmap': 'team it "Operations"\nlayer top "Top"\nservice webmail in top',
  };

  it('are found by their letters, best first', async () => {
    await server.open(files);
    assert.deepEqual(await names('mail'), ['mail "Mail and calendar"', 'mail-back', 'mail-move', 'webmail']);
    assert.deepEqual(await names('MOVE'), ['mail-move']);
    assert.deepEqual(await names('mlmv'), ['mail-move']);
    assert.deepEqual(await names('il-mo'), ['mail-move']);
    assert.deepEqual(await names('.*(['), []);
    assert.deepEqual(await names('calen'), ['mail "Mail and calendar"']);
    assert.deepEqual(await names('back mail'), ['mail-back']);
    assert.deepEqual(await names('zebra'), []);
  });

  it('say where they stand and what they are', async () => {
    const plan = await server.open(files);
    const shown = (await found('')).map((one) => `${one.name} | ${one.containerName} | ${place(plan, one)}`);
    assert.deepEqual(shown, [
      'it "Operations" | team in Clinic | base.migmap:1:6 it',
      'mail "Mail and calendar" | service in top · A → B · mail-move · it | map.migmap:3:9 mail',
      'mail-back | rollback in mail-move | map.migmap:4:41 mail-back',
      'mail-move | wave in Clinic · 1 step | map.migmap:4:6 mail-move',
      'spam "More spam" | risk in mail | map.migmap:3:74 spam',
      'top "Top" | layer in Clinic · 2 services | base.migmap:2:7 top',
      'webmail | service in top | base.migmap:3:9 webmail',
    ]);
  });

  it('are those of all maps, shared ones once', async () => {
    await server.open({
      'one.migmap': 'import "teams.migmap"\nlayer alpha',
      'two.migmap': 'import "teams.migmap"\nlayer alpha-two',
      'teams.migmap': 'team alpha-team',
    });
    assert.deepEqual(await names('alpha'), ['alpha', 'alpha-team', 'alpha-two']);
  });

  it('are no more than anybody reads', async () => {
    await server.open(Array.from({ length: 300 }, (_, at) => `team crew-${at}`).join('\n'));
    const all = await names('crew');
    assert.equal(all.length, 200);
    assert.deepEqual(await names('crew-299'), ['crew-299']);
  });
});
