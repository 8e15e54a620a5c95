import assert from 'node:assert/strict';
import { type EditParams, type EditResult, edit, type PlanChange } from '@migmap/protocol';
import { ErrorCodes, type ResponseError, type WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { languageServer, type Plan } from './plan.ts';

const server = languageServer();

const services = `layer l
service dns in l { from "BIND" to "Knot" }
service mail "Mail" in l { from "Exchange" to "Postfix"  depends on dns }
`;
const waves = `import "services.migmap"

wave one {
  // Names first.
  migrate dns
}
wave two after one {
  migrate mail
}
wave three after two {
}
`;
const files = { 'main.migmap': waves, 'services.migmap': services };

async function ask(plan: Plan, change: PlanChange, mode: EditParams['mode']): Promise<EditResult> {
  const params: EditParams = { map: plan.uri('main.migmap'), change, mode };
  const answer = await server.client.connection.sendRequest<EditResult | null>(edit, params);
  return answer ?? assert.fail('no map');
}

const late: PlanChange = { kind: 'move', service: 'dns', from: 'one', to: 'three' };
const good: PlanChange = { kind: 'move', service: 'mail', from: 'two', to: 'three' };

describe('migmap/edit', () => {
  it('tries a move: what breaks is said, and nothing is changed', async () => {
    const plan = await server.open(files);
    const { findings, edit: made, refused } = await ask(plan, late, 'try');
    assert.deepEqual([made, refused], [undefined, undefined]);
    const [worst] = findings?.added ?? [];
    assert.deepEqual([worst?.severity, worst?.code], ['error', 'order/dependency-late']);
    assert.match(worst?.message ?? '', /Mail/);
    const calm = await ask(plan, good, 'try');
    assert.deepEqual(
      calm.findings?.added.filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('does a move: a change of the text, about the version that is open', async () => {
    const plan = await server.open(files);
    const { edit: made, map, version } = await ask(plan, late, 'do');
    assert.ok(made && version > 0);
    assert.equal(map, plan.uri('main.migmap'));
    assert.equal(made.documentChanges?.[0]?.textDocument.version, 1);
    assert.equal(
      plan.editedAll(made as WorkspaceEdit)['main.migmap'],
      waves
        .replace('  // Names first.\n  migrate dns\n', '')
        .replace('wave three after two {\n', 'wave three after two {\n  // Names first.\n  migrate dns\n'),
    );
  });

  it('writes a dependency into the file of its service', async () => {
    const plan = await server.open(files);
    const circle: PlanChange = { kind: 'depend', from: 'dns', to: 'mail' };
    const { findings } = await ask(plan, circle, 'try');
    assert.equal(findings?.added[0]?.code, 'order/cycle');
    const { edit: made } = await ask(plan, circle, 'do');
    assert.match(
      plan.editedAll(made as WorkspaceEdit)['services.migmap'] ?? '',
      /to "Knot" {1,2}depends on mail \}/,
    );
  });

  it('says why something is not done', async () => {
    const plan = await server.open(files);
    assert.match((await ask(plan, { ...good, from: 'three' }, 'try')).refused ?? '', /in `three` already/);
    assert.match(
      (await ask(plan, { kind: 'depend', from: 'mail', to: 'dns' }, 'do')).refused ?? '',
      /already/,
    );
    await plan.replace('main.migmap', 'wave one {', 'wave one { migrate');
    assert.match((await ask(plan, good, 'try')).refused ?? '', /cannot be read as a whole/);
  });

  it('names the field of a message that is not as it should be', async () => {
    const wrong = { map: 'file:///a.migmap', mode: 'try', change: { kind: 'move', service: 'dns' } };
    await assert.rejects(server.client.connection.sendRequest(edit, wrong), (error: ResponseError) => {
      assert.equal(error.code, ErrorCodes.InvalidParams);
      assert.match(error.message, /^migmap\/edit: `change\.to` has to be a string, and is absent\.$/);
      return true;
    });
  });
});
