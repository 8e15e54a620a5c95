import { expectFinding, expectSilent } from '@migmap/testing';

const map = (users: number, steps: string, more = ''): string => `${more}
service mail { from "A"  to "B"  users ${users} }
wave one { ${steps} }`;

const PROFILE = (name: string): string => `map "M" { profile ${name} }`;

describe('capacity/big-bang', () => {
  it('finds all users moved at once without a pilot', () => {
    expectFinding('capacity/big-bang', map(51, 'migrate <|mail|>'), {
      severity: 'warning',
      names: ['mail'],
      wave: 'one',
      message: /All 51 users .* at most 50 should/,
      related: [/51 users/],
    });
  });

  it('is silent at the limit of the profile', () => {
    expectSilent('capacity/big-bang', map(50, 'migrate mail'));
    expectSilent('capacity/big-bang', map(100, 'migrate mail', PROFILE('small')));
    expectSilent('capacity/big-bang', map(20, 'migrate mail', PROFILE('critical')));
    expectFinding('capacity/big-bang', map(101, 'migrate <|mail|>', PROFILE('small')));
    expectFinding('capacity/big-bang', map(21, 'migrate <|mail|>', PROFILE('critical')), {
      severity: 'error',
    });
  });

  it('is an error for a critical service', () => {
    const text = map(500, 'migrate <|mail|>').replace('users', 'criticality critical  users');
    expectFinding('capacity/big-bang', text, { severity: 'error' });
  });

  it('is silent after a pilot, one in the lab too, and in parts', () => {
    expectSilent('capacity/big-bang', map(500, 'pilot mail  migrate mail'));
    expectSilent('capacity/big-bang', map(500, 'pilot mail { lab }  migrate mail'));
    expectSilent('capacity/big-bang', map(500, 'migrate mail 20%  migrate mail 80%'));
  });

  it('finds a pilot that comes too late', () => {
    expectFinding('capacity/big-bang', map(500, 'migrate <|mail|>  pilot mail'));
  });
});
