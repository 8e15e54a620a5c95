import assert from 'node:assert/strict';
import { type DetailsResult, details } from '@migmap/protocol';
import { languageServer, type Plan } from './plan.ts';

const server = languageServer();

async function ask(plan: Plan, id: string): Promise<DetailsResult> {
  return server.client.connection.sendRequest(details, { map: plan.uri(plan.entry), id });
}

const small = `team infra "Infrastructure"
layer base "Base"
service dns "Naming" in base { from "BIND" to "Knot" owner infra }
service mail "Mail" in base { from "Exchange" to "Postfix" depends on dns { via "53" } }
wave one "First" { migrate mail }
wave two "Second" after one { migrate dns }
risk late "Too late" on mail { impact high }`;

describe('migmap/details', () => {
  it('tells of a service what the page of HTML tells, with links to other things', async () => {
    const { thing } = await ask(await server.open(small), 'service/mail');
    assert.deepEqual([thing?.id, thing?.sort, thing?.title], ['service/mail', 'Service', 'Mail']);
    const facts = thing?.facts.map(({ label, text, links }) => [label, text ?? links?.map(({ id }) => id)]);
    assert.deepEqual(facts, [
      ['From', 'Exchange'],
      ['To', 'Postfix'],
      ['Waves', ['wave/one']],
      ['Rests on', ['service/dns']],
      ['Risks', ['risk/late']],
    ]);
  });

  it('tells of a finding where it stands, and where its rule is explained', async () => {
    const plan = await server.open(small);
    const { thing } = await ask(plan, 'edge/mail/dns');
    assert.equal(thing?.title, 'Mail → Naming');
    const [worst] = thing?.findings ?? [];
    assert.deepEqual([worst?.code, worst?.severity], ['order/dependency-late', 'error']);
    assert.match(worst?.url ?? '', /dependency-late/);
    assert.equal(worst && plan.wordsAt(worst.location.uri, worst.location.range), 'main.migmap:4:71 dns');
  });

  it('finds what stands for another thing, and says where there is nothing', async () => {
    const plan = await server.open(small);
    assert.equal((await ask(plan, 'service/mail/one')).thing?.id, 'service/mail');
    assert.equal((await ask(plan, 'group/base')).thing?.id, 'layer/base');
    assert.equal((await ask(plan, 'wave/two')).thing?.title, 'Second');
    assert.equal((await ask(plan, 'risk/late/chip')).thing?.sort, 'Risk');
    for (const id of ['service/gone', 'section/waves', 'axis', '']) {
      assert.equal((await ask(plan, id)).thing, undefined, id);
    }
  });
});
