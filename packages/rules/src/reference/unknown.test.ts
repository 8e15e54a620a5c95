import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed, fixTitles } from '@migmap/testing';

const mail = `service mail "Mail" { depends on dsn }
service dns "DNS"
`;

describe('reference/unknown', () => {
  it('finds a name that nothing has, and knows the nearest', () => {
    expectFinding('reference/unknown', mail.replace('dsn', '<|dsn|>'), {
      message: /no service is called `dsn`.*did you mean `dns`/,
      names: ['dsn'],
    });
  });

  it('changes it to the nearest', () => {
    assert.equal(fixed('reference/unknown', mail), mail.replace('dsn', 'dns'));
  });

  it('creates what is missing at the end of the file', () => {
    const text = 'service mail "Mail" { owner post-office }\n';
    assert.equal(fixed('reference/unknown', text, /Create/), `${text}\nteam post-office "Post office"\n`);
  });

  it('puts a new service in the first layer', () => {
    const text = 'layer base "Base"\nservice mail in base { depends on clock }\n';
    assert.equal(fixed('reference/unknown', text, /Create/), `${text}\nservice clock "Clock" in base\n`);
  });

  it('lets a new wave follow none, for the wave that names it may come after it', () => {
    const text =
      'layer base\nservice dns in base { kind dns from "a" to "b" }\nwave two after one { migrate dns }\n';
    const created = fixed('reference/unknown', text, /Create/);
    assert.equal(created, `${text}\nwave one "One" after none\n`);
    expectSilent('order/wave-cycle', created);
  });

  it('backs up with a new backup what the rollback point takes back', () => {
    const rollback = (of: string): string =>
      `service a { to "x" }\nservice b { to "x" }\nwave one { migrate a, b  rollback back ${of}{ backup nightly } }\n`;
    assert.match(fixed('reference/unknown', rollback(''), /Create/), /\nbackup nightly "Nightly" of a, b\n$/);
    assert.match(
      fixed('reference/unknown', rollback('of b '), /Create/),
      /\nbackup nightly "Nightly" of b\n$/,
    );
  });

  it('creates any of the sorts that may stand there', () => {
    assert.deepEqual(fixTitles('reference/unknown', 'layer base\nrisk spam on post'), [
      'Create service `post`',
      'Create layer `post`',
      'Create wave `post`',
    ]);
  });

  it('does not offer a name of another sort', () => {
    assert.deepEqual(fixTitles('reference/unknown', 'service mail { owner mial }\nservice mial'), [
      'Create team `mial`',
    ]);
  });

  it('finds every place', () => {
    expectFinding('reference/unknown', 'wave one { migrate <|mail|> }\nwave two { retire <|mail|> }');
  });

  it('finds names in other files of the map', () => {
    expectSilent('reference/unknown', {
      'main.migmap': 'import "base.migmap"\nservice mail { depends on dns }',
      'base.migmap': 'service dns "DNS"',
    });
  });

  it('takes a tag in a view for known', () => {
    expectSilent('reference/unknown', 'service mail { tags office }\nview board { include office }');
  });
});
