import { expectFinding, expectSilent } from '@migmap/testing';

const SERVICES = `service directory { from "A"  to "B" }
service mail { from "A"  to "B"  depends on directory { bridge proxy } }`;

const map = (bridge: string, waves: string): string => `${bridge}\n${SERVICES}\n${waves}`;

const WAVES =
  'wave one { migrate directory }\nwave two { migrate mail }\nwave three { retire directory }\nwave four';

describe('coexistence/bridge-idle', () => {
  it('finds a bridge that lives on after both worlds are one again', () => {
    expectFinding('coexistence/bridge-idle', map('bridge proxy { until <|four|> }', WAVES), {
      severity: 'info',
      message: /until three/,
    });
  });

  it('finds a bridge between services of which none ever meets the other world', () => {
    const text = `bridge <|proxy|>
service directory { stays "A" }
service mail { from "A"  to "B"  depends on directory { bridge proxy } }
wave one { migrate mail }`;
    expectFinding('coexistence/bridge-idle', text, { message: /never needed/ });
  });

  it('is silent up to the wave that ends the need', () => {
    expectSilent('coexistence/bridge-idle', map('bridge proxy { until three }', WAVES));
  });

  it('is silent where a service is in no wave yet', () => {
    expectSilent(
      'coexistence/bridge-idle',
      map('bridge proxy { until one }', 'wave one { migrate directory }'),
    );
  });
});
