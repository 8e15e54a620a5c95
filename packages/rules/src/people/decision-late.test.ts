import { expectFinding, expectSilent } from '@migmap/testing';

const map = (on: string, dates = 'dates 2027-03-01 .. 2027-03-26'): string =>
  `decision a "Who?" { needed by one  decided "X" on ${on} by "Y" }\nwave one { ${dates} }`;

describe('people/decision-late', () => {
  it('finds a decision on the day after the start', () => {
    expectFinding('people/decision-late', map('<|2027-03-02|>'), { severity: 'error', wave: 'one' });
  });

  it('is silent on the day of the start, and without dates', () => {
    expectSilent('people/decision-late', map('2027-03-01'));
    expectSilent('people/decision-late', map('2027-03-02', ''));
  });
});
