import assert from 'node:assert/strict';
import {
  CallHierarchyIncomingCallsRequest,
  type CallHierarchyItem,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
} from 'vscode-languageserver-protocol/node';
import { languageServer, type Plan } from './plan.ts';

const server = languageServer();

async function prepared(plan: Plan): Promise<CallHierarchyItem> {
  const [item] = (await plan.ask(CallHierarchyPrepareRequest.type, plan.mark)) ?? [];
  assert.ok(item);
  return item;
}

function shown(
  plan: Plan,
  item: CallHierarchyItem,
  uri: string,
  ranges: CallHierarchyItem['range'][],
): string {
  const places = ranges.map((range) => plan.wordsAt(uri, range));
  return `${plan.wordsAt(item.uri, item.selectionRange)} by ${places.join(', ')}`;
}

async function incoming(plan: Plan, item: CallHierarchyItem): Promise<string[]> {
  const calls = await server.client.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item });
  return (calls ?? []).map(({ from, fromRanges }) => shown(plan, from, from.uri, fromRanges));
}

async function outgoing(plan: Plan, item: CallHierarchyItem): Promise<string[]> {
  const calls = await server.client.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item });
  return (calls ?? []).map(({ to, fromRanges }) => shown(plan, to, item.uri, fromRanges));
}

describe('the hierarchy of dependencies', () => {
  it('starts at a service, wherever it is named', async () => {
    const plan = await server.open(
      'layer l\nservice mail "Mail" in l {\n from "A" to "B" }\nwave w { migrate <|>mail }',
    );
    const item = await prepared(plan);
    assert.equal(plan.wordsAt(item.uri, item.selectionRange), 'main.migmap:2:9 mail');
    assert.equal(
      plan.wordsAt(item.uri, item.range),
      'main.migmap:2:1 service mail "Mail" in l {\n from "A" to "B" }',
    );
    assert.deepEqual([item.name, item.detail], ['mail', 'A → B · w']);
  });

  it('says who depends on it, and on what it depends', async () => {
    const plan = await server.open(`layer l
service dns in l
service <|>directory in l { depends on dns, dns  depends softly on time }
service time in l { depends on directory }
service mail in l { depends on dns, directory  depends softly on directory }`);
    const item = await prepared(plan);
    assert.deepEqual(await incoming(plan, item), [
      'main.migmap:4:9 time by main.migmap:4:32 directory',
      'main.migmap:5:9 mail by main.migmap:5:37 directory, main.migmap:5:66 directory',
    ]);
    assert.deepEqual(await outgoing(plan, item), [
      'main.migmap:2:9 dns by main.migmap:3:37 dns, main.migmap:3:42 dns',
      'main.migmap:4:9 time by main.migmap:3:65 time',
    ]);
  });

  it('goes on from what was found, through files', async () => {
    const plan = await server.open({
      'map.migmap': 'import "base.migmap"\nservice mail in l { depends on <|>directory }',
      'base.migmap': 'import "dns.migmap"\nlayer l\nservice directory in l { depends on dns }',
      'dns.migmap': 'service dns in l',
    });
    const item = await prepared(plan);
    assert.deepEqual(await incoming(plan, item), ['map.migmap:2:9 mail by map.migmap:2:32 directory']);
    const calls = await server.client.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, {
      item,
    });
    const dns = calls?.[0]?.to;
    assert.ok(dns);
    assert.deepEqual(await incoming(plan, dns), ['base.migmap:3:9 directory by base.migmap:3:37 dns']);
    assert.deepEqual(await outgoing(plan, dns), []);
  });

  it('has bridges with what goes through them and what they need', async () => {
    const plan = await server.open(`layer l
service a in l { depends on b { bridge proxy } }
service b in l
bridge <|>proxy { depends on b }`);
    const item = await prepared(plan);
    assert.deepEqual(await incoming(plan, item), ['main.migmap:2:9 a by main.migmap:2:40 proxy']);
    assert.deepEqual(await outgoing(plan, item), ['main.migmap:3:9 b by main.migmap:4:27 b']);
  });

  it('has everybody in all maps that share the service', async () => {
    const plan = await server.open(
      {
        'base.migmap': 'layer l\nservice <|>dns in l',
        'one.migmap': 'import "base.migmap"\nservice a in l { depends on dns }',
        'two.migmap': 'import "base.migmap"\nservice b in l { depends on dns }',
      },
      ['base.migmap'],
    );
    assert.deepEqual(await incoming(plan, await prepared(plan)), [
      'one.migmap:2:9 a by one.migmap:2:29 dns',
      'two.migmap:2:9 b by two.migmap:2:29 dns',
    ]);
  });

  it('starts at nothing else', async () => {
    const plan = await server.open('team <|>it');
    assert.deepEqual(await plan.ask(CallHierarchyPrepareRequest.type, plan.mark), []);
  });

  it('is empty once the service is gone', async () => {
    const plan = await server.open('layer l\nservice <|>a in l\nservice b in l { depends on a }');
    const item = await prepared(plan);
    await plan.replace('main.migmap', 'service a in l\n', '');
    assert.deepEqual(await incoming(plan, item), []);
  });
});
