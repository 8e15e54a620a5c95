import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'calendar/unsupported';
const plan = (ends: string, sides = 'from "Exchange" to "Postfix"', step = 'migrate mail') => `
  service mail "Mail" in base { ${sides} support-ends ${ends} }
  wave move "Move" { dates 2027-04-05 .. 2027-05-28  ${step} }`;

describe(code, () => {
  it('finds support that ends a day before all has moved', () => {
    expectFinding(code, plan('<|2027-05-27|>'), {
      severity: 'warning',
      message: /ends on 2027-05-27.*moved only by 2027-05-28, in wave "Move"/,
      names: ['mail'],
      wave: 'move',
    });
  });

  it('is silent on that day, and where the move was done before', () => {
    expectSilent(code, plan('2027-05-28'));
    expectSilent(code, plan('2027-05-10', 'from "A" to "B"', 'migrate mail done 2027-05-10'));
  });

  it('finds support that ends before a service is switched off', () => {
    expectFinding(code, plan('<|2027-05-27|>', 'from "Exchange"', 'retire mail'), {
      message: /switched off only by 2027-05-28/,
    });
  });

  it('is silent for what never moves: that is a finding of its own', () => {
    expectSilent(code, plan('2027-01-01', 'from "A" to "B"', ''));
    expectSilent(code, plan('2027-01-01', 'stays "A"', ''));
  });
});
