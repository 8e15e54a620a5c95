import { expectFinding, expectSilent } from '@migmap/testing';

describe('people/on-call-missing', () => {
  it('finds a critical service without', () => {
    expectFinding('people/on-call-missing', 'service <|mail|> { criticality critical }', {
      severity: 'info',
    });
  });

  it('is silent with somebody on call, and for criticality high', () => {
    expectSilent(
      'people/on-call-missing',
      'team infra\nservice mail { criticality critical  on-call infra }',
    );
    expectSilent('people/on-call-missing', 'service mail { criticality high }');
  });
});
