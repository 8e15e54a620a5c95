import { expectFinding, expectSilent } from '@migmap/testing';

describe('reference/ambiguous', () => {
  it('finds a name of a service and a wave, and says which is meant', () => {
    expectFinding('reference/ambiguous', 'service mail\nwave mail\nrisk spam on <|mail|>', {
      message: /also a wave.*the service is meant/,
      severity: 'info',
      related: [/service/, /wave/],
    });
  });

  it('is silent where only one sort may stand', () => {
    expectSilent('reference/ambiguous', 'service mail\nwave mail { migrate mail }');
  });
});
