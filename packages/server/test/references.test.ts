import assert from 'node:assert/strict';
import { ReferencesRequest } from 'vscode-languageserver-protocol/node';
import { languageServer, type Plan } from './plan.ts';

async function places(plan: Plan, includeDeclaration = true, mark = plan.mark): Promise<string[]> {
  const found = await plan.ask(ReferencesRequest.type, { ...mark, context: { includeDeclaration } });
  return (found ?? []).map(({ uri, range }) => plan.wordsAt(uri, range));
}

describe('references', () => {
  const server = languageServer();

  it('are all places of a name, the declaration among them if it is asked for', async () => {
    const plan = await server.open('team <|>it\nlayer base { owner it }\nservice it in base { owner it }');
    assert.deepEqual(await places(plan), [
      'main.migmap:1:6 it',
      'main.migmap:2:20 it',
      'main.migmap:3:28 it',
    ]);
    assert.deepEqual(await places(plan, false), ['main.migmap:2:20 it', 'main.migmap:3:28 it']);
  });

  it('are found from one of them in all files of the map', async () => {
    const plan = await server.open({
      'map.migmap': 'import "teams.migmap"\nimport "more.migmap"\nlayer base { owner <|>it }',
      'teams.migmap': 'team it',
      'more.migmap': 'layer top { owner it }',
    });
    assert.deepEqual(await places(plan), [
      'teams.migmap:1:6 it',
      'more.migmap:1:19 it',
      'map.migmap:3:20 it',
    ]);
  });

  it('are found in all maps that share the declaration, from each of them', async () => {
    const files = {
      'teams.migmap': 'team it',
      'one.migmap': 'import "teams.migmap"\nlayer one { owner <|>it }',
      'two.migmap': 'import "teams.migmap"\nlayer two { owner it }',
      'three.migmap': 'team it\nlayer three { owner it }',
    };
    const plan = await server.open(files, ['one.migmap']);
    const found = await places(plan);
    assert.deepEqual(found, ['teams.migmap:1:6 it', 'one.migmap:2:19 it', 'two.migmap:2:19 it']);
    assert.deepEqual(
      await places(plan, true, { ...plan.mark, textDocument: { uri: plan.uri('two.migmap') } }),
      ['teams.migmap:1:6 it', 'two.migmap:2:19 it', 'one.migmap:2:19 it'],
    );
  });

  it('of a built-in kind are its places, under whatever name', async () => {
    const plan = await server.open('layer l\nservice a in l { kind <|>mail }\nservice b in l { kind email }');
    assert.deepEqual(await places(plan), ['main.migmap:2:23 mail', 'main.migmap:3:23 email']);
  });

  it('of a tag are its places', async () => {
    const plan = await server.open(
      'layer l { tags <|>core }\nteam it { tags core }\nview v { include core }',
    );
    assert.deepEqual(await places(plan), [
      'main.migmap:1:16 core',
      'main.migmap:2:16 core',
      'main.migmap:3:18 core',
    ]);
  });

  it('of what does not exist are the places that name it', async () => {
    const plan = await server.open('layer l { owner <|>nobody }\nlayer m { owner nobody }');
    assert.deepEqual(await places(plan), ['main.migmap:1:17 nobody', 'main.migmap:2:17 nobody']);
  });

  it('of a keyword are none', async () => {
    const plan = await server.open('layer l { <|>owner it }');
    assert.deepEqual(await places(plan), []);
  });

  it('are found beside lines that are half written', async () => {
    const plan = await server.open('team <|>it\nlayer base { owner it\nservice\nlayer top { owner it }');
    assert.deepEqual(await places(plan, false), ['main.migmap:2:20 it', 'main.migmap:4:19 it']);
  });
});
