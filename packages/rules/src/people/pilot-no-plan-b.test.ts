import { expectFinding, expectSilent } from '@migmap/testing';

const map = (pilot: string): string =>
  `service mail { from "A"  to "B" }\nwave one { pilot <|mail|> { ${pilot} }  migrate mail }`;

const silent = (pilot: string): string => map(pilot).replace(/<\||\|>/g, '');

describe('people/pilot-no-plan-b', () => {
  it('finds a pilot without on-failure', () => {
    expectFinding('people/pilot-no-plan-b', map('users 60'), { severity: 'info', wave: 'one' });
  });

  it('is silent with one, in the lab, and where the pilot has passed', () => {
    expectSilent('people/pilot-no-plan-b', silent('on-failure "Back to the old side"'));
    expectSilent('people/pilot-no-plan-b', silent('lab'));
    expectSilent('people/pilot-no-plan-b', silent('result passed on 2027-03-01'));
  });
});
