import assert from 'node:assert/strict';
import { DocumentHighlightKind, DocumentHighlightRequest } from 'vscode-languageserver-protocol/node';
import { languageServer, type Plan } from './plan.ts';

async function places(plan: Plan): Promise<string[]> {
  const found = await plan.ask(DocumentHighlightRequest.type, plan.mark);
  return (found ?? []).map(({ range, kind }) => {
    const what = kind === DocumentHighlightKind.Write ? 'write' : 'read';
    return `${what} ${range.start.line + 1}:${range.start.character + 1}`;
  });
}

describe('highlights of a name', () => {
  const server = languageServer();

  it('tell declaration from references', async () => {
    const plan = await server.open('team it\nlayer base { owner <|>it }\nservice it in base');
    assert.deepEqual(await places(plan), ['write 1:6', 'read 2:20']);
  });

  it('take the steps of waves for what changes a service', async () => {
    const plan = await server.open(
      'layer l\nservice <|>a in l\nservice b in l { depends on a }\nwave w { pilot a migrate a, b retire a }\nrollback r of a in w',
    );
    assert.deepEqual(await places(plan), [
      'write 2:9',
      'read 3:29',
      'write 4:16',
      'write 4:26',
      'write 4:38',
      'read 5:15',
    ]);
  });

  it('stay in the file', async () => {
    const plan = await server.open({
      'map.migmap': 'import "teams.migmap"\nlayer a { owner <|>it }\nlayer b { owner it }',
      'teams.migmap': 'team it\nlayer c { owner it }',
    });
    assert.deepEqual(await places(plan), ['read 2:17', 'read 3:17']);
  });

  it('are none where no name stands', async () => {
    assert.deepEqual(await places(await server.open('<|>team it')), []);
  });
});
