import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'calendar/contract-notice';
const contract = (facts: string) => `contract ea "Agreement" { covers mail  ends 2027-08-31  ${facts} }`;
const plan = (facts: string, gate = '') => `
  service mail "Mail" in base { from "Exchange" to "Postfix" }
  ${contract(facts)}
  wave move "Move" { dates 2027-04-05 .. 2027-05-28  ${gate}  migrate mail }`;

describe(code, () => {
  it('finds a notice that is given a day late', () => {
    expectFinding(code, contract('notice 90d  given <|2027-06-03|>'), {
      severity: 'warning',
      message: /given on 2027-06-03.*2027-06-02 \(ends 2027-08-31 − 90d notice\)/,
      names: ['ea'],
    });
    expectSilent(code, contract('notice 90d  given 2027-06-02'));
  });

  it('counts months of the calendar', () => {
    expectFinding(code, contract('notice 6mo  given <|2027-03-01|>'), { message: /2027-02-28/ });
    expectSilent(code, contract('notice 6mo  given 2027-02-28'));
  });

  it('finds a last day that is past, with a date of today', () => {
    const text = contract('notice <|90d|>');
    expectFinding(code, text, { asOf: '2027-06-03', message: /not given.*today is 2027-06-03/ });
    expectSilent(code, contract('notice 90d'), { asOf: '2027-06-02' });
    expectSilent(code, contract('notice 90d'));
  });

  it('finds a last day before the gate of the wave that retires', () => {
    expectFinding(code, plan('notice <|150d|>', 'gate 2027-04-04'), {
      message: /2027-04-03.*before the gate of wave "Move" \(move\) on 2027-04-04/,
      names: ['ea', 'mail'],
      wave: 'move',
      related: [/gate/],
    });
    expectSilent(code, plan('notice 150d', 'gate 2027-04-03'));
    expectSilent(code, plan('notice 150d'));
  });
});
