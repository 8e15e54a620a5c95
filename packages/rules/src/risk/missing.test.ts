import { expectFinding, expectSilent } from '@migmap/testing';

const map = (risk: string, wave = 'migrate dns'): string =>
  `layer <|network|>\nservice dns in network { from "A"  to "B" }\nwave one { ${wave} }\n${risk}`;

const silent = (...args: Parameters<typeof map>): string => map(...args).replace(/<\||\|>/g, '');

describe('risk/missing', () => {
  it('finds a layer in which something moves, and no risk', () => {
    expectFinding('risk/missing', map(''), { severity: 'info', names: ['network', 'dns'] });
  });

  it('is silent with a risk on the layer, on a service in it, or on the wave', () => {
    expectSilent('risk/missing', silent('risk stale "Stale" on network'));
    expectSilent('risk/missing', silent('risk stale "Stale" on dns'));
    expectSilent('risk/missing', silent('risk stale "Stale" on one'));
    expectSilent('risk/missing', silent('', 'migrate dns  risk stale "Stale"'));
  });

  it('is silent where nothing moves', () => {
    expectSilent('risk/missing', silent('', 'pilot dns'));
  });
});
