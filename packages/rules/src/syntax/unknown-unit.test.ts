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

  it('finds a timezone that is none', () => {
    const map = 'map "M" { timezone <|"Europe/Berln"|> }';
    expectFinding('syntax/unknown-unit', map, { message: /did you mean `Europe\/Berlin`/ });
    assert.equal(
      fixed('syntax/unknown-unit', map.replace(/<\||\|>/g, '')),
      'map "M" { timezone "Europe/Berlin" }',
    );
    expectFinding('syntax/unknown-unit', 'map "M" { timezone <|"here"|> }', { message: /such as/ });
    expectSilent('syntax/unknown-unit', 'map "M" { timezone "Europe/Berlin" }');
    expectSilent('syntax/unknown-unit', 'map "M" { timezone "UTC" }');
  });

  it('is silent on units of the language', () => {
    expectSilent('syntax/unknown-unit', 'service mail { rto 4h  rpo 15min }');
  });
});
