import { expectFinding, expectSilent } from '@migmap/testing';

const map = (on: string, wave = '', facts = ''): string => `team messaging { people 5  reduces to 2 on ${on} }
service mail { from "A"  to "B"  owner messaging  ${facts} }
wave one { dates 2027-03-01 .. 2027-03-26  ${wave}  migrate mail }`;

describe('people/staff-released-early', () => {
  it('finds a team that is reduced before the last day of its move', () => {
    expectFinding('people/staff-released-early', map('<|2027-03-25|>'), {
      severity: 'warning',
      message: /reduced to 2 on 2027-03-25.*until 2027-03-26 for the move/,
      names: ['messaging', 'mail'],
    });
    expectFinding('people/staff-released-early', map('<|2027-03-25|>', '', 'criticality critical'), {
      severity: 'error',
    });
  });

  it('finds one that is reduced before the hotline has ended, or the way back is closed', () => {
    const hotline = 'hotline "Mail" 2027-03-01 .. 2027-04-09';
    expectFinding('people/staff-released-early', map('<|2027-04-08|>', hotline), {
      message: /the hotline "Mail"/,
    });
    const text = `${map('<|2027-04-29|>', 'rollback back "Back" { until 2027-04-30 }')}
wave two { dates 2027-06-01 .. 2027-06-04  retire mail }`;
    expectFinding('people/staff-released-early', text, { message: /the way back/ });
  });

  it('is silent on that day, without dates, and for a team that owns nothing that moves', () => {
    expectSilent('people/staff-released-early', map('2027-03-26'));
    expectSilent(
      'people/staff-released-early',
      map('2027-03-25').replace('dates 2027-03-01 .. 2027-03-26', ''),
    );
    expectSilent('people/staff-released-early', map('2027-03-25').replace('owner messaging', ''));
  });
});
