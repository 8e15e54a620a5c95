import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed, fixTitles } from '@migmap/testing';

describe('completeness/kind-missing', () => {
  it('finds a service without a kind', () => {
    expectFinding('completeness/kind-missing', 'service <|mail|> { stays "Postfix" }', { severity: 'info' });
  });

  it('guesses the kind from name and title', () => {
    assert.equal(fixed('completeness/kind-missing', 'service mail'), 'service mail { kind mail }');
    assert.deepEqual(fixTitles('completeness/kind-missing', 'service branch-dns'), ['Add `kind dns`']);
    assert.deepEqual(fixTitles('completeness/kind-missing', 'service x "Wiki"'), ['Add `kind wiki`']);
  });

  it('is silent on one that has a kind', () => {
    expectSilent('completeness/kind-missing', 'service mail { kind mail }');
  });
});
