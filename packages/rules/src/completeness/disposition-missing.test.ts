import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed } from '@migmap/testing';

describe('completeness/disposition-missing', () => {
  it('finds a service that does not say what happens to it', () => {
    expectFinding('completeness/disposition-missing', 'service <|mail|> "Mail" { users 500 }', {
      message: /"Mail" \(mail\)/,
      severity: 'warning',
    });
  });

  it('is a hint in a draft', () => {
    expectFinding('completeness/disposition-missing', 'map { stage draft }\nservice <|mail|>', {
      severity: 'info',
    });
  });

  it('lets it stay', () => {
    assert.equal(
      fixed('completeness/disposition-missing', 'service mail "Mail"'),
      'service mail "Mail" { stays "as it is" }',
    );
    assert.equal(
      fixed('completeness/disposition-missing', 'service mail "Mail" { users 5 }'),
      'service mail "Mail" { users 5 stays "as it is" }',
    );
  });

  it('is silent on one that is replaced, introduced, dropped, or stays', () => {
    expectSilent(
      'completeness/disposition-missing',
      'service a { from "A" to "B" }\nservice b { to "B" }\nservice c { from "C" }\nservice d { stays "D" }',
    );
  });
});
