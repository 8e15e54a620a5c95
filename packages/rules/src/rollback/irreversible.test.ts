import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'rollback/irreversible';
const plan = (until: string, task: string, done = '') => `
  service mail "Mail" in base { from "Exchange" to "Postfix" }
  wave w "Mail" { dates 2027-04-05 .. 2027-05-28 migrate mail { task "Convert" ${task} } ${done} rollback back "Back" { until ${until} } }`;

describe(code, () => {
  it('finds a task that can not be undone before the end of the way back', () => {
    expectFinding(code, plan('<|2027-06-20|>', 'irreversible'), {
      message:
        /Rollback "Back" \(back\) promises a way back until 2027-06-20, but "Convert" in wave "Mail" \(w\) \(by 2027-05-28\) can not be undone/,
      names: ['mail'],
      related: [/This can not be undone/],
    });
    expectFinding(code, plan('<|2027-05-10|>', 'irreversible', 'done 2027-05-01'));
  });

  it('is silent where the way back ends first, and on what can be undone', () => {
    expectSilent(code, plan('2027-05-20', 'irreversible'));
    expectSilent(code, plan('2027-06-20', ''));
  });
});
