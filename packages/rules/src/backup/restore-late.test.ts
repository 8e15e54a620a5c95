import { expectFinding, expectSilent } from '@migmap/testing';

const map = (restored: string): string => `service mail { kind mail  from "A"  to "B" }
backup b of mail { ${restored} }
wave move "Move" { dates 2027-04-05 .. 2027-04-09  migrate mail }`;

describe('backup/restore-late', () => {
  it('finds a test on the day after the wave has started', () => {
    expectFinding('backup/restore-late', map('restored <|2027-04-06|>'), {
      severity: 'error',
      message: /2027-04-06.*2027-04-05/,
      wave: 'move',
    });
  });

  it('is silent on the day of the start, with an earlier test, and without any', () => {
    expectSilent('backup/restore-late', map('restored 2027-04-05'));
    expectSilent('backup/restore-late', map('restored 2027-03-01  restored 2027-04-08'));
    expectSilent('backup/restore-late', map('every 1d'));
  });
});
