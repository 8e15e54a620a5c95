import assert from 'node:assert/strict';
import { type Location, TypeDefinitionRequest } from 'vscode-languageserver-protocol/node';
import { languageServer, type Plan } from './plan.ts';

async function places(plan: Plan, mark = plan.mark): Promise<string[]> {
  const found = await plan.ask(TypeDefinitionRequest.type, mark);
  return ((found ?? []) as Location[]).map(({ uri, range }) => plan.wordsAt(uri, range));
}

describe('type definition', () => {
  const server = languageServer();

  const examples: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
    [
      'of a service is its kind, where the map declares it',
      'kind portal\nlayer l\nservice intranet in l { kind portal }\nwave w { migrate <|>intranet }',
      ['main.migmap:1:6 portal'],
    ],
    ['of a service of a built-in kind is not in the map', 'layer l\nservice <|>mail in l { kind mail }', []],
    ['of a kind is what it is', 'kind web\nkind <|>portal { is web, mail }', ['main.migmap:1:6 web']],
    [
      'of a step are its services',
      'layer l\nservice a in l\nservice b in l\nwave w { mig<|>rate a, b }',
      ['main.migmap:2:9 a', 'main.migmap:3:9 b'],
    ],
    [
      'of data is the service that it is of',
      'layer l\nservice mail in l\ndata <|>boxes of mail',
      ['main.migmap:2:9 mail'],
    ],
    [
      'of a contract are the services that it covers',
      'layer l\nservice mail in l\ncontract <|>ea { covers mail }',
      ['main.migmap:2:9 mail'],
    ],
    [
      'of a rollback point is what it covers, else its wave',
      'wave w { rollback <|>back }',
      ['main.migmap:1:6 w'],
    ],
    [
      'of a risk in a service is the service',
      'layer l\nservice mail in l { risk <|>spam }',
      ['main.migmap:2:9 mail'],
    ],
    ['of a team is nothing', 'team <|>it', []],
    ['of nothing is nothing', 'team it\n<|>\n', []],
  ];
  for (const [what, text, found] of examples) {
    it(what, async () => {
      assert.deepEqual(await places(await server.open(text)), found);
    });
  }

  it('is found in imported files', async () => {
    const plan = await server.open({
      'map.migmap': 'import "kinds.migmap"\nlayer l\nservice <|>intranet in l { kind portal }',
      'kinds.migmap': 'kind portal',
    });
    assert.deepEqual(await places(plan), ['kinds.migmap:1:6 portal']);
  });
});
