import assert from 'node:assert/strict';
import { DefinitionRequest, type Location, type LocationLink } from 'vscode-languageserver-protocol/node';
import { languageServer, type Plan } from './plan.ts';

/** Where the first mark leads: file and text of each place. */
async function places(plan: Plan, mark = plan.mark): Promise<string[]> {
  const found = await plan.ask(DefinitionRequest.type, mark);
  return ((found ?? []) as Location[]).map(({ uri, range }) => plan.wordsAt(uri, range));
}

describe('definition', () => {
  const server = languageServer();

  it('leads from a name to its declaration', async () => {
    const plan = await server.open('team it\nlayer base { owner i<|>t }');
    assert.deepEqual(await places(plan), ['main.migmap:1:6 it']);
  });

  it('leads into imported files, open or not', async () => {
    const plan = await server.open({
      'map.migmap': 'import "teams.migmap"\nlayer base { owner <|>it }',
      'teams.migmap': '\nteam it',
    });
    assert.deepEqual(await places(plan), ['teams.migmap:2:6 it']);
  });

  it('finds the sort that is meant where several have the name', async () => {
    const plan = await server.open(
      'team mail\nservice mail in base { owner <|>mail }\nlayer base\nwave mail { migrate <|>mail }\nrisk r on <|>mail',
    );
    const all = await Promise.all(plan.marks.map((mark) => places(plan, mark)));
    assert.deepEqual(all.flat(), ['main.migmap:1:6 mail', 'main.migmap:2:9 mail', 'main.migmap:2:9 mail']);
  });

  it('takes a word of the language for a name where a name stands', async () => {
    const plan = await server.open('service backup in base { depends on <|>backup }\nlayer base');
    assert.deepEqual(await places(plan), ['main.migmap:1:9 backup']);
  });

  it('stays where it is at a declaration, so that editors show the references', async () => {
    const plan = await server.open('team <|>it');
    assert.deepEqual(await places(plan), ['main.migmap:1:6 it']);
  });

  it('leads from an import to the file', async () => {
    const plan = await server.open({
      'map.migmap': 'import "lib/te<|>ams.migmap"\nimport "<|>gone.migmap"',
      'lib/teams.migmap': 'team it',
    });
    assert.deepEqual(await places(plan), ['lib/teams.migmap:1:1 ']);
    assert.deepEqual(await places(plan, plan.marks[1]), []);
  });

  it('leads from a file that two maps share into both', async () => {
    const plan = await server.open(
      {
        'shared.migmap': 'layer base { owner <|>it }',
        'one.migmap': 'import "shared.migmap"\nteam it "One"',
        'two.migmap': 'import "shared.migmap"\nteam it "Two"',
      },
      ['shared.migmap'],
    );
    assert.deepEqual(await places(plan), ['one.migmap:2:6 it', 'two.migmap:2:6 it']);
  });

  it('leads from another name of a kind to its declaration', async () => {
    const plan = await server.open('kind mail { shared }\nlayer l\nservice s in l { kind <|>email }');
    assert.deepEqual(await places(plan), ['main.migmap:1:6 mail']);
  });

  it('leads nowhere from built-in kinds, tags, keywords and what does not exist', async () => {
    const plan = await server.open(
      'layer l { tags <|>core  owner <|>nobody }\nservice s in l { <|>kind <|>mail  }\n// <|>l',
    );
    const all = await Promise.all(plan.marks.map((mark) => places(plan, mark)));
    assert.deepEqual(all, [[], [], [], [], []]);
  });

  it('works beside a line that is half written, and with Windows line ends', async () => {
    const plan = await server.open(
      'service dns in base\r\nservice mail in base {\r\n  rto\r\n  depends on dns, <|>dns\r\n}\r\nservice \r\n',
    );
    assert.deepEqual(await places(plan), ['main.migmap:1:9 dns']);
  });

  it('works in the very statement that is half written', async () => {
    const plan = await server.open(
      'layer l\nservice dns in l\nservice mail in l {\n  depends on <|>dns tolerates\n}\nwave w { migrate mail, <|>dns {\nteam it',
    );
    const all = await Promise.all(plan.marks.map((mark) => places(plan, mark)));
    assert.deepEqual(all.flat(), ['main.migmap:2:9 dns', 'main.migmap:2:9 dns']);
  });

  it('counts as the protocol does, in units of UTF-16', async () => {
    const plan = await server.open('team it "🚑"  layer base "🚑🚑" { owner <|>it }');
    assert.deepEqual(await places(plan), ['main.migmap:1:6 it']);
  });
});

describe('definition for clients that know links', () => {
  const server = languageServer({ textDocument: { definition: { linkSupport: true } } });

  it('shows the whole declaration and selects its name', async () => {
    const plan = await server.open('team it "Operations" {\n  people 3\n}\nlayer base { owner i<|>t }');
    const [link] = ((await plan.ask(DefinitionRequest.type, plan.mark)) ?? []) as LocationLink[];
    assert.ok(link);
    const { targetUri, targetRange, targetSelectionRange, originSelectionRange } = link;
    assert.equal(
      plan.wordsAt(targetUri, targetRange),
      'main.migmap:1:1 team it "Operations" {\n  people 3\n}',
    );
    assert.equal(plan.wordsAt(targetUri, targetSelectionRange), 'main.migmap:1:6 it');
    assert.equal(
      originSelectionRange && plan.wordsAt(targetUri, originSelectionRange),
      'main.migmap:4:20 it',
    );
  });
});
