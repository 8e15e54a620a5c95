import { expectFinding, expectSilent } from '@migmap/testing';

const map = (facts: string, pilot: string): string =>
  `service mail { from "A"  to "B"  ${facts} }\nwave one { pilot <|mail|> { ${pilot} }  migrate mail }`;

const silent = (...args: Parameters<typeof map>): string => map(...args).replace(/<\||\|>/g, '');

describe('people/pilot-no-load', () => {
  it('finds a pilot of a critical service without load', () => {
    expectFinding('people/pilot-no-load', map('criticality critical  users 500', 'users 60'), {
      severity: 'warning',
      message: /brings 500/,
    });
  });

  it('is silent with a load, for criticality high, and where no users are said', () => {
    expectSilent(
      'people/pilot-no-load',
      silent('criticality critical  users 500', 'load "60 logins in 5 min"'),
    );
    expectSilent('people/pilot-no-load', silent('criticality high  users 500', 'users 60'));
    expectSilent('people/pilot-no-load', silent('criticality critical', 'users 60'));
  });
});
