import { expectFinding, expectSilent } from '@migmap/testing';

const map = (backups: string): string => `service mail { kind mail  rto 4h }\n${backups}`;

describe('backup/restore-exceeds-rto', () => {
  it('finds a restore that took longer than the rto', () => {
    expectFinding('backup/restore-exceeds-rto', map('backup b of mail { restored 2027-03-01 took <|5h|> }'), {
      severity: 'error',
      message: /5h.*4h/,
    });
  });

  it('is silent where it took exactly as long, or was not measured', () => {
    expectSilent('backup/restore-exceeds-rto', map('backup b of mail { restored 2027-03-01 took 240min }'));
    expectSilent('backup/restore-exceeds-rto', map('backup b of mail { restored 2027-03-01 }'));
  });

  it('judges the last test, and the fastest backup', () => {
    const faster = 'backup b of mail { restored 2027-03-01 took 9h  restored 2027-04-01 took 3h }';
    expectSilent('backup/restore-exceeds-rto', map(faster));
    const two =
      'backup tape of mail { restored 2027-03-01 took 9h }\nbackup disk of mail { restored 2027-03-01 took 1h }';
    expectSilent('backup/restore-exceeds-rto', map(two));
  });
});
