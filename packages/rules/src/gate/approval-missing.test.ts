import { expectFinding, expectSilent } from '@migmap/testing';

const map = (criticality: string, facts: string): string =>
  `service mail { from "A"  to "B"  criticality ${criticality} }\nwave one { ${facts}  migrate mail }`;

describe('gate/approval-missing', () => {
  it('finds a window of a critical service without approval', () => {
    expectFinding('gate/approval-missing', map('critical', '<|window sat 20:00 .. sun 06:00|>'), {
      severity: 'warning',
      names: ['one', 'mail'],
    });
  });

  it('is silent with an approval, without a window, and for a service of criticality high', () => {
    const window = 'window sat 20:00 .. sun 06:00';
    expectSilent('gate/approval-missing', map('critical', `${window}  approved by "Board" on 2027-03-01`));
    expectSilent('gate/approval-missing', map('critical', ''));
    expectSilent('gate/approval-missing', map('high', window));
  });
});
