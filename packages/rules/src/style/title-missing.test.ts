import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed } from '@migmap/testing';

describe('style/title-missing', () => {
  it('finds services, layers, waves and risks without a title', () => {
    expectFinding(
      'style/title-missing',
      'layer <|base|>\nservice <|mail|>\nwave <|one|> { risk <|spam|> { } }',
    );
  });

  it('makes a title out of the name', () => {
    assert.equal(
      fixed('style/title-missing', 'service mail-archive in base'),
      'service mail-archive "Mail archive" in base',
    );
  });

  it('asks for none where nothing is drawn', () => {
    expectSilent(
      'style/title-missing',
      'team infra\nservice mail "Mail"\nwave one "One" { rollback none because "no way" }',
    );
  });
});
