import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'rollback/vague-trigger';
const wave = (when: string) =>
  `service mail in base { from "a" to "b" }\nwave w { migrate mail rollback back { ${when} } }`;

describe(code, () => {
  it('finds triggers without a number', () => {
    expectFinding(code, wave('when <|"mail is slow"|> when "queue above 2000" when <|"users complain"|>'));
    expectFinding(code, wave('when <|"mail is slow"|>'), {
      message: /^"mail is slow" triggers rollback `back`, but names no number/,
      names: ['back'],
    });
  });

  it('is silent on a number in digits or words', () => {
    expectSilent(
      code,
      wave('when "failed sign-ins above 3%" when "two sites down" when "half of the phones silent"'),
    );
  });
});
