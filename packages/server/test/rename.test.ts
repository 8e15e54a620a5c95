import assert from 'node:assert/strict';
import {
  PrepareRenameRequest,
  RenameRequest,
  type TextDocumentEdit,
} from 'vscode-languageserver-protocol/node';
import { languageServer, type Mark, type Plan } from './plan.ts';

const server = languageServer();

/** What the client is asked to start with: the range and the name in it, or what it is told instead. */
async function prepared(plan: Plan, mark: Mark = plan.mark): Promise<string> {
  try {
    const found = await plan.ask(PrepareRenameRequest.type, mark);
    if (!found || !('placeholder' in found)) return String(found);
    assert.equal(plan.wordsAt(mark.textDocument.uri, found.range).split(' ')[1], found.placeholder);
    return found.placeholder;
  } catch (error) {
    return (error as Error).message;
  }
}

/** The files after a name was changed at the first mark, or why it was not. */
async function renamed(
  plan: Plan,
  newName: string,
  mark: Mark = plan.mark,
): Promise<Record<string, string> | string> {
  try {
    const edit = await plan.ask(RenameRequest.type, { ...mark, newName });
    return edit ? plan.editedAll(edit) : 'nothing';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('what may be renamed', () => {
  it('is every name, where it is declared and where it is named', async () => {
    const plan = await server.open('team <|>it\nlayer base { owner it<|> }\nservice <|>service in ba<|>se');
    assert.deepEqual(await Promise.all(plan.marks.map((mark) => prepared(plan, mark))), [
      'it',
      'it',
      'service',
      'base',
    ]);
  });

  const refused: readonly (readonly [what: string, text: string, why: RegExp])[] = [
    ['keywords', 'layer l { ow<|>ner it }\nteam it', /`owner` is a word of the language here/],
    ['imports', 'import "te<|>ams.migmap"', /rename the file in the editor, and the imports follow/],
    ['texts', 'team it "Informat<|>ion"', /this is a text/],
    ['texts over several lines', 'map "x" { description """\n  it<|>s\n""" }', /this is a text/],
    ['comments', '// about i<|>t\nteam it', /this is a comment/],
    [
      'codes in silencers, though a team is called so',
      '// migmap-disable-next-line <|>order -- because\nteam order',
      /a silencer holds codes of rules/,
    ],
    ['numbers', 'team it { people 1<|>2 }', /`12` is a value/],
    ['dates', 'map "x" { dates 2027-01<|>-01 .. 2027-02-01 }', /is a value/],
    [
      'words for values',
      'layer l\nservice a in l { criticality hi<|>gh }',
      /`high` is not the name of anything/,
    ],
    ['codes of countries', 'layer l\nservice a in l { residency E<|>U }', /`EU` is not the name of anything/],
    ['blanks', 'team it\n<|>\n', /there is no name here/],
    [
      'built-in kinds',
      'layer l\nservice a in l { kind ma<|>il }',
      /`mail` is a built-in kind and keeps its name/,
    ],
    ['kinds that add to a built-in one', 'kind ma<|>il { shared }', /adds to the built-in kind `mail`/],
    ['what does not exist', 'layer l { owner no<|>body }', /no team is called `nobody`/],
  ];
  for (const [what, text, why] of refused) {
    it(`is not: ${what}`, async () => {
      const plan = await server.open(text);
      assert.match(await prepared(plan), why);
      assert.match(String(await renamed(plan, 'other')), why);
    });
  }
});

describe('rename', () => {
  it('changes the name in every file of the map, open or not', async () => {
    const plan = await server.open({
      'map.migmap': 'import "teams.migmap"\nimport "more.migmap"\nlayer base { owner <|>it }',
      'teams.migmap': 'team it "it"\nteam ita { see "it" }',
      'more.migmap': '// it\r\nlayer it { owner it }\r\n',
    });
    assert.deepEqual(await renamed(plan, 'infra'), {
      'teams.migmap': 'team infra "it"\nteam ita { see "it" }',
      'more.migmap': '// it\r\nlayer it { owner infra }\r\n',
      'map.migmap': 'import "teams.migmap"\nimport "more.migmap"\nlayer base { owner infra }',
    });
  });

  it('changes the name in every map that shares it, and in no other', async () => {
    const plan = await server.open(
      {
        'one.migmap': 'import "teams.migmap"\nlayer one { owner <|>it }',
        'two.migmap': 'import "teams.migmap"\nlayer two { owner it }',
        'teams.migmap': 'team it',
        'three.migmap': 'team it\nlayer three { owner it }',
      },
      ['one.migmap'],
    );
    assert.deepEqual(await renamed(plan, 'infra'), {
      'teams.migmap': 'team infra',
      'one.migmap': 'import "teams.migmap"\nlayer one { owner infra }',
      'two.migmap': 'import "teams.migmap"\nlayer two { owner infra }',
    });
  });

  it('changes what two maps declare each, when a file that they share names it', async () => {
    const plan = await server.open(
      {
        'one.migmap': 'import "shared.migmap"\nteam <|>it',
        'two.migmap': 'import "shared.migmap"\nteam it',
        'shared.migmap': 'layer l { owner it }',
      },
      ['one.migmap'],
    );
    assert.deepEqual(Object.keys((await renamed(plan, 'infra')) as object).sort(), [
      'one.migmap',
      'shared.migmap',
      'two.migmap',
    ]);
  });

  it('changes every position in which a name may stand', async () => {
    const plan = await server.open(
      'layer l\nservice <|>a in l\nservice b in l { depends on a, b  functions "x" moved to a  risk r on a }\n' +
        'together a, b\nwave w { pilot a "a"  migrate a 20%, b  retire a  rollback k of a, b }\n' +
        'freeze "a" 2027-01-01 .. 2027-01-02 for a\nassert a before b\nview v { include a, l }\n' +
        'data d of a\nbackup u of a\ncontract c { covers a }\ncertificate t { issuer a  for a }\nrecord e { of a }',
    );
    assert.deepEqual(await renamed(plan, 'zz'), {
      'main.migmap':
        'layer l\nservice zz in l\nservice b in l { depends on zz, b  functions "x" moved to zz  risk r on zz }\n' +
        'together zz, b\nwave w { pilot zz "a"  migrate zz 20%, b  retire zz  rollback k of zz, b }\n' +
        'freeze "a" 2027-01-01 .. 2027-01-02 for zz\nassert zz before b\nview v { include zz, l }\n' +
        'data d of zz\nbackup u of zz\ncontract c { covers zz }\ncertificate t { issuer zz  for zz }\nrecord e { of zz }',
    });
  });

  it('takes words of the language, old and new, for the names that they are', async () => {
    const plan = await server.open(
      'layer in\nservice <|>owner in in { owner owner  depends on owner }\nteam owner',
    );
    assert.deepEqual(await renamed(plan, 'depends'), {
      'main.migmap': 'layer in\nservice depends in in { owner owner  depends on depends }\nteam owner',
    });
  });

  it('changes tags and names of one’s own kinds', async () => {
    const plan = await server.open(
      'kind <|>web\nlayer l { tags <|>core }\nservice a in l { kind web }\nview v { include core }',
    );
    const [kind, tag] = plan.marks as [Mark, Mark];
    assert.deepEqual(await renamed(plan, 'portal', kind), {
      'main.migmap':
        'kind portal\nlayer l { tags core }\nservice a in l { kind portal }\nview v { include core }',
    });
    assert.deepEqual(await renamed(plan, 'base', tag), {
      'main.migmap': 'kind web\nlayer l { tags base }\nservice a in l { kind web }\nview v { include base }',
    });
  });

  it('gives the second of two things with one name another, and leaves what means the first', async () => {
    const text = 'team <|>it\nteam <|>it\nlayer l { owner it }';
    const plan = await server.open(text);
    const [first, second] = plan.marks as [Mark, Mark];
    assert.deepEqual(await renamed(plan, 'desk', second), {
      'main.migmap': 'team it\nteam desk\nlayer l { owner it }',
    });
    assert.deepEqual(await renamed(plan, 'desk', first), {
      'main.migmap': 'team desk\nteam it\nlayer l { owner desk }',
    });
  });

  it('changes nothing for the same name', async () => {
    assert.deepEqual(await renamed(await server.open('team <|>it'), 'it'), {});
  });

  it('works beside lines that are half written', async () => {
    const plan = await server.open('team <|>it\nlayer base { owner it\nservice\nlayer top { owner it }');
    assert.deepEqual(await renamed(plan, 'infra'), {
      'main.migmap': 'team infra\nlayer base { owner infra\nservice\nlayer top { owner infra }',
    });
  });

  it('forgets no name in a statement that is half written', async () => {
    const plan = await server.open(
      'layer l\nservice d<|>ns in l\nservice mail in l {\n  depends on dns tolerates\n  from "dns\n}\nwave w { migrate dns 20 % dns }\ntogether dns,',
    );
    assert.deepEqual(await renamed(plan, 'names'), {
      'main.migmap':
        'layer l\nservice names in l\nservice mail in l {\n  depends on names tolerates\n  from "dns\n}\nwave w { migrate names 20 % dns }\ntogether names,',
    });
  });

  it('says which version of an open file it means', async () => {
    const plan = await server.open({
      'map.migmap': 'import "teams.migmap"\nlayer l { owner <|>it }',
      'teams.migmap': 'team it',
    });
    await plan.replace('map.migmap', 'layer', 'layer');
    const edit = await plan.ask(RenameRequest.type, { ...plan.mark, newName: 'infra' });
    const versions = edit?.documentChanges?.map(
      (change) => (change as TextDocumentEdit).textDocument.version,
    );
    assert.deepEqual(versions, [null, 2]);
  });
});

describe('a new name', () => {
  const refused: readonly (readonly [what: string, text: string, name: string, why: RegExp])[] = [
    ['must be a name', 'team <|>it', 'my team', /"my team" is not a name/],
    ['may not be empty', 'team <|>it', '', /is not a name/],
    ['may not begin with a digit', 'team <|>it', '2nd', /is not a name/],
    ['may not hold two dashes', 'team <|>it', 'a--b', /is not a name/],
    ['may not hold other letters', 'team <|>it', 'büro', /is not a name/],
    [
      'may not be another’s',
      'team <|>it\nteam ops "Operations"',
      'ops',
      /the team "Operations" \(ops\) has this name already/,
    ],
    ['may not be that of a built-in kind', 'kind <|>web', 'mail', /`mail` is a built-in kind/],
    [
      'may not be that of another tag',
      'layer l { tags <|>a }\nlayer m { tags b }',
      'b',
      /`b` is a tag already/,
    ],
    ['may not be `none` for a wave', 'wave <|>w', 'none', /a wave cannot be called `none`/],
    [
      'may not be taken for something else where it stands',
      'layer l\nservice mail in l\nwave <|>w { migrate mail }\nrisk r on w',
      'mail',
      /where a service or a wave may stand, `mail` would then mean the service/,
    ],
    [
      'may not take the place of something else',
      'layer core\nservice <|>a in core\nview v { include core }',
      'core',
      /where a service or a layer may stand, `core` would then mean the service/,
    ],
  ];
  for (const [what, text, name, why] of refused) {
    it(what, async () => assert.match(String(await renamed(await server.open(text), name)), why));
  }

  it('may be that of a thing of another sort', async () => {
    const plan = await server.open('team <|>it\nlayer ops { owner it }');
    assert.deepEqual(await renamed(plan, 'ops'), { 'main.migmap': 'team ops\nlayer ops { owner ops }' });
  });

  it('may not be another’s in any of the maps that share it', async () => {
    const plan = await server.open(
      {
        'one.migmap': 'import "teams.migmap"\nlayer one { owner <|>it }',
        'two.migmap': 'import "teams.migmap"\nteam ops',
        'teams.migmap': 'team it',
      },
      ['one.migmap'],
    );
    assert.match(String(await renamed(plan, 'ops')), /the team `ops` has this name already/);
  });
});

describe('rename for clients that can prepare it', () => {
  const prepared = languageServer({ textDocument: { rename: { prepareSupport: true } } });

  it('is said to be preparable to them alone', () => {
    assert.deepEqual(prepared.client.welcome.capabilities.renameProvider, { prepareProvider: true });
    assert.equal(server.client.welcome.capabilities.renameProvider, true);
  });
});

describe('rename for clients of old', () => {
  const old = languageServer({ workspace: { workspaceEdit: {} } });

  it('lists edits by file', async () => {
    const plan = await old.open('team <|>it');
    const edit = await plan.ask(RenameRequest.type, { ...plan.mark, newName: 'ops' });
    assert.deepEqual(Object.keys(edit?.changes ?? {}), [plan.uri('main.migmap')]);
    assert.equal(edit?.documentChanges, undefined);
  });
});
