import { expectFinding, expectSilent } from '@migmap/testing';

describe('completeness/downtime-missing', () => {
  it('hints, and warns where it is critical', () => {
    expectFinding('completeness/downtime-missing', 'service <|mail|> { from "A" to "B" }', {
      severity: 'info',
    });
    expectFinding('completeness/downtime-missing', 'service <|mail|> { to "B" criticality high }', {
      severity: 'warning',
    });
  });

  it('is silent where it is said', () => {
    expectSilent('completeness/downtime-missing', 'service mail { from "A" to "B" downtime 30min }');
  });

  it('is silent where it is said in a way that could not be read', () => {
    expectSilent('completeness/downtime-missing', 'service mail { from "A" to "B" downtime 30mins }');
  });
});
