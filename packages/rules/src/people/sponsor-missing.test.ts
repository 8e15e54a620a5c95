import { expectFinding, expectSilent } from '@migmap/testing';

describe('people/sponsor-missing', () => {
  it('finds 51 users and no sponsor', () => {
    expectFinding('people/sponsor-missing', 'map <|"M"|> { stage review }\nservice mail { users 51 }', {
      severity: 'info',
      message: /51 users, more than 50/,
    });
  });

  it('is silent with 50 users, and with a sponsor', () => {
    expectSilent('people/sponsor-missing', 'map "M" { stage review }\nservice mail { users 50 }');
    expectSilent(
      'people/sponsor-missing',
      'map "M" { sponsor "Managing director" }\nservice mail { users 500 }',
    );
  });
});
