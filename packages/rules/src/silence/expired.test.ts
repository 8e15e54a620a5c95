import assert from 'node:assert/strict';
import { expectFinding, expectSilent, findings } from '@migmap/testing';

const text = `service mail {
  // migmap-disable-next-line reference/self until 2027-06-01 by infra -- until June
  depends on mail
}`;

describe('silence/expired', () => {
  it('finds a silencer past its date', () => {
    expectFinding('silence/expired', text.replace('2027-06-01', '<|2027-06-01|>'), { asOf: '2027-06-02' });
  });

  it('lets it hold on its last day, and without a date of today', () => {
    expectSilent('silence/expired', text, { asOf: '2027-06-01' });
    expectSilent('silence/expired', text);
  });

  it('no longer silences after that', () => {
    const [before] = findings(text, { only: ['reference/self'], asOf: '2027-06-01' });
    const [after] = findings(text, { only: ['reference/self'], asOf: '2027-06-02' });
    assert.deepEqual(before?.suppressed, { reason: 'until June', by: 'infra', until: '2027-06-01' });
    assert.equal(after?.suppressed, undefined);
  });
});
