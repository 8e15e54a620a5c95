import { expectFinding, expectSilent } from '@migmap/testing';

const map = (on: string): string =>
  `wave one { dates 2027-03-01 .. 2027-03-26  approved by "Board" on ${on} }`;

describe('gate/approval-late', () => {
  it('finds an approval on the day after the start', () => {
    expectFinding('gate/approval-late', map('<|2027-03-02|>'), { severity: 'error', wave: 'one' });
  });

  it('is silent on the day of the start, and without dates', () => {
    expectSilent('gate/approval-late', map('2027-03-01'));
    expectSilent('gate/approval-late', 'wave one { approved by "Board" on 2027-03-02 }');
  });
});
