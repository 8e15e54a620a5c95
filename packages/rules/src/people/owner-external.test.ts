import { expectFinding, expectSilent } from '@migmap/testing';

describe('people/owner-external', () => {
  it('finds a service that an external team owns', () => {
    expectFinding('people/owner-external', 'team partner { external }\nservice mail { owner <|partner|> }', {
      severity: 'warning',
      names: ['mail', 'partner'],
    });
  });

  it('is silent for a team inside, and for external people on call', () => {
    const text = 'team infra\nteam partner { external }\nservice mail { owner infra  on-call partner }';
    expectSilent('people/owner-external', text);
  });
});
