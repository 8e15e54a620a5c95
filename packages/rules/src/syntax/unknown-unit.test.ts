import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed } from '@migmap/testing';

describe('syntax/unknown-unit', () => {
  it('finds a unit that is none, and knows the nearest', () => {
    expectFinding('syntax/unknown-unit', 'service mail { rto <|30mins|> }', { message: /30min/ });
    assert.equal(fixed('syntax/unknown-unit', 'service mail { rto 30mins }'), 'service mail { rto 30min }');
  });

  it('finds a size where a duration stands', () => {
    expectFinding('syntax/unknown-unit', 'service mail { rto <|4TB|> }', { message: /duration/ });
  });

  it('is silent on units of the language', () => {
    expectSilent('syntax/unknown-unit', 'service mail { rto 4h  rpo 15min }');
  });
});
