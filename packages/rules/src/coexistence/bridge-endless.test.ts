import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed } from '@migmap/testing';

const SERVICES = `service directory { from "A"  to "B" }
service mail { from "A"  to "B"  depends on directory { bridge proxy } }
wave one { migrate directory }
wave two { migrate mail }
wave three { retire directory }
wave four`;

describe('coexistence/bridge-endless', () => {
  it('finds a bridge without until', () => {
    expectFinding('coexistence/bridge-endless', `bridge <|proxy|> "Proxy" { authority old }\n${SERVICES}`, {
      severity: 'warning',
      names: ['proxy'],
    });
  });

  it('ends it with the wave in which the two worlds last meet', () => {
    assert.equal(
      fixed('coexistence/bridge-endless', `bridge proxy "Proxy"\n${SERVICES}`),
      `bridge proxy "Proxy" { until three }\n${SERVICES}`,
    );
  });

  it('is silent with an end', () => {
    expectSilent('coexistence/bridge-endless', `bridge proxy "Proxy" { until three }\n${SERVICES}`);
  });
});
