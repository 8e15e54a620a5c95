import { expectFinding, expectSilent } from '@migmap/testing';

describe('people/acceptance-vague', () => {
  it('finds a criterion without target', () => {
    expectFinding('people/acceptance-vague', 'service mail { criterion <|"Users are happy"|> }', {
      severity: 'warning',
      names: ['mail'],
    });
  });

  it('is silent with a target', () => {
    expectSilent('people/acceptance-vague', 'service mail { criterion "Calls a day" { target < 10 } }');
  });
});
