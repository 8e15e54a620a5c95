import assert from 'node:assert/strict';
import { expectFinding, expectSilent, findings } from '@migmap/testing';

const reasonless = `service mail {
  // migmap-disable-next-line reference/self
  depends on mail
}`;

describe('silence/no-reason', () => {
  it('finds a silencer that gives no reason', () => {
    expectFinding('silence/no-reason', reasonless.replace(/\/\/.*/, '<|$&|>'), { message: /the reason/ });
  });

  it('does not silence without one', () => {
    const found = findings(reasonless, { only: ['reference/self'] });
    assert.deepEqual(
      found.map((finding) => finding.suppressed),
      [undefined],
    );
  });

  it('asks for a date and a name under strict', () => {
    const text = reasonless.replace('self', 'self -- a test of the checker');
    expectSilent('silence/no-reason', text);
    expectFinding('silence/no-reason', text.replace(/\/\/.*/, '<|$&|>'), {
      preset: 'strict',
      message: /until.*by/,
    });
  });
});
