import assert from 'node:assert/strict';
import {
  type InlayHint,
  InlayHintRequest,
  InlayHintResolveRequest,
  type MarkupContent,
} from 'vscode-languageserver-protocol/node';
import { languageServer, type Plan } from './plan.ts';

describe('inlay hints', () => {
  const server = languageServer();
  const everywhere = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

  async function hints(plan: Plan, range = everywhere): Promise<InlayHint[]> {
    return (await plan.ask(InlayHintRequest.type, { range })) ?? [];
  }

  function words({ label }: InlayHint): string {
    return typeof label === 'string' ? label : label.map(({ value }) => value).join('');
  }

  async function shown(plan: Plan): Promise<string[]> {
    return (await hints(plan)).map(
      (hint) => `${hint.position.line + 1}:${hint.position.character + 1} ${words(hint)}`,
    );
  }

  async function reasons(plan: Plan, at: number): Promise<string> {
    const hint = (await hints(plan))[at];
    assert.ok(hint);
    const { tooltip } = await server.client.connection.sendRequest(InlayHintResolveRequest.type, hint);
    return (tooltip as MarkupContent | undefined)?.value ?? '';
  }

  const text = `layer l
service dns "DNS" in l { from "A" to "B" }
service mail in l { from "A" to "B"  depends on dns }
service web in l { from "A" to "B" }
service fax in l { from "A" }
service tape in l { from "A" }
service hall in l { stays "A" }
wave one { migrate dns }
wave two { migrate mail }
wave three { migrate web 50% }
wave four { migrate web 50%  retire dns  retire tape }`;

  it('tell the waves of services and how far they could be shifted', async () => {
    const plan = await server.open(text);
    assert.deepEqual(await shown(plan), [
      '2:23 one · slack 1 later',
      '3:18 two · slack 1 earlier, 2 later',
      '4:17 three, four',
      '5:17 in no wave',
      '6:18 four',
    ]);
  });

  it('say why when somebody points at them', async () => {
    const plan = await server.open(text);
    assert.equal(
      await reasons(plan, 0),
      'No earlier: nothing holds it on that side.  \nNo later than in wave `two`, for the new `mail` needs it then.',
    );
    assert.equal(
      await reasons(plan, 1),
      'No earlier than in wave `one`, for it needs the new "DNS" (dns).  \nNo later than in wave `four`, for its old side needs the old "DNS" (dns), which ends there.',
    );
    assert.equal(await reasons(plan, 2), '');
  });

  it('say where a move belongs that breaks something where it is', async () => {
    const plan = await server.open(`layer l
service dns in l { from "A" to "B" }
service mail in l { from "A" to "B"  depends on dns }
wave one { migrate mail }
wave two { migrate dns }
wave three { retire dns }`);
    assert.deepEqual(await shown(plan), [
      '2:17 two · too late: not after one',
      '3:18 one · too early: not before two',
    ]);
  });

  it('lead to the step', async () => {
    const plan = await server.open({
      'map.migmap': 'import "waves.migmap"\nlayer l\nservice a in l { to "B" }',
      'waves.migmap': 'wave w { migrate a }',
    });
    const [hint] = await hints(plan);
    assert.ok(hint);
    const [part] = hint.label as Exclude<InlayHint['label'], string>;
    assert.ok(part?.location);
    assert.equal(plan.wordsAt(part.location.uri, part.location.range), 'waves.migmap:1:18 a');
  });

  it('are only those of the part that is seen', async () => {
    const plan = await server.open(text);
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 80 } };
    assert.deepEqual((await hints(plan, range)).map(words), ['two · slack 1 earlier, 2 later']);
  });

  it('are none where nobody has planned waves yet', async () => {
    assert.deepEqual(await shown(await server.open('layer l\nservice a in l { to "B" }')), []);
  });

  it('tell no slack where waves go in a circle', async () => {
    const plan = await server.open(
      'layer l\nservice a in l { to "B" }\nwave w after v { migrate a }\nwave v after w',
    );
    assert.deepEqual(await shown(plan), ['2:15 w']);
  });
});
