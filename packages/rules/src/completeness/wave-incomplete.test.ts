import { expectFinding, expectSilent } from '@migmap/testing';

describe('completeness/wave-incomplete', () => {
  it('finds a wave in which nothing happens', () => {
    expectFinding('completeness/wave-incomplete', 'wave <|one|> "First" { dates 2027-01-01 .. 2027-02-01 }', {
      message: /"First" \(one\)/,
      wave: 'one',
    });
  });

  it('is silent on a wave with a step', () => {
    expectSilent('completeness/wave-incomplete', 'service mail\nwave one { pilot mail }');
  });
});
