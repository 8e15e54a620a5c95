import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'rollback/contract-ended';
const plan = (until: string, ends: string) => `
  service mail "Mail" in base { from "Exchange" to "Postfix" }
  contract ea "Agreement" { covers mail ends ${ends} }
  wave w { migrate mail rollback back "Back" { until ${until} } }`;

describe(code, () => {
  it('finds a way back that the contract no longer covers', () => {
    expectFinding(code, plan('<|2027-06-20|>', '2027-06-19'), {
      message:
        /Rollback "Back" \(back\) stays open until 2027-06-20, but contract "Agreement" \(ea\), which covers the old side of "Mail" \(mail\), ends on 2027-06-19/,
      names: ['mail', 'ea'],
      wave: 'w',
      related: [/Contract "Agreement" \(ea\) ends here/],
    });
  });

  it('is silent up to the last day', () => {
    expectSilent(code, plan('2027-06-20', '2027-06-20'));
  });
});
