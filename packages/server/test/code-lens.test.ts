import assert from 'node:assert/strict';
import { type ShowReferencesArguments, showReferences } from '@migmap/protocol';
import {
  type CodeLens,
  CodeLensRefreshRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  InlayHintRefreshRequest,
} from 'vscode-languageserver-protocol/node';
import { languageServer, type Plan } from './plan.ts';

describe('code lenses', () => {
  const server = languageServer();

  async function lenses(plan: Plan): Promise<CodeLens[]> {
    const found = (await plan.ask(CodeLensRequest.type, {})) ?? [];
    const { connection } = server.client;
    return Promise.all(found.map((lens) => connection.sendRequest(CodeLensResolveRequest.type, lens)));
  }

  function shown(plan: Plan, { range, command }: CodeLens): string {
    assert.equal(command?.command, showReferences);
    const [uri, position, locations] = command.arguments as unknown as ShowReferencesArguments;
    assert.equal(uri, plan.uri(plan.entry));
    assert.equal(position.line, range.start.line);
    const places = locations.map((location) => plan.wordsAt(location.uri, location.range));
    return `${range.start.line + 1}: ${command.title} -> ${places.join(', ')}`;
  }

  async function all(plan: Plan): Promise<string[]> {
    return (await lenses(plan)).map((lens) => shown(plan, lens));
  }

  it('say of a service who depends on it, what threatens it and when it moves', async () => {
    const plan = await server.open(`layer l
service dns in l { risk down "It fails" }
service mail in l { depends on dns }
service web in l { depends softly on dns }
risk split on dns, mail { status open }
risk done on dns { status closed }
wave early { pilot dns }
wave move { migrate dns  migrate mail }`);
    assert.deepEqual(await all(plan), [
      '2: 2 dependents -> main.migmap:3:32 dns, main.migmap:4:38 dns',
      '2: 2 risks -> main.migmap:2:25 down, main.migmap:5:6 split',
      '2: early -> main.migmap:7:20 dns',
      '2: move -> main.migmap:8:21 dns',
      '3: 1 risk -> main.migmap:5:6 split',
      '3: move -> main.migmap:8:34 mail',
      '7: 1 step with 1 service -> main.migmap:7:14 pilot dns',
      '8: 2 steps with 2 services -> main.migmap:8:13 migrate dns, main.migmap:8:26 migrate mail',
    ]);
  });

  it('say of a wave how busy it keeps people, and how late it may be called off', async () => {
    const plan = await server.open(`map "m" { timezone "Europe/Berlin" }
team it { people 2 }
layer l
service mail in l { from "A" to "B" owner it effort 4d }
wave move {
  dates 2027-03-01 .. 2027-03-05
  window 2027-03-05T20:00 .. 2027-03-06T04:00
  migrate mail
  rollback back { takes 2h }
}`);
    const found = (await all(plan)).filter((line) => line.startsWith('5:'));
    assert.deepEqual(found, [
      '5: 1 step with 1 service -> main.migmap:8:3 migrate mail',
      '5: it 40 % loaded -> main.migmap:4:53 4d',
      '5: latest go/no-go 2027-03-06 02:00 -> main.migmap:7:3 window 2027-03-05T20:00 .. 2027-03-06T04:00',
    ]);
  });

  it('count in all files of the map', async () => {
    const plan = await server.open(
      {
        'base.migmap': 'layer l\nservice dns in l',
        'map.migmap': 'import "base.migmap"\nservice mail in l { depends on dns }\nwave w { migrate dns }',
      },
      ['base.migmap'],
    );
    assert.deepEqual(await all(plan), [
      '2: 1 dependent -> map.migmap:2:32 dns',
      '2: w -> map.migmap:3:18 dns',
    ]);
  });

  it('count in all maps that share a file', async () => {
    const plan = await server.open(
      {
        'base.migmap': 'layer l\nservice dns in l { depends on time }\nservice time in l',
        'one.migmap': 'import "base.migmap"\nservice a in l { depends on dns }\nwave w { migrate dns }',
        'two.migmap': 'import "base.migmap"\nservice b in l { depends on dns }\nwave w { migrate dns }',
      },
      ['base.migmap'],
    );
    assert.deepEqual(await all(plan), [
      '2: 2 dependents -> one.migmap:2:29 dns, two.migmap:2:29 dns',
      '2: w -> one.migmap:3:18 dns, two.migmap:3:18 dns',
      '3: 1 dependent -> base.migmap:2:31 time',
    ]);
  });

  it('cost nothing before they are seen: words come when they are asked for', async () => {
    const plan = await server.open('layer l\nservice a in l\nwave w { migrate a }');
    const found = (await plan.ask(CodeLensRequest.type, {})) ?? [];
    assert.deepEqual(
      found.map(({ command }) => command),
      [undefined, undefined],
    );
  });

  it('say nothing of what is gone since', async () => {
    const plan = await server.open('layer l\nservice a in l\nwave w { migrate a }');
    const [lens] = (await plan.ask(CodeLensRequest.type, {})) ?? [];
    assert.ok(lens);
    await plan.replace('main.migmap', 'migrate a', '');
    const resolved = await server.client.connection.sendRequest(CodeLensResolveRequest.type, lens);
    assert.deepEqual(resolved.command, { title: '', command: '' });
  });
});

describe('code lenses and inlay hints of other files', () => {
  const server = languageServer({
    workspace: { codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
  });

  it('are asked for anew when a map has changed elsewhere', async () => {
    const asked = new Set<string>();
    const both = new Promise<void>((resolve) => {
      for (const { method } of [CodeLensRefreshRequest.type, InlayHintRefreshRequest.type]) {
        server.client.connection.onRequest(method, () => {
          asked.add(method);
          if (asked.size === 2) resolve();
        });
      }
    });
    const plan = await server.open({
      'map.migmap': 'import "base.migmap"\nservice mail in l { depends on dns }',
      'base.migmap': 'layer l\nservice dns in l',
    });
    await plan.replace('map.migmap', 'depends on dns', '');
    await both;
  });
});
