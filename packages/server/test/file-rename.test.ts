import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { DidRenameFilesNotification, WillRenameFilesRequest } from 'vscode-languageserver-protocol/node';
import { languageServer, type Plan } from './plan.ts';

const server = languageServer();

/** The files that change when others are renamed: pairs of old and new names. */
async function changed(plan: Plan, ...pairs: (readonly [string, string])[]): Promise<Record<string, string>> {
  const files = pairs.map(([before, after]) => ({ oldUri: plan.uri(before), newUri: plan.uri(after) }));
  const edit = await server.client.connection.sendRequest(WillRenameFilesRequest.type, { files });
  return edit ? plan.editedAll(edit) : {};
}

describe('renaming files', () => {
  it('lets imports of other files follow, open or not', async () => {
    const plan = await server.open({
      'map.migmap': '// teams.migmap\nimport "lib/teams.migmap"\nimport "more.migmap"',
      'more.migmap': 'import "./lib/teams.migmap"',
      'lib/teams.migmap': 'team it',
    });
    assert.deepEqual(await changed(plan, ['lib/teams.migmap', 'people/all teams.migmap']), {
      'map.migmap': '// teams.migmap\nimport "people/all teams.migmap"\nimport "more.migmap"',
      'more.migmap': 'import "./people/all teams.migmap"',
    });
  });

  it('lets the imports of the moved file lead where they led', async () => {
    const plan = await server.open({
      'map.migmap': 'import "waves/one.migmap"',
      'waves/one.migmap': 'import "../teams.migmap"\r\nimport "two.migmap"\r\n',
      'waves/two.migmap': '',
      'teams.migmap': 'team it',
    });
    assert.deepEqual(await changed(plan, ['waves/one.migmap', 'plan/waves/first.migmap']), {
      'map.migmap': 'import "plan/waves/first.migmap"',
      'waves/one.migmap': 'import "../../teams.migmap"\r\nimport "../../waves/two.migmap"\r\n',
    });
  });

  it('moves whole folders, within which nothing changes', async () => {
    const plan = await server.open({
      'map.migmap': 'import "old/one.migmap"',
      'old/one.migmap': 'import "sub/two.migmap"\nimport "../teams.migmap"',
      'old/sub/two.migmap': 'import "../one.migmap"',
      'teams.migmap': 'team it',
    });
    assert.deepEqual(await changed(plan, ['old', 'a/new']), {
      'map.migmap': 'import "a/new/one.migmap"',
      'old/one.migmap': 'import "sub/two.migmap"\nimport "../../teams.migmap"',
    });
  });

  it('does not take a folder for another whose name begins with its own', async () => {
    const plan = await server.open({ 'map.migmap': 'import "lib-2/a.migmap"', 'lib-2/a.migmap': 'team it' });
    assert.deepEqual(await changed(plan, ['lib', 'library']), {});
  });

  it('swaps two files', async () => {
    const plan = await server.open({
      'map.migmap': 'import "a.migmap"\nimport "b.migmap"',
      'a.migmap': 'team a',
      'b.migmap': 'team b',
    });
    assert.deepEqual(await changed(plan, ['a.migmap', 'b.migmap'], ['b.migmap', 'a.migmap']), {
      'map.migmap': 'import "b.migmap"\nimport "a.migmap"',
    });
  });

  it('lets `see` follow as well, with its anchor, but no ticket and no address', async () => {
    const plan = await server.open({
      'map.migmap':
        'map "x" { see "docs/plan.md#risks" "Plan"  see "PLAN-12"  see "https://example.org/docs/plan.md"  see "v 4.2" }',
    });
    assert.deepEqual(await changed(plan, ['docs/plan.md', 'papers/plan.md']), {
      'map.migmap':
        'map "x" { see "papers/plan.md#risks" "Plan"  see "PLAN-12"  see "https://example.org/docs/plan.md"  see "v 4.2" }',
    });
    assert.deepEqual(await changed(plan, ['map.migmap', 'sub/map.migmap']), {
      'map.migmap':
        'map "x" { see "../docs/plan.md#risks" "Plan"  see "PLAN-12"  see "https://example.org/docs/plan.md"  see "v 4.2" }',
    });
  });

  it('changes nothing where nothing leads to a file', async () => {
    const plan = await server.open({ 'map.migmap': 'import "gone.migmap"', 'notes.txt': '' });
    assert.deepEqual(await changed(plan, ['notes.txt', 'more.txt']), {});
    assert.deepEqual(await changed(plan, ['gone.migmap', 'found.migmap']), {
      'map.migmap': 'import "found.migmap"',
    });
  });

  it('reads names with signs of all sorts, as clients spell them', async () => {
    const plan = await server.open({
      'map.migmap': 'import "lib [ä]/b #1.migmap"',
      'lib [ä]/b #1.migmap': '',
    });
    assert.deepEqual(await changed(plan, ['lib [ä]', 'lib & 100 %']), {
      'map.migmap': 'import "lib & 100 %/b #1.migmap"',
    });
  });

  it('is known once it is done, even to a server that nobody told of the disk', async () => {
    const plan = await server.open({
      'map.migmap': 'import "teams.migmap"\nlayer l { owner it }',
      'teams.migmap': 'team it',
    });
    assert.deepEqual(await plan.codes(), []);
    renameSync(join(plan.folder, 'teams.migmap'), join(plan.folder, 'people.migmap'));
    const files = [{ oldUri: plan.uri('teams.migmap'), newUri: plan.uri('people.migmap') }];
    await server.client.connection.sendNotification(DidRenameFilesNotification.type, { files });
    assert.deepEqual(await plan.codes(), ['reference/import-missing', 'reference/unknown']);
    await plan.replace('map.migmap', 'teams', 'people');
    assert.deepEqual(await plan.codes(), []);
  });
});
