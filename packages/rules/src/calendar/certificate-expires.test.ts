import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'calendar/certificate-expires';
const plan = (expires: string, rollback = '', mail = 'from "A" to "B"') => `
  service mail "Mail" in base { ${mail} }
  certificate cert "mail.example" { for mail  expires ${expires} }
  wave move "Move" { dates 2027-04-05 .. 2027-04-30  migrate mail ${rollback} }
  wave goodbye { dates 2027-07-01 .. 2027-07-09  retire mail }`;

describe(code, () => {
  it('finds a certificate that expires inside the wave', () => {
    expectFinding(code, plan('<|2027-04-29|>'), {
      severity: 'error',
      message:
        /"mail.example" \(cert\) expires on 2027-04-29, while "Mail" \(mail\) moves.*2027-04-05 .. 2027-04-30/,
      names: ['cert', 'mail'],
      wave: 'move',
    });
    expectFinding(code, plan('<|2027-04-05|>'), { severity: 'error' });
  });

  it('leaves one that expires before to the everyday work', () => {
    expectSilent(code, plan('2027-04-04'));
  });

  it('finds one that expires before the rollback closes', () => {
    const until = 'rollback back "Back" { until 2027-06-20 }';
    expectFinding(code, plan('<|2027-06-19|>', until), {
      severity: 'error',
      message: /2027-06-20, when its way back closes/,
    });
    expectFinding(code, plan('<|2027-06-20|>', until), {
      severity: 'warning',
      message: /0 days after its way back closes/,
    });
    expectFinding(code, plan('<|2027-07-08|>', 'rollback back "Back" { takes 1h }'), { severity: 'error' });
  });

  it('warns within 30 days after', () => {
    expectFinding(code, plan('<|2027-05-29|>'), {
      severity: 'warning',
      message: /29 days after wave "Move" \(move\) ends on 2027-04-30: at least 30 days/,
    });
    expectFinding(code, plan('<|2027-05-01|>'), { message: /1 day after/ });
    expectSilent(code, plan('2027-05-30'));
  });

  it('is in use from the pilot on', () => {
    const pilot = 'wave trial { dates 2027-03-01 .. 2027-03-12  pilot mail }\n';
    expectFinding(code, pilot + plan('<|2027-03-20|>'), { severity: 'error' });
  });

  it('is silent without dates, and for what does not move', () => {
    expectSilent(code, plan('2027-04-29').replaceAll(/dates \S+ \.\. \S+/g, ''));
    expectSilent(code, 'service mail { stays "A" } certificate cert { for mail  expires 2027-04-29 }');
  });
});
