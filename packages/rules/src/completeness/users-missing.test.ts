import { expectFinding, expectSilent } from '@migmap/testing';

describe('completeness/users-missing', () => {
  it('hints at a service that moves and says no users', () => {
    expectFinding('completeness/users-missing', 'service <|mail|> { from "A" to "B" }', { severity: 'info' });
  });

  it('warns where it is critical', () => {
    expectFinding('completeness/users-missing', 'service <|mail|> { to "B"  criticality critical }', {
      severity: 'warning',
    });
  });

  it('is silent where users are said', () => {
    expectSilent('completeness/users-missing', 'service mail { from "A" to "B" users 500 }');
  });
});
