import assert from 'node:assert/strict';
import { type OutlineResult, outline } from '@migmap/protocol';
import { languageServer } from './plan.ts';

const server = languageServer();

describe('migmap/outline', () => {
  it('lists what a map declares, each thing with the place of its name', async () => {
    const plan = await server.open(`map "The clinic"
layer base "Base"
service dns "Naming" in base { from "BIND" to "Knot" owner infra criticality high }
service mail in base { from "Exchange" depends on dns }
wave late after early {
  retire mail
  rollback none because "nothing is left"
}
wave early "First" after none {
  dates 2027-03-01 .. 2027-03-05
  migrate dns 50%, dns 50%
  rollback back "Old side" { until 2027-04-01 }
  risk noise "Nobody looks" { impact high likelihood low }
}`);
    const told = await server.client.connection.sendRequest<OutlineResult>(outline, {
      map: plan.uri(plan.entry),
    });
    assert.equal(told.title, 'The clinic');
    assert.deepEqual(
      told.waves.map(({ name, first, steps }) => [name, first, steps.map(({ services }) => services)]),
      [
        ['early', '2027-03-01', [['dns', 'dns']]],
        ['late', undefined, [['mail']]],
      ],
    );
    assert.deepEqual(
      told.services.map(({ name, layer, disposition, waves, owner, criticality }) => [
        [name, layer, disposition],
        [waves, owner, criticality],
      ]),
      [
        [
          ['dns', 'base', 'replaced'],
          [['early'], 'infra', 'high'],
        ],
        [
          ['mail', 'base', 'dropped'],
          [['late'], undefined, undefined],
        ],
      ],
    );
    assert.deepEqual(
      told.risks.map(({ name, impact, likelihood, status, about }) => [
        name,
        impact,
        likelihood,
        status,
        about,
      ]),
      [['noise', 'high', 'low', 'open', ['early']]],
    );
    assert.deepEqual(
      told.rollbacks.map(({ name, wave, until }) => [name, wave, until]),
      [
        [undefined, 'late', undefined],
        ['back', 'early', '2027-04-01'],
      ],
    );
    assert.deepEqual(told.services[0]?.location.range.start, { line: 2, character: 8 });
  });

  it('says of services by what a person looks for them', async () => {
    const plan = await server.open(`team infra "Infrastructure"
layer base
service dns in base { from "BIND" to "Knot" tags core, quick risk outage { impact high likelihood medium } }
service web in base { stays "As it is" }
risk old on web { impact high likelihood high status closed }`);
    const told = await server.client.connection.sendRequest<OutlineResult>(outline, {
      map: plan.uri(plan.entry),
    });
    assert.deepEqual(
      told.services.map(({ name, from, to, tags, risk }) => [name, from, to, tags, risk]),
      [
        ['dns', 'BIND', 'Knot', ['core', 'quick'], 'high'],
        ['web', undefined, undefined, [], undefined],
      ],
    );
    assert.deepEqual(
      told.teams.map(({ name, title }) => [name, title]),
      [['infra', 'Infrastructure']],
    );
  });

  it('tells of two things with one name the first', async () => {
    const plan = await server.open('layer l\nservice dns "One" in l {}\nservice dns "Two" in l {}');
    const told = await server.client.connection.sendRequest<OutlineResult>(outline, {
      map: plan.uri(plan.entry),
    });
    assert.deepEqual(
      told.services.map(({ title }) => title),
      ['One'],
    );
  });
});
