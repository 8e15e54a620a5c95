import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'rollback/broken-by-retirement';
const plan = (until: string, depends: string, early: string, late: string) => `
  service directory "Directory" in base { from "Active Directory" to "Samba AD" }
  service mail "Mail" in base { from "Exchange" to "Postfix" depends on directory ${depends} }
  wave identity { dates 2027-03-01 .. 2027-03-26 migrate directory }
  wave mail-move "Mail" { dates 2027-04-05 .. 2027-05-28 migrate mail ${early} rollback back "Back" { until ${until} } }
  wave goodbye { dates 2027-06-28 .. 2027-07-09 retire mail ${late} }`;

describe(code, () => {
  it('finds a way back onto ground that is gone', () => {
    expectFinding(code, plan('<|2027-06-20|>', '', 'retire directory', ''), {
      message:
        /until 2027-06-20, but the old side of "Mail" \(mail\) needs "Directory" \(directory\), whose old side is gone in wave "Mail" \(mail-move\) \(2027-05-28\)/,
      names: ['mail', 'directory'],
      wave: 'mail-move',
      related: [/"Mail" \(mail\) depends on "Directory" \(directory\)/],
    });
  });

  it('is silent where the ground is kept, or the new one will do', () => {
    expectSilent(code, plan('2027-06-20', '', '', 'retire directory'));
    expectSilent(code, plan('2027-06-20', '{ tolerates new }', 'retire directory', ''));
  });
});
