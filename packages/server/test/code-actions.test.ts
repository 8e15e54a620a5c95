import assert from 'node:assert/strict';
import { CodeActionKind, CodeActionRequest, ShowDocumentRequest } from 'vscode-languageserver-protocol/node';
import { actionsAt, chosen, codeAction, done, textAfter, titlesAt } from './actions.ts';
import { languageServer } from './plan.ts';

const LATE = `layer base "Base"
service dns "Naming" in base { kind dns  from "Windows DNS"  to "BIND 9" }
service mail "Mail" in base { from "Exchange"  to "Postfix"  depends on <|>dns }
// The mailboxes go first.
wave mail-move "Mail" { migrate mail }
wave naming "Naming" { migrate dns }
`;

describe('quick fixes', () => {
  const server = languageServer({ textDocument: { codeAction } });

  it('are the ways out of a broken order, smallest first, each for its finding', async () => {
    const plan = await server.open(LATE);
    const actions = await actionsAt(plan, { only: [CodeActionKind.QuickFix] });
    const late = actions.filter(({ diagnostics }) => diagnostics?.[0]?.code === 'order/dependency-late');
    assert.deepEqual(
      late.map(({ title }) => title),
      [
        'Let wave `mail-move` come after `naming`',
        'Move `dns` before `mail` in wave `mail-move`',
        'Move `mail` behind `dns` in wave `naming`',
        'Say that `mail` tolerates the old `dns`',
        'Add a bridge from `mail` to `dns` from wave `mail-move` until `naming`',
        'Silence `order/dependency-late` in this line, with a reason',
      ],
    );
  });

  for (const way of [
    /come after/,
    /Move `dns` before/,
    /Move `mail` behind/,
    /tolerates the old/,
    /Add a bridge/,
  ]) {
    it(`leave no error behind: ${way.source}`, async () => {
      const plan = await server.open(LATE);
      const after = await server.open(await textAfter(plan, way));
      const errors = (await after.findings()).filter(({ severity }) => severity === 1);
      assert.deepEqual(errors, []);
      assert.match(after.text(), /\/\/ The mailboxes go first\.\n/);
    });
  }

  it('carry their edits only once they are chosen, with the version of the document', async () => {
    const plan = await server.open(LATE);
    const [first] = await actionsAt(plan);
    assert.equal(first?.edit, undefined);
    const { edit } = await chosen(plan, /tolerates the old/);
    assert.deepEqual(edit, {
      documentChanges: [
        {
          textDocument: { uri: plan.uri('main.migmap'), version: 1 },
          edits: [
            {
              range: { start: { line: 2, character: 75 }, end: { line: 2, character: 75 } },
              newText: ' { tolerates old }',
            },
          ],
        },
      ],
    });
  });

  it('are preferred where they need no person', async () => {
    const plan = await server.open('layer <|>base "Base" { }\n');
    const [remove] = await actionsAt(plan);
    assert.deepEqual([remove?.title, remove?.isPreferred], ['Remove the braces', true]);
    assert.equal(await textAfter(plan, /Remove the braces/), 'layer base "Base"\n');
  });

  it('are found where the editor names the finding, wherever the cursor is in its line', async () => {
    const plan = await server.open('<|>service mail "Mail" in bas { stays "x" }\nlayer base "Base"\n');
    const diagnostics = (await plan.findings()).filter(({ code }) => code === 'reference/unknown');
    const named = await actionsAt(plan, { diagnostics });
    assert.deepEqual(named.find(({ title }) => title === 'Change to `base`')?.diagnostics, diagnostics);
    assert.equal((await titlesAt(plan)).includes('Change to `base`'), false);
  });

  it('create what an unknown name may mean', async () => {
    const plan = await server.open(
      'layer base "Base"\nservice mail "Mail" in base { from "a"  to "b" }\nwave one "One" after <|>naming { migrate mail }\n',
    );
    const after = await server.open(await textAfter(plan, /Create wave `naming`/));
    assert.match(after.text(), /\n\nwave naming "Naming" after none\n$/);
    assert.equal((await after.codes()).includes('reference/unknown'), false);
  });

  it('change the files in which the things are, as the editor spells them', async () => {
    const plan = await server.open({
      'main.migmap':
        'import "waves.migmap"\nlayer base "Base"\nservice Mail_Server<|> "Mail" in base { from "a"  to "b" }\n',
      'waves.migmap': 'wave one "One" after none {\r\n  migrate Mail_Server\r\n}\r\n',
    });
    const files = await done(plan, /Rename to `mail-server` everywhere/);
    assert.match(files['main.migmap'] ?? '', /service mail-server "Mail"/);
    assert.equal(files['waves.migmap'], 'wave one "One" after none {\r\n  migrate mail-server\r\n}\r\n');
  });

  it('are there beside a block that is being written', async () => {
    const plan = await server.open(`${LATE}service half "Half" in base { rto \n`);
    assert.ok((await titlesAt(plan)).includes('Say that `mail` tolerates the old `dns`'));
  });

  it('keep the ends of lines of the file', async () => {
    const plan = await server.open(LATE.replaceAll('\n', '\r\n'));
    assert.equal(/[^\r]\n/.test(await textAfter(plan, /Add a bridge/)), false);
  });

  it('are refused where the plan has changed meanwhile', async () => {
    const plan = await server.open(LATE);
    const action = (await actionsAt(plan)).find(({ title }) => /tolerates/.test(title));
    await plan.replace('main.migmap', 'depends on dns', '');
    await assert.rejects(
      plan.client.connection.sendRequest('codeAction/resolve', action ?? {}),
      /the plan has changed since/,
    );
  });

  it('are of the kinds that were asked for', async () => {
    const plan = await server.open(LATE);
    const kinds = new Set((await actionsAt(plan, { only: ['refactor'] })).map(({ kind }) => kind));
    assert.deepEqual(kinds, new Set());
    assert.deepEqual(await actionsAt(plan, { only: ['source.organizeImports'] }), []);
    assert.equal((await actionsAt(plan, { only: [''] })).length, (await actionsAt(plan)).length);
  });
});

