import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'rollback/shadowed';
const plan = (until: string, rollback: string, depends = '') => `
  service directory "Directory" in base { from "Active Directory" to "Samba AD" }
  service mail "Mail" in base { from "Exchange" to "Postfix" depends on directory ${depends} }
  wave identity { dates 2027-03-01 .. 2027-03-26 migrate directory rollback both "Both in step" { until ${until} } }
  wave mail-move "Mail" { dates 2027-04-05 .. 2027-05-28 migrate mail ${rollback} }
  wave goodbye { dates 2027-06-28 .. 2027-07-09 retire mail, directory }`;

describe(code, () => {
  it('finds a foundation that promises a way back after mail has none', () => {
    expectFinding(code, plan('<|2027-06-20|>', ''), {
      message:
        /Rollback "Both in step" \(both\) promises a way back for "Directory" \(directory\) until 2027-06-20, but in wave "Mail" \(mail-move\) \(2027-05-28\) "Mail" \(mail\) works with its new side and has no rollback point to go back with it/,
      names: ['directory', 'mail'],
      related: [/"Mail" \(mail\) depends on "Directory" \(directory\)/],
    });
  });

  it('finds one that stays open longer than that of the dependent', () => {
    expectFinding(code, plan('<|2027-06-20|>', 'rollback back "Back" { until 2027-06-10 }'), {
      message:
        /can not go back any more, for its own rollback "Back" \(back\) has closed on the day after 2027-06-10/,
    });
  });

  it('is silent where it closes first, where mail can go along, or tolerates the old side', () => {
    expectSilent(code, plan('2027-04-03', ''));
    expectSilent(code, plan('2027-06-20', 'rollback back { until 2027-06-20 }'));
    expectSilent(code, plan('2027-06-20', '', '{ tolerates old }'));
  });
});
