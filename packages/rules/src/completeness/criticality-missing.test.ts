import { expectFinding, expectSilent } from '@migmap/testing';

describe('completeness/criticality-missing', () => {
  it('finds a service that moves and has none', () => {
    expectFinding('completeness/criticality-missing', 'service <|mail|> { from "A" to "B" }', {
      severity: 'info',
    });
  });

  it('is silent on what stays or goes', () => {
    expectSilent('completeness/criticality-missing', 'service a { stays "A" }\nservice b { from "B" }');
  });
});
