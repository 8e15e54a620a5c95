import assert from 'node:assert/strict';
import {
  DocumentDiagnosticRequest,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol/node';
import { codesOf, languageServer, type Plan } from './plan.ts';

describe('findings that a client asks for', () => {
  const server = languageServer({
    textDocument: { diagnostic: { relatedDocumentSupport: false } },
    workspace: { diagnostics: { refreshSupport: true } },
  });

  const files = {
    'map.migmap': 'import "teams.migmap"\nlayer base { owner it }',
    'teams.migmap': 'team it',
    'sub/alone.migmap': 'team it\nlayer base { owner its }',
  };

  async function all(
    plan: Plan,
    previous: WorkspaceDiagnosticReport = { items: [] },
  ): Promise<WorkspaceDiagnosticReport> {
    const previousResultIds = previous.items.map(({ uri, resultId = '' }) => ({ uri, value: resultId }));
    return plan.ask(WorkspaceDiagnosticRequest.type, { previousResultIds });
  }

  function shown(plan: Plan, { items }: WorkspaceDiagnosticReport): Record<string, string[]> {
    return Object.fromEntries(
      items.map((item) => [plan.nameOf(item.uri), item.kind === 'full' ? codesOf(item.items) : [item.kind]]),
    );
  }

  it('are given for a file', async () => {
    const plan = await server.open(files);
    assert.deepEqual(await plan.codes('map.migmap'), []);
    await plan.replace('map.migmap', 'owner it', 'owner its');
    assert.deepEqual(await plan.codes('map.migmap'), ['reference/unknown']);
  });

  it('are given for all files, open or not', async () => {
    const plan = await server.open(files);
    assert.deepEqual(shown(plan, await all(plan)), {
      'map.migmap': [],
      'teams.migmap': [],
      'sub/alone.migmap': ['reference/unused', 'reference/unknown'],
    });
  });

  it('are not repeated while they are the same', async () => {
    const plan = await server.open(files);
    const before = await all(plan);
    await plan.replace('map.migmap', 'owner it', 'owner its');
    assert.deepEqual(shown(plan, await all(plan, before)), {
      'map.migmap': ['reference/unknown'],
      'teams.migmap': ['reference/unused'],
      'sub/alone.migmap': ['unchanged'],
    });
    const ask = { textDocument: { uri: plan.uri('map.migmap') } };
    const report = await plan.ask(DocumentDiagnosticRequest.type, ask);
    const again = await plan.ask(DocumentDiagnosticRequest.type, {
      ...ask,
      ...(report.resultId === undefined ? {} : { previousResultId: report.resultId }),
    });
    assert.deepEqual([report.kind, again.kind], ['full', 'unchanged']);
  });

  it('are empty for a file that is gone', async () => {
    const plan = await server.open(files);
    const before = await all(plan);
    plan.delete('sub');
    await plan.touched('deleted', 'sub');
    assert.deepEqual(shown(plan, await all(plan, before)), {
      'map.migmap': ['unchanged'],
      'teams.migmap': ['unchanged'],
      'sub/alone.migmap': [],
    });
  });

  it('are asked for again when the client cannot know that they changed (workspace/diagnostic/refresh)', async () => {
    const plan = await server.open(files);
    await plan.codes();
    const before = server.client.refreshes;
    plan.write('teams.migmap', 'team infra');
    await plan.touched('changed', 'teams.migmap');
    await server.client.until(() => server.client.refreshes > before);
    assert.deepEqual(await plan.codes('map.migmap'), ['reference/unknown']);
  });

  it('are not sent as well', () => {
    assert.equal(server.client.published.size, 0);
  });
});
