import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed } from '@migmap/testing';

const WAVE = 'wave move "Move" { migrate mail }';

describe('backup/missing', () => {
  it('finds a data-bearing service that moves without backup', () => {
    expectFinding('backup/missing', `service <|mail|> { kind mail  from "A"  to "B" }\n${WAVE}`, {
      severity: 'warning',
      wave: 'move',
      names: ['mail'],
    });
  });

  it('is an error for a critical service', () => {
    const text = `service <|mail|> { kind mail  from "A"  to "B"  criticality critical }\n${WAVE}`;
    expectFinding('backup/missing', text, { severity: 'error' });
  });

  it('declares one', () => {
    assert.equal(
      fixed('backup/missing', `service mail { kind mail  from "A"  to "B" }\n${WAVE}\n`),
      `service mail { kind mail  from "A"  to "B" }\n${WAVE}\n\nbackup mail-backup of mail\n`,
    );
  });

  it('is silent with a backup, without data, and where nothing moves', () => {
    expectSilent('backup/missing', `service mail { kind mail  from "A"  to "B" }\nbackup b of mail\n${WAVE}`);
    expectSilent('backup/missing', 'service dns { kind dns  from "A"  to "B" }\nwave move { migrate dns }');
    expectSilent('backup/missing', 'service mail { kind mail  from "A"  to "B" }');
  });
});
