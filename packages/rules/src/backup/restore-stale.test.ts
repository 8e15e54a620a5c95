import { expectFinding, expectSilent } from '@migmap/testing';

const map = (restored: string, profile = 'public'): string => `map "M" { profile ${profile} }
service mail { kind mail  from "A"  to "B" }
backup b of mail { ${restored} }
wave move "Move" { dates 2027-04-05 .. 2027-04-09  migrate mail }`;

describe('backup/restore-stale', () => {
  it('finds a test 31 days before the wave', () => {
    const text = map('restored <|2027-03-05|>');
    expectFinding('backup/restore-stale', text, { severity: 'warning', message: /31 days.*at most 30/ });
  });

  it('asks for a fresher one in a critical map', () => {
    expectFinding('backup/restore-stale', map('restored <|2027-03-28|>', 'critical'), { message: /8 days/ });
    expectSilent('backup/restore-stale', map('restored 2027-03-29', 'critical'));
  });

  it('is silent at 30 days, and where a later test is fresh', () => {
    expectSilent('backup/restore-stale', map('restored 2027-03-06'));
    expectSilent('backup/restore-stale', map('restored 2027-01-05  restored 2027-04-01'));
  });
});
