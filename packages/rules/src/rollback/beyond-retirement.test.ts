import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'rollback/beyond-retirement';
const mail = (until: string, goodbye: string) => `
  service mail "Mail" in base { from "Exchange" to "Postfix" }
  wave mail-move "Mail" { dates 2027-04-05 .. 2027-05-28 migrate mail rollback back "Back" { until ${until} } }
  wave goodbye "Goodbye" { dates 2027-06-28 .. 2027-07-09 ${goodbye} }`;

describe(code, () => {
  it('finds a way back to what is switched off', () => {
    expectFinding(code, mail('<|2027-07-20|>', 'retire mail'), {
      message:
        /Rollback "Back" \(back\) promises a way back for "Mail" \(mail\) until 2027-07-20, but its old side is retired in wave "Goodbye" \(goodbye\) \(2027-07-09\).* Retire `mail` later, or set `until` to 2027-07-09 or earlier/,
      names: ['mail'],
      wave: 'goodbye',
      related: [/The old side of "Mail" \(mail\) ends here/],
    });
  });

  it('finds a way back to what ended with its wave', () => {
    expectFinding(code, mail('<|2027-06-20|>', ''), {
      message: /ends, as no `retire` keeps it longer,.* Write `retire mail` in a wave after 2027-06-20/,
    });
  });

  it('is silent up to the day of the retirement', () => {
    expectSilent(code, mail('2027-06-20', 'retire mail'));
    expectSilent(code, mail('2027-07-09', 'retire mail'));
    expectSilent(code, mail('2027-06-30', 'retire mail done 2027-07-01'));
  });
});
