import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed } from '@migmap/testing';

describe('syntax/invalid-date', () => {
  it('knows how long February is', () => {
    expectFinding('syntax/invalid-date', 'contract ea { ends <|2027-02-30|> }', { message: /2027-02-28/ });
  });

  it('offers the nearest date', () => {
    const text = 'contract ea { ends 2027-04-31 }';
    assert.equal(fixed('syntax/invalid-date', text), 'contract ea { ends 2027-04-30 }');
  });

  it('is silent on the last day of February in a leap year', () => {
    expectSilent('syntax/invalid-date', 'contract ea { ends 2028-02-29 }');
  });
});
