import { expectFinding, expectSilent } from '@migmap/testing';

const map = (pilot: string, users = 1001): string =>
  `service mail { from "A"  to "B"  users ${users} }\nwave one { pilot mail { ${pilot} }  migrate mail }`;

describe('people/pilot-too-small', () => {
  it('finds 58 users where 1001 follow', () => {
    expectFinding('people/pilot-too-small', map('users <|58|>'), {
      severity: 'info',
      message: /58 users, and 1001 follow: .* 5\.03 % of them; 59 users would show what hits 4\.95 %/,
    });
  });

  it('is silent with 59 users, where 1000 follow, and in the lab', () => {
    expectSilent('people/pilot-too-small', map('users 59'));
    expectSilent('people/pilot-too-small', map('users 58', 1000));
    expectSilent('people/pilot-too-small', map('users 5  lab'));
    expectSilent('people/pilot-too-small', map('scenarios "Send"'));
  });
});
