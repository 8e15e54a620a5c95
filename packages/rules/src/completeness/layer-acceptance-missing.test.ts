import { expectFinding, expectSilent } from '@migmap/testing';

describe('completeness/layer-acceptance-missing', () => {
  it('finds a layer whose services move and that has no criterion', () => {
    expectFinding(
      'completeness/layer-acceptance-missing',
      'layer <|base|> "Base"\nservice dns in base { to "BIND" }',
      {
        severity: 'info',
      },
    );
  });

  it('is silent where nothing moves, and where there is one', () => {
    expectSilent('completeness/layer-acceptance-missing', 'layer base\nservice dns in base { stays "BIND" }');
    expectSilent(
      'completeness/layer-acceptance-missing',
      'layer base { criterion "Lookups" { target < 1% } }\nservice dns in base { to "BIND" }',
    );
  });
});
