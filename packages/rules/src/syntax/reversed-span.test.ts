import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed } from '@migmap/testing';

describe('syntax/reversed-span', () => {
  it('finds a span that runs backwards', () => {
    expectFinding('syntax/reversed-span', 'wave mail { dates <|2027-05-28 .. 2027-04-05|> }');
  });

  it('turns it round', () => {
    const text = 'wave mail { dates 2027-05-28 .. 2027-04-05 }';
    assert.equal(fixed('syntax/reversed-span', text), 'wave mail { dates 2027-04-05 .. 2027-05-28 }');
  });

  it('is silent on one day', () => {
    expectSilent('syntax/reversed-span', 'wave mail { dates 2027-05-28 .. 2027-05-28 }');
  });
});
