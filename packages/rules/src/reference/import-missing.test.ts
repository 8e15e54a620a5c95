import { expectFinding, expectSilent } from '@migmap/testing';

describe('reference/import-missing', () => {
  it('finds an import that leads nowhere', () => {
    expectFinding('reference/import-missing', 'import <|"base.migmap"|>\nservice mail', {
      message: /base\.migmap/,
    });
  });

  it('is silent where the file is there', () => {
    expectSilent('reference/import-missing', {
      'main.migmap': 'import "base.migmap"',
      'base.migmap': 'team infra',
    });
  });
});
