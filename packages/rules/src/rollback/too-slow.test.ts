import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'rollback/too-slow';
const mail = (rto: string, rollback: string) =>
  `service mail "Mail" in base { from "a" to "b" rto ${rto} }\nwave w { migrate mail rollback ${rollback} }`;
const plan = (rto: string, takes: string) => `
  service directory "Directory" in base { from "Active Directory" to "Samba AD" rto ${rto} }
  service mail "Mail" in base { from "Exchange" to "Postfix" depends on directory }
  wave identity { dates 2027-03-01 .. 2027-03-26 migrate directory rollback both "Both" { takes ${takes} until 2027-06-01 } }
  wave mail-move "Mail" { dates 2027-04-05 .. 2027-05-28 migrate mail rollback back { takes 45min until 2027-06-20 } }
  wave goodbye { dates 2027-06-28 .. 2027-07-09 retire mail, directory }`;

describe(code, () => {
  it('finds a rollback longer than the rto', () => {
    expectFinding(code, mail('30min', 'back "Back" { takes <|45min|> }'), {
      message: /Rollback "Back" \(back\) takes 45 min, but "Mail" \(mail\) has to be back within 30 min/,
      names: ['mail'],
      related: [/within this time/],
    });
  });

  it('takes the sum of the steps where that is more', () => {
    expectFinding(code, mail('1h', 'back { takes <|45min|> step "a" takes 40min step "b" takes 40min }'), {
      message: /takes 1 h 20 min/,
    });
  });

  it('adds what has to go back before', () => {
    expectFinding(code, plan('1h', '<|20min|>'), {
      message: /Rollback "Both" \(both\) takes 1 h 5 min, with "Mail" \(mail\) to go back before it/,
      names: ['directory', 'mail'],
    });
  });

  it('is silent at the limit, and where a duration is not said', () => {
    expectSilent(code, mail('45min', 'back { takes 45min }'));
    expectSilent(code, mail('45min', 'back'));
    expectSilent(code, plan('65min', '20min'));
  });
});
