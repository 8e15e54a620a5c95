import { expectFinding, expectSilent } from '@migmap/testing';

describe('completeness/target-support-missing', () => {
  it('finds a new side that nobody supports', () => {
    expectFinding('completeness/target-support-missing', 'service <|mail|> { from "A" to "Postfix" }', {
      message: /Postfix/,
      severity: 'info',
    });
  });

  it('is silent where somebody does, and where nothing new comes', () => {
    expectSilent(
      'completeness/target-support-missing',
      'service mail { to "Postfix" support "Integrator, 24/7" }\nservice fax { from "Fax" }',
    );
  });
});
