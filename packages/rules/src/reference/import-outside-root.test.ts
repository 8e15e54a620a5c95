import { expectFinding, expectSilent } from '@migmap/testing';

describe('reference/import-outside-root', () => {
  it('finds an import that climbs out of the root', () => {
    expectFinding('reference/import-outside-root', 'import <|"../../elsewhere.migmap"|>');
  });

  it('is silent on a neighbouring folder inside it', () => {
    expectSilent('reference/import-outside-root', {
      'maps/main.migmap': 'import "../base/team.migmap"',
      'base/team.migmap': 'team infra',
    });
  });
});
