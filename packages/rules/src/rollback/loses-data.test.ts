import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'rollback/loses-data';
const plan = (name: string, more: string, rpo = '1d') => `
  service mail "Mail" in base { from "Exchange" to "Postfix" rpo ${rpo} }
  wave w { dates 2027-04-05 .. 2027-05-28 migrate mail rollback ${name} { ${more} } }
  wave goodbye { dates 2027-06-28 .. 2027-07-09 retire mail }`;

describe(code, () => {
  it('finds a point that is open for weeks and says nothing of the data', () => {
    expectFinding(code, plan('<|back|> "Back"', 'until 2027-06-20'), {
      message:
        /Rollback "Back" \(back\) is open from 2027-05-28 to 2027-06-20 \(23 d\), but "Mail" \(mail\) may lose no more than (24 h|1 d) of data/,
      names: ['mail'],
    });
  });

  it('takes the horizon where no date is written', () => {
    expectFinding(code, plan('<|back|>', ''), { message: /to 2027-07-09/ });
  });

  it('is silent where it is said, or within the rpo', () => {
    expectSilent(code, plan('back', 'until 2027-06-20 loses "nothing"'));
    expectSilent(code, plan('back', 'until 2027-05-29'));
    expectSilent(code, plan('back', 'until 2027-06-20', '23d'));
  });
});
