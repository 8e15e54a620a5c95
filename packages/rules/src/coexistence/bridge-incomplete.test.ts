import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed, fixTitles } from '@migmap/testing';

const SERVICES = `team infra
service directory { from "A"  to "B"  owner infra }
service mail { from "A"  to "B"  depends on directory { bridge proxy } }`;

describe('coexistence/bridge-incomplete', () => {
  it('finds a bridge without owner and authority', () => {
    const text = `bridge <|proxy|> "Proxy"\n${SERVICES}`;
    expectFinding('coexistence/bridge-incomplete', text, {
      severity: 'warning',
      message: /no owner and no authority/,
    });
  });

  it('names only what is missing', () => {
    const text = `bridge <|proxy|> "Proxy" { owner infra }\n${SERVICES}`;
    expectFinding('coexistence/bridge-incomplete', text, { message: /has no authority:/ });
  });

  it('proposes the owner of what it leads to, and either side', () => {
    const text = `bridge proxy "Proxy"\n${SERVICES}`;
    assert.deepEqual(fixTitles('coexistence/bridge-incomplete', text), [
      '`infra` owns it',
      'The old side has authority',
      'The new side has authority',
    ]);
    assert.equal(
      fixed('coexistence/bridge-incomplete', text, /infra/),
      `bridge proxy "Proxy" { owner infra }\n${SERVICES}`,
    );
  });

  it('is silent where both are said', () => {
    expectSilent(
      'coexistence/bridge-incomplete',
      `bridge proxy { owner infra  authority split }\n${SERVICES}`,
    );
  });
});
