import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'rollback/cascade';
const plan = (rollback: string, until: string, depends = '') => `
  service directory "Directory" in base { from "Active Directory" to "Samba AD" }
  service mail "Mail" in base { from "Exchange" to "Postfix" depends on directory ${depends} }
  wave identity { dates 2027-03-01 .. 2027-03-26 migrate directory rollback ${rollback} { takes 20min until ${until} } }
  wave mail-move "Mail" { dates 2027-04-05 .. 2027-05-28 migrate mail rollback back { takes 45min until 2027-06-20 } }
  wave goodbye { dates 2027-06-28 .. 2027-07-09 retire mail, directory }`;

describe(code, () => {
  it('says what goes back with a directory, in which order, and how long it takes', () => {
    expectFinding(code, plan('<|both|> "Both in step"', '2027-06-01'), {
      message:
        /Rolling "Directory" \(directory\) back takes along .*: first "Mail" \(mail\) \(45 min\), and "Directory" \(directory\) last; in all 1 h 5 min along `mail`, `directory`, where "Directory" \(directory\) alone would take 20 min/,
      names: ['directory', 'mail'],
      severity: 'info',
      related: [/"Mail" \(mail\) goes back too/],
    });
  });

  it('is silent where nothing goes along', () => {
    expectSilent(code, plan('both', '2027-04-03'));
    expectSilent(code, plan('both', '2027-06-01', '{ tolerates old }'));
  });
});
