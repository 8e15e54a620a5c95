import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'calendar/contract-tight';
const plan = (ends: string, profile = 'public', rollback = '') => `map "M" { profile ${profile} }
  service mail "Mail" in base { from "Exchange" to "Postfix" }
  contract ea "Agreement" { covers mail ends ${ends} }
  wave move "Move" { dates 2027-04-05 .. 2027-05-28  migrate mail ${rollback} }
  wave goodbye "Goodbye" { dates 2027-06-28 .. 2027-07-01  retire mail }`;

describe(code, () => {
  it('finds a contract that ends 29 days after the last need', () => {
    expectFinding(code, plan('<|2027-07-30|>'), {
      severity: 'warning',
      message: /29 days after its last need.*until 2027-07-01.*at least 30 days/,
      names: ['ea', 'mail'],
    });
  });

  it('is silent at 30 days, and where it ends before', () => {
    expectSilent(code, plan('2027-07-31'));
    expectSilent(code, plan('2027-06-30'));
  });

  it('asks for 60 days in a critical map', () => {
    expectFinding(code, plan('<|2027-08-29|>', 'critical'), { message: /59 days/ });
    expectSilent(code, plan('2027-08-30', 'critical'));
  });

  it('says one day in the singular', () => {
    expectFinding(code, plan('<|2027-07-02|>'), { message: /, 1 day after/ });
  });
});
