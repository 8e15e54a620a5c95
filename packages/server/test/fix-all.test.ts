import assert from 'node:assert/strict';
import { actionsAt, codeAction, textAfter, titlesAt } from './actions.ts';
import { languageServer } from './plan.ts';

describe('source.fixAll.migmap', () => {
  const server = languageServer({ textDocument: { codeAction } });
  const ALL = /^Apply all safe fixes$/;

  it('applies all safe fixes, and those that they make room for', async () => {
    const plan = await server.open(`<|>// What it stands on.
layer base "Base" { }
layer office "Office" {
  // migmap-disable-next-line order/stranded -- gone
}
service dns "Naming" in base {
  stays "x" // yes
  stays "x"
}
team idle "Idle"
`);
    assert.equal(
      await textAfter(plan, ALL, { only: ['source.fixAll.migmap'] }),
      `// What it stands on.
layer base "Base"
layer office "Office"
service dns "Naming" in base {
  stays "x" // yes
}
team idle "Idle"
`,
    );
  });

  it('changes the lines that need it and no others', async () => {
    const plan = await server.open('<|>layer base "Base" { }\r\n\r\nteam a "A"\r\nlayer top "Top" { }\r\n');
    const [action] = await actionsAt(plan, { only: ['source.fixAll'] });
    const resolved = await plan.client.connection.sendRequest<{
      edit: { documentChanges: { edits: unknown[] }[] };
    }>('codeAction/resolve', action);
    assert.equal(resolved.edit.documentChanges[0]?.edits.length, 2);
    assert.equal(
      await textAfter(plan, ALL, { only: ['source.fixAll'] }),
      'layer base "Base"\r\n\r\nteam a "A"\r\nlayer top "Top"\r\n',
    );
  });

  it('keeps to the file', async () => {
    const plan = await server.open({
      'main.migmap': '<|>import "b.migmap"\nlayer a "A" { }\n',
      'b.migmap': 'layer b "B" { }\n',
    });
    assert.equal(await textAfter(plan, ALL), 'import "b.migmap"\nlayer a "A"\n');
  });

  it('touches no map of which a part could not be read', async () => {
    const plan = await server.open('<|>layer a "A" { }\nservice <<<\n');
    assert.deepEqual(
      (await titlesAt(plan)).filter((title) => ALL.test(title)),
      [],
    );
  });

  it('is not offered where there is nothing to fix', async () => {
    const plan = await server.open('<|>layer a "A"\n');
    assert.deepEqual(await titlesAt(plan, { only: ['source'] }), []);
  });
});
