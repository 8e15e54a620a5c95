import { expectFinding, expectSilent } from '@migmap/testing';

const map = 'map "Plan" { require seal 3 for critical }\n';

describe('sovereignty/seal-missing', () => {
  it('finds a critical service that says no level', () => {
    expectFinding('sovereignty/seal-missing', `${map}service <|mail|> { to "B" criticality critical }`, {
      message: /requires seal 3/,
      severity: 'warning',
    });
  });

  it('is silent where one is said, or none is required', () => {
    expectSilent(
      'sovereignty/seal-missing',
      `${map}service mail { to "B" criticality critical seal 0 to 4 }`,
    );
    expectSilent('sovereignty/seal-missing', `${map}service mail { to "B" criticality low }`);
    expectSilent('sovereignty/seal-missing', 'service mail { to "B" criticality critical }');
  });
});
