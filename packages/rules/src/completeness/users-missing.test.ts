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

  it('only hints where people do not see it, however critical', () => {
    expectFinding(
      'completeness/users-missing',
      'service <|dns|> { kind dns  to "B"  criticality critical }',
      {
        severity: 'info',
      },
    );
    expectFinding('completeness/users-missing', 'service <|mail|> { kind mail  to "B"  criticality high }', {
      severity: 'warning',
    });
  });

  it('is silent where users are said', () => {
    expectSilent('completeness/users-missing', 'service mail { from "A" to "B" users 500 }');
  });
});
