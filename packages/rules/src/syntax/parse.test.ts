import { expectFinding, expectSilent, fixed } from '@migmap/testing';

describe('syntax/parse', () => {
  it('says which words a property takes', () => {
    expectFinding('syntax/parse', 'service mail { criticality <|hgh|> }', {
      message: /low, medium, high or critical/,
    });
  });

  it('offers the nearest word', () => {
    const text = 'service mail { criticality hgh }';
    if (fixed('syntax/parse', text) !== 'service mail { criticality high }') throw new Error('not repaired');
  });

  it('is silent on the language', () => {
    expectSilent('syntax/parse', 'service mail { criticality high }');
  });
});
