import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'rollback/untested';
const wave = (rollback: string, criticality = 'low') =>
  `service mail in base { from "a" to "b" criticality ${criticality} }\nwave w { migrate mail ${rollback} }`;

describe(code, () => {
  it('finds a point that nobody has tried', () => {
    expectFinding(code, wave('rollback <|back|> "Back"'), {
      message: /Rollback "Back" \(back\) has not been tested/,
      names: ['back'],
      severity: 'warning',
    });
    expectFinding(code, wave('rollback <|back|>', 'critical'), { severity: 'error' });
  });

  it('is silent on a tested one, and on none', () => {
    expectSilent(code, wave('rollback back { tested 2027-02-01 }'));
    expectSilent(code, wave('rollback none because "one-way"'));
  });
});
