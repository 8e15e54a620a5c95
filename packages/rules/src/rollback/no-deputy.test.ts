import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'rollback/no-deputy';
const wave = (rollback: string) =>
  `service mail in base { from "a" to "b" }\nwave w { migrate mail rollback back { ${rollback} } }`;

describe(code, () => {
  it('finds one who decides alone', () => {
    expectFinding(code, wave('decides <|"IT director"|>'), {
      message: /^IT director alone decides on rollback `back`/,
      names: ['back'],
      severity: 'info',
    });
  });

  it('is silent with a deputy, and where nobody is said to decide', () => {
    expectSilent(code, wave('decides "IT director" deputy "Head of messaging"'));
    expectSilent(code, wave('takes 5min'));
  });
});
