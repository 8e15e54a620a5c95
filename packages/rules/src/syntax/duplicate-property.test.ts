import { expectFinding, expectSilent } from '@migmap/testing';

describe('syntax/duplicate-property', () => {
  it('finds the second of two', () => {
    const text = 'service mail {\n  rto 4h\n  <|rto|> 8h\n}';
    expectFinding('syntax/duplicate-property', text, { related: [/first/] });
  });

  it('lets what is repeatable be repeated', () => {
    expectSilent('syntax/duplicate-property', 'map "Plan" { goal "One"  goal "Two" }');
  });
});
