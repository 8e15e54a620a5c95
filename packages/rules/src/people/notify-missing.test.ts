import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed } from '@migmap/testing';

const map = (facts: string, kind = 'mail'): string =>
  `service mail { kind ${kind}  from "A"  to "B" }\nwave <|one|> { ${facts} }`;

const silent = (...args: Parameters<typeof map>): string => map(...args).replace(/<\||\|>/g, '');

describe('people/notify-missing', () => {
  it('finds a wave that moves what people use, and tells nobody', () => {
    expectFinding('people/notify-missing', map('migrate mail'), {
      severity: 'warning',
      names: ['one', 'mail'],
    });
  });

  it('proposes a day ten working days before', () => {
    const text = silent('dates 2027-03-15 .. 2027-03-26  migrate mail');
    assert.match(fixed('people/notify-missing', text), /notify "Everyone" on 2027-03-01/);
  });

  it('is silent with a message, for a mere pilot, and for what people do not see', () => {
    expectSilent('people/notify-missing', silent('notify "All" on 2027-03-01  migrate mail'));
    expectSilent('people/notify-missing', silent('pilot mail'));
    expectSilent('people/notify-missing', silent('migrate mail', 'dns'));
  });
});
