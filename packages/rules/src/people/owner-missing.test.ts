import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed } from '@migmap/testing';

describe('people/owner-missing', () => {
  it('finds a service, a wave and a risk without owner', () => {
    const text = `service <|mail|>
wave <|one|> { risk <|spam|> "Spam" { indicator "x"  impact low  likelihood low  mitigate "y"  review 2027-03-01 } }`;
    expectFinding('people/owner-missing', text, { severity: 'warning' });
  });

  it('proposes the owner of the layer', () => {
    const text = 'team infra\nlayer base { owner infra }\nservice dns in base { kind dns }\n';
    assert.match(fixed('people/owner-missing', text), /service dns in base \{ kind dns owner infra \}/);
  });

  it('is silent with owners, and leaves a risk that lacks more to risk/incomplete', () => {
    expectSilent(
      'people/owner-missing',
      'team infra\nservice dns { owner infra }\nwave one { owner infra }\nrisk spam "Spam"',
    );
  });
});
