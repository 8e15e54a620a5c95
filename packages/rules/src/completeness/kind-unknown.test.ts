import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed } from '@migmap/testing';

describe('completeness/kind-unknown', () => {
  it('finds a kind that nobody knows, and the nearest', () => {
    expectFinding('completeness/kind-unknown', 'service names { kind <|dsn|> }', {
      message: /did you mean `dns`/,
    });
  });

  it('changes it, or declares it', () => {
    assert.equal(
      fixed('completeness/kind-unknown', 'service names { kind dsn }'),
      'service names { kind dns }',
    );
    assert.equal(
      fixed('completeness/kind-unknown', 'service lab { kind laboratory }\n', /Declare/),
      'service lab { kind laboratory }\n\nkind laboratory "Laboratory"\n',
    );
  });

  it('looks at every place where a kind is named', () => {
    expectFinding(
      'completeness/kind-unknown',
      'kind lab { is <|medicl|> }\nservice x { assume <|dsn|> because "there" }',
    );
  });

  it('knows built-in kinds, their other names, and declared ones', () => {
    expectSilent(
      'completeness/kind-unknown',
      'kind lab\nservice a { kind lab }\nservice b { kind ldap }\nservice c { kind mail }',
    );
  });
});
