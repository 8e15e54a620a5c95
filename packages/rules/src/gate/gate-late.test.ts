import { expectFinding, expectSilent } from '@migmap/testing';

describe('gate/gate-late', () => {
  it('finds a gate on the day after the start', () => {
    expectFinding('gate/gate-late', 'wave one { dates 2027-03-01 .. 2027-03-26  gate <|2027-03-02|> }', {
      severity: 'error',
      message: /2027-03-02.*2027-03-01/,
      related: [/starts here/],
    });
  });

  it('is silent on the day of the start, and without dates', () => {
    expectSilent('gate/gate-late', 'wave one { dates 2027-03-01 .. 2027-03-26  gate 2027-03-01 }');
    expectSilent('gate/gate-late', 'wave one { gate 2027-03-02 }');
  });
});
