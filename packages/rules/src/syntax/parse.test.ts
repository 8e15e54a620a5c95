import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed } from '@migmap/testing';

describe('syntax/parse', () => {
  it('says which words a property takes', () => {
    expectFinding('syntax/parse', 'service mail in base { criticality <|hgh|> }', {
      message: /low, medium, high or critical/,
    });
  });

  it('offers the nearest word', () => {
    const text = 'service mail in base { criticality hgh }';
    assert.equal(fixed('syntax/parse', text), 'service mail in base { criticality high }');
  });

  it('is silent on the language', () => {
    expectSilent('syntax/parse', 'service mail in base { criticality high }');
  });
});
