import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed } from '@migmap/testing';

const MAIL = 'service mail { kind mail  from "A"  to "B" }';
const WAVE = 'wave move "Move" { dates 2027-04-05 .. 2027-04-09  migrate mail }';

describe('backup/restore-untested', () => {
  it('finds a backup that was never restored', () => {
    expectFinding('backup/restore-untested', `${MAIL}\nbackup <|b|> of mail { every 1d }\n${WAVE}`, {
      severity: 'warning',
      names: ['b', 'mail'],
    });
  });

  it('plans a test on the day before the move', () => {
    assert.equal(
      fixed('backup/restore-untested', `${MAIL}\nbackup b of mail\n${WAVE}`),
      `${MAIL}\nbackup b of mail { restored 2027-04-04 }\n${WAVE}`,
    );
  });

  it('is silent where one backup of the service was restored, and where there is none', () => {
    expectSilent(
      'backup/restore-untested',
      `${MAIL}\nbackup a of mail\nbackup b of mail { restored 2027-04-01 }\n${WAVE}`,
    );
    expectSilent('backup/restore-untested', `${MAIL}\n${WAVE}`);
  });
});