describe('the page of a rule', () => {
  const server = languageServer({
    textDocument: { codeAction },
    window: { showDocument: { support: true } },
  });

  it('is opened by the client, whom the server asks', async () => {
    const plan = await server.open(LATE);
    const open = await chosen(plan, /Open the page of `order\/dependency-late`/);
    const { command } = open;
    assert.deepEqual(await server.client.connection.sendRequest('codeAction/resolve', open), open);
    assert.equal(command?.command, 'migmap.openRulePage');
    const shown: unknown[] = [];
    server.client.connection.onRequest(ShowDocumentRequest.type, (params) => {
      shown.push(params);
      return { success: true };
    });
    await server.client.connection.sendRequest('workspace/executeCommand', command);
    assert.deepEqual(shown, [{ uri: command?.arguments?.[0], external: true }]);
    assert.match(String(command?.arguments?.[0]), /^https:\/\/.*\/rules\/order\/dependency-late$/);
  });
});

describe('an editor of old', () => {
  it('gets edits at once where it cannot ask for them, and without versions', async () => {
    const plan = await simple.open(LATE);
    const actions = await actionsAt(plan);
    const tolerate = actions.find(({ title }) => /tolerates/.test(title));
    assert.deepEqual(Object.keys(tolerate?.edit?.changes ?? {}), [plan.uri('main.migmap')]);
    assert.equal(tolerate?.data, undefined);
    assert.equal(
      actions.some(({ title }) => title.startsWith('Open the page')),
      false,
    );
  });

  it('gets nothing that it could not read', async () => {
    const plan = await ancient.open(LATE);
    const params = { range: plan.mark.range, context: { diagnostics: [] } };
    assert.deepEqual(await plan.ask(CodeActionRequest.type, params), []);
  });

  const simple = languageServer({
    textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
    workspace: { workspaceEdit: {} },
  });
  const ancient = languageServer();
});
