import assert from 'node:assert/strict';
import { inEnglish, type NameRef } from '@migmap/core';
import { keywords } from '../reading/parser.ts';
import { readFile } from '../reading/read-file.ts';

/** A map in which one name stands in every position that a name may have. */
function everywhere(name: string): string {
  return EVERYWHERE.replaceAll('NAME', name);
}

const EVERYWHERE = `
map "Everything is called NAME" {
  owner NAME
  currency EUR
  require residency NAME, NAME for confidential
  require seal 3 for critical by NAME
  criterion NAME { target < 1s  accepted by NAME on 2027-01-01 }
  criterion NAME "Title"
  tags NAME, NAME
}
layer NAME "Layer" { owner NAME  risk NAME "Risk" on NAME { owner NAME } }
kind NAME "Kind" { layer NAME  is NAME  requires NAME, NAME  prefers NAME  observer }
team NAME "Team" { people 3  reduces to 2 on 2027-01-01 }
team NAME
site NAME "Site"
link NAME -- NAME 200Mbit/s
service NAME "Service" in NAME {
  kind NAME
  functions "mail" moved to NAME
  owner NAME
  on-call NAME
  site NAME, NAME
  residency NAME
  assume NAME, NAME because "it comes with it"
  depends on NAME, NAME { certificate NAME  bridge NAME  side old }
  depends softly on NAME
  depends on NAME
  criterion "Fast" { accepted by NAME }
  risk NAME
}
service NAME in NAME
bridge NAME "Bridge" { owner NAME  from NAME  until NAME  depends on NAME  cost 400 EUR per month }
together NAME, NAME because "they share a database"
certificate NAME "Certificate" { issuer NAME  for NAME, NAME  renewed by NAME }
record NAME "Record" { of NAME  ttl 1d  owner NAME }
data NAME "Data" of NAME { over NAME -- NAME at 40%  residency NAME  ahead }
backup NAME "Backup" of NAME, NAME { site NAME, NAME  alerts "phone" by NAME  owner NAME }
contract NAME "Contract" { covers NAME, NAME  jurisdiction NAME  cost 10 EUR per year }
decision NAME "Decision" { needed by NAME }
freeze "Year end" 2027-12-15 .. 2028-01-10 for NAME, NAME because "closing"
wave NAME "Wave" after NAME, NAME {
  owner NAME
  on-call NAME, NAME
  hotline "Sign-in" 2027-01-01 .. 2027-01-10 by NAME
  check "queue" every 30min
  pilot NAME "Some" { load "much" at NAME, NAME }
  pilot NAME
  migrate NAME 20% "Some", NAME { task "Move" takes 2h by NAME stop } done 2027-01-02
  migrate NAME
  retire NAME, NAME done 2027-01-03
  risk NAME "Risk" on NAME, NAME { owner NAME  impact high downtime, money }
  rollback NAME "Back" of NAME, NAME { backup NAME }
  rollback NAME
}
wave NAME
risk NAME "Risk" on NAME { owner NAME }
rollback NAME "Back" of NAME in NAME { backup NAME }
assert NAME before NAME because "so it is"
assert NAME with NAME
assert NAME apart from NAME
assert at most 1 services of kind NAME in a wave
assert at most 1 services of team NAME in a wave
view NAME "View" { include NAME, NAME  exclude NAME  at NAME }
`;

/** All names in a value, wherever they are. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'name' in value ? [(value as { name?: NameRef }).name?.value ?? ''] : [];
  return [...own, ...Object.values(value).flatMap(namesIn)];
}

describe('names', () => {
  const plain = readFile('main.migmap', everywhere('plain-name'));

  it('stand in every position of the language', () => {
    assert.deepEqual(
      plain.problems.map((problem) => inEnglish(problem.message)),
      [],
    );
    assert.ok(plain.uses.length > 80);
  });

  for (const keyword of keywords()) {
    it(`may be the keyword \`${keyword}\` in each of them`, () => {
      // \`after none\` says that a wave follows nothing: the one place where a name is not free.
      const text =
        keyword === 'none'
          ? everywhere(keyword).replaceAll('after none, none', 'after x')
          : everywhere(keyword);
      const file = readFile('main.migmap', text);
      assert.deepEqual(
        file.problems.map((problem) => inEnglish(problem.message)),
        [],
      );
      const uses = new Set(file.uses.map((use) => use.ref.value));
      assert.deepEqual(
        keyword === 'none' ? uses.has('none') : [...uses],
        keyword === 'none' ? true : [keyword],
      );
      assert.equal(
        namesIn(file.services).filter((name) => name === keyword).length,
        namesIn(plain.services).filter(Boolean).length,
      );
    });
  }

  it('are case-sensitive, and hold digits, underscores and single dashes', () => {
    const file = readFile('main.migmap', 'site HQ\nsite hq\nsite _site-2\nsite ERP');
    assert.deepEqual(
      file.sites.map((site) => site.name.value),
      ['HQ', 'hq', '_site-2', 'ERP'],
    );
    assert.deepEqual(file.problems, []);
  });

  it('are told from what follows them', () => {
    const file = readFile(
      'main.migmap',
      'wave w { rollback when "Old side" { takes 1h }  check "queue" every 1h rollback when "it grows"  rollback none }',
    );
    assert.deepEqual(file.problems, []);
    assert.equal(file.waves[0]?.checks[0]?.rollbackWhen?.value, 'it grows');
    assert.deepEqual(
      file.rollbacks.map((rollback) => rollback.name?.value),
      ['when', 'none'],
    );
  });
});
