import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'calendar/contract-ends-first';
const plan = (ends: string, rest = '') => `
  service mail "Mail" in base { from "Exchange" to "Postfix" }
  contract ea "Agreement" { covers mail ends ${ends} }
  wave move "Move" { dates 2027-04-05 .. 2027-05-28  migrate mail ${rest} }
  wave goodbye "Goodbye" { dates 2027-06-28 .. 2027-07-09  retire mail }`;

describe(code, () => {
  it('finds a contract that ends a day before the old side is retired', () => {
    expectFinding(code, plan('<|2027-07-08|>'), {
      severity: 'error',
      message: /"Agreement" \(ea\) ends on 2027-07-08.*retired only on 2027-07-09, in wave "Goodbye"/,
      names: ['ea', 'mail'],
      wave: 'goodbye',
      related: [/"Mail" \(mail\) is retired on 2027-07-09/],
    });
  });

  it('is silent where it ends on that day', () => {
    expectSilent(code, plan('2027-07-09'));
  });

  it('takes the day on which the retirement was done', () => {
    expectSilent(code, plan('2027-07-01').replace('retire mail', 'retire mail done 2027-07-01'));
  });

  it('takes the end of the wave where nothing is said of retirement', () => {
    const implicit = (ends: string) => plan(ends).replace(/wave goodbye.*/, '');
    expectFinding(code, implicit('<|2027-05-27|>'));
    expectSilent(code, implicit('2027-05-28'));
  });

  it('leaves a way back that is open longer to rollback/contract-ended', () => {
    expectSilent(code, plan('2027-06-10', 'rollback back "Back" { until 2027-06-20 }'));
  });

  it('is silent without dates, and for what stays', () => {
    expectSilent(code, plan('2027-01-01').replaceAll(/dates \S+ \.\. \S+/g, ''));
    expectSilent(code, 'service mail { stays "Exchange" } contract ea { covers mail  ends 2027-01-01 }');
  });
});
