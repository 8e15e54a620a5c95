import { expectFinding, expectSilent } from '@migmap/testing';

const map = (dependency: string, wave: string): string => `bridge proxy
service <|directory|> { kind directory  from "A"  to "B" }
service mail { from "A"  to "B"  depends on directory ${dependency} }
${wave}`;

const silent = (dependency: string, wave: string): string => map(dependency, wave).replace(/<\||\|>/g, '');

const PARALLEL = 'wave one { pilot directory  migrate directory }';

describe('coexistence/worlds-unbridged', () => {
  it('finds two directories side by side without a bridge', () => {
    expectFinding('coexistence/worlds-unbridged', map('', PARALLEL), { severity: 'warning', wave: 'one' });
    expectFinding(
      'coexistence/worlds-unbridged',
      map('', 'wave one { migrate directory }\nwave two { retire directory }'),
    );
    expectFinding(
      'coexistence/worlds-unbridged',
      map('', 'wave one { migrate directory 20%\nmigrate directory 80% }'),
    );
  });

  it('is silent with a bridge, and where the switch is at one moment', () => {
    expectSilent('coexistence/worlds-unbridged', silent('{ bridge proxy }', PARALLEL));
    expectSilent('coexistence/worlds-unbridged', silent('', 'wave one { migrate directory }'));
    expectSilent(
      'coexistence/worlds-unbridged',
      silent('', 'wave one { pilot directory { lab }\nmigrate directory }'),
    );
  });

  it('is silent where nothing depends on it', () => {
    expectSilent(
      'coexistence/worlds-unbridged',
      `service directory { kind directory  from "A"  to "B" }\n${PARALLEL}`,
    );
  });
});
