import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed, fixTitles } from '@migmap/testing';

describe('style/empty-block', () => {
  it('finds empty braces at every depth', () => {
    expectFinding('style/empty-block', '<|service mail "Mail"|> { }\nwave one { <|migrate mail|> {} }');
  });

  it('removes them', () => {
    assert.equal(fixed('style/empty-block', 'service mail "Mail" {\n}\n'), 'service mail "Mail"\n');
  });

  it('keeps a comment', () => {
    assert.deepEqual(fixTitles('style/empty-block', 'service mail {\n  // to be said\n}'), []);
  });

  it('is silent without braces', () => {
    expectSilent('style/empty-block', 'service mail "Mail"');
  });
});
