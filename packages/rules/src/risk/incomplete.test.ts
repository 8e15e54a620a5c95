import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed } from '@migmap/testing';

const FULL = 'indicator "x"  impact low  likelihood low  mitigate "y"  owner infra  review 2027-03-01';

const map = (facts: string): string => `team infra\nrisk <|spam|> "Spam" { ${facts} }`;

const silent = (facts: string): string => map(facts).replace(/<\||\|>/g, '');

describe('risk/incomplete', () => {
  it('names what a risk lacks', () => {
    expectFinding('risk/incomplete', map(FULL.replace('indicator "x"', '')), {
      severity: 'warning',
      message: /has no indicator:/,
    });
    expectFinding('risk/incomplete', map('impact low  likelihood low  owner infra'), {
      message: /no indicator, mitigation or review:/,
    });
  });

  it('proposes the owner and the start of the wave', () => {
    const text = `team infra
wave one { dates 2027-03-01 .. 2027-03-26  owner infra
  risk spam "Spam" { impact low }
}`;
    assert.match(fixed('risk/incomplete', text, /owns/), /impact low {2}owner infra|impact low owner infra/);
    assert.match(fixed('risk/incomplete', text, /Review/), /review 2027-03-01 \}/);
  });

  it('is silent for a complete one, and leaves a missing owner alone to people/owner-missing', () => {
    expectSilent('risk/incomplete', silent(FULL));
    expectSilent('risk/incomplete', silent(FULL.replace('owner infra', '')));
  });

  it('asks an accepted risk for no mitigation, and a closed one for nothing', () => {
    expectSilent(
      'risk/incomplete',
      silent(`${FULL.replace('mitigate "y"', '')}  status accepted by "Board"`),
    );
    expectSilent('risk/incomplete', silent('status closed'));
  });
});
