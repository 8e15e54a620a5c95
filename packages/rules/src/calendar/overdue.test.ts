import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'calendar/overdue';
const plan = (steps: string, dates = 'dates 2027-04-05 .. 2027-04-30') => `
  service mail "Mail" in base { from "A" to "B" }
  service dns "DNS" in base { from "A" to "B" }
  wave move "Move" { ${dates}  ${steps} }`;
const marked = 'dates <|2027-04-05 .. 2027-04-30|>';

describe(code, () => {
  it('finds a wave that ended yesterday, with steps that are not done', () => {
    expectFinding(code, plan('migrate mail  migrate dns done 2027-04-20  retire dns', marked), {
      asOf: '2027-05-01',
      severity: 'warning',
      message:
        /Wave "Move" \(move\) ended on 2027-04-30, today is 2027-05-01, and `migrate mail` and `retire dns` are not `done`/,
      names: ['move', 'mail', 'dns'],
      wave: 'move',
    });
  });

  it('says several parts of one service once', () => {
    const parts = plan('migrate mail 40%  migrate mail 60%', marked);
    expectFinding(code, parts, { asOf: '2027-05-01', message: /and `migrate mail` is not `done`/ });
  });

  it('is silent on the last day, when all is done, for pilots, and without a date of today', () => {
    expectSilent(code, plan('migrate mail'), { asOf: '2027-04-30' });
    expectSilent(code, plan('migrate mail done 2027-04-20'), { asOf: '2027-05-01' });
    expectSilent(code, plan('pilot mail'), { asOf: '2027-05-01' });
    expectSilent(code, plan('migrate mail', ''), { asOf: '2027-05-01' });
    expectSilent(code, plan('migrate mail'));
  });
});
